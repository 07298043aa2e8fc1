import { setImmediate } from 'node:timers/promises';
import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Catalog } from '../core/aws/catalog.ts';
import type { Found } from '../core/names/found.ts';
import { defaultView, targetUri } from '../ui/open.ts';
import type { Definition } from './definition.ts';
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
 * Ctrl+click leads to where it is declared, as everywhere. On a link VS Code asks for no definition: where the workspace makes the set too,
 * the link offers all of `definition`'s places.
 */
export function createLinks(
  catalog: Catalog,
  names: DocumentNames,
  choices: ScopeChoices,
  definition: Definition,
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
    async resolveDocumentLink(link, token) {
      const { document, found } = link;
      const places = await definition.of(document, found, token);
      const target = targetOf(document, found);
      if (places.length > 1) link.target = placesLink(link);
      else if (target !== undefined) link.target = targetUri(target, defaultView());
      return link;
    },
  };
}

/** Shows where Go to Definition leads from a place in a document; links run it, as they open a single place only. */
export const placesCommand = '_ses.goToPlaces';

/** Anybody can run a command: what is not as a link makes it is left alone. */
export function registerPlaces(definition: Definition): vscode.Disposable {
  return vscode.commands.registerCommand(placesCommand, async (address: unknown, offset: unknown) => {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === address);
    if (document === undefined || typeof offset !== 'number') return;
    const position = document.positionAt(offset);
    const found = await definition.provideDefinition(document, position);
    const places = (found ?? []).map(({ targetUri, targetRange }) => new vscode.Location(targetUri, targetRange));
    await vscode.commands.executeCommand('editor.action.goToLocations', document.uri, position, places, 'peek');
  });
}

function placesLink({ document, found }: NameLink): vscode.Uri {
  const query = encodeURIComponent(JSON.stringify([document.uri.toString(), found.start]));
  return vscode.Uri.parse(`command:${placesCommand}?${query}`);
}
