import * as vscode from 'vscode';
import type { Catalog } from '../core/aws/catalog.ts';
import type { Scope } from '../core/configurationSet.ts';
import { disabledFindings } from '../ui/disabledFindings.ts';
import type { Markdown } from '../ui/markdown.ts';
import { type DocumentNames, rangeOf } from './documentNames.ts';
import { isEnabled } from './enabled.ts';
import { describeName, describeTemplate, type HoverContext, type Written } from './hoverText.ts';
import type { ScopeChoices } from './scope/choices.ts';

/** Shows what is known of the configuration set that code names, from the cache alone: hovering asks AWS nothing. */
export function createHover(catalog: Catalog, names: DocumentNames, choices: ScopeChoices): vscode.HoverProvider {
  return {
    async provideHover(document, position, token) {
      if (!isEnabled('hover', document)) return undefined;
      const named = await names.at(document, position, token);
      if (named === undefined) return undefined;
      const range = rangeOf(document, named);
      const expression = document.getText(range);
      const context = hoverContext(catalog, choices.of(document.uri));
      const text =
        'prefix' in named
          ? describeTemplate(named, expression, context)
          : describeName(named, writtenAs(document, expression, named.resolved), context);
      return new vscode.Hover(trusted(text), range);
    },
  };
}

/** What the text about a name in code depends on, where the user chose this scope for that code. */
export function hoverContext(catalog: Catalog, chosen: Scope | undefined): HoverContext {
  return {
    catalog,
    chosen,
    disabledFindings: disabledFindings(),
    language: vscode.env.language,
    now: new Date(),
  };
}

function writtenAs(
  document: vscode.TextDocument,
  expression: string,
  resolved: { readonly start: number } | undefined,
): Written {
  if (resolved === undefined) return { expression };
  return { expression, definedInLine: document.positionAt(resolved.start).line + 1 };
}

/** Trusts exactly the commands that the text links to; HTML and theme icons stay off. */
export function trusted({ value, commands }: Markdown): vscode.MarkdownString {
  const text = new vscode.MarkdownString(value);
  text.isTrusted = { enabledCommands: [...new Set(commands)] };
  return text;
}
