import { setImmediate } from 'node:timers/promises';
import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Catalog } from '../core/aws/catalog.ts';
import type { Found } from '../core/names/found.ts';
import { defaultView, targetUri } from '../ui/open.ts';
import { type DocumentNames, rangeOf } from './documentNames.ts';
import { isEnabledInCode } from './enabled.ts';
import { lookUp } from './places.ts';
import type { ScopeChoices } from './scope/choices.ts';

/** How long names are looked up before others have their turn, in milliseconds. */
const longestTurn = 10;

/** A link on a name, which knows what it is for. */
export interface NameLink extends vscode.DocumentLink {
  readonly document: vscode.TextDocument;
  readonly found: Found;
}

/**
 * Links on the names that a loaded list holds, for the languages whose own server answers Go to Definition on a text. A variable gets none:
 * Ctrl+click leads to where it is declared, as everywhere.
 */
export function createLinks(
  catalog: Catalog,
  names: DocumentNames,
  choices: ScopeChoices,
): Required<vscode.DocumentLinkProvider<NameLink>> {
  const targetOf = (document: vscode.TextDocument, found: Found) =>
    lookUp(catalog, found.name, found, choices.of(document.uri)).here[0];
  return {
    async provideDocumentLinks(document, token) {
      if (!isEnabledInCode('links', document)) return [];
      const { found: all } = await names.read(document, token);
      const { version } = document;
      const links: NameLink[] = [];
      let began = performance.now();
      for (const found of all) {
        if (found.via !== 'literal') continue;
        // Each is looked up in every loaded list, of which there may be thousands.
        if (performance.now() - began > longestTurn) {
          await setImmediate();
          if (token.isCancellationRequested || document.version !== version) return [];
          began = performance.now();
        }
        const target = targetOf(document, found);
        if (target === undefined) continue;
        const tooltip = t('Open the configuration set {0} ({1}, {2})', target.name, target.profile, target.region);
        links.push({ range: rangeOf(document, found), tooltip, document, found });
      }
      return links;
    },
    resolveDocumentLink(link) {
      const target = targetOf(link.document, link.found);
      if (target !== undefined) link.target = targetUri(target, defaultView());
      return link;
    },
  };
}
