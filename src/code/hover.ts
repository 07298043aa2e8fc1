import * as vscode from 'vscode';
import type { Markdown } from '../ui/markdown.ts';
import type { Services } from '../ui/services.ts';
import { type DocumentNames, rangeOf } from './documentNames.ts';
import { describeName, describeTemplate, type HoverContext, type Written } from './hoverText.ts';

/** Shows what is known of the configuration set that code names, from the cache alone: hovering asks AWS nothing. */
export function createHover({ catalog }: Pick<Services, 'catalog'>, names: DocumentNames): vscode.HoverProvider {
  return {
    provideHover(document, position) {
      const settings = vscode.workspace.getConfiguration('ses', document);
      if (settings.get<unknown>('hover.enabled') === false) return undefined;
      const named = names.at(document, position);
      if (named === undefined) return undefined;
      const range = rangeOf(document, named);
      const expression = document.getText(range);
      const disabled = settings.get<unknown>('findings.disabled');
      const context: HoverContext = {
        catalog,
        disabledFindings: Array.isArray(disabled) ? disabled.filter((id) => typeof id === 'string') : [],
        language: vscode.env.language,
        now: new Date(),
      };
      const text =
        'prefix' in named
          ? describeTemplate(named, expression, context)
          : describeName(named, writtenAs(document, expression, named.resolved), context);
      return new vscode.Hover(trusted(text), range);
    },
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
function trusted({ value, commands }: Markdown): vscode.MarkdownString {
  const text = new vscode.MarkdownString(value);
  text.isTrusted = { enabledCommands: [...new Set(commands)] };
  return text;
}
