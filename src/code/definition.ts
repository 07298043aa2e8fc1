import * as vscode from 'vscode';
import type { Catalog } from '../core/aws/catalog.ts';
import { definitionsIn } from '../core/names/definitions.ts';
import type { Found } from '../core/names/found.ts';
import { defaultView, targetUri } from '../ui/open.ts';
import { type DocumentNames, rangeOf } from './documentNames.ts';
import type { Makers } from './makers.ts';
import { isOwnDocument } from './ownDocuments.ts';
import { targetOf } from './places.ts';
import type { ScopeChoices } from './scope/choices.ts';

/** Go to Definition on the names in code. */
export interface Definition {
  provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token?: vscode.CancellationToken,
  ): Promise<vscode.LocationLink[] | undefined>;
  /** Where a name that was found in a document leads; its place may be another by now. */
  of(document: vscode.TextDocument, named: Found, token?: vscode.CancellationToken): Promise<vscode.LocationLink[]>;
}

/** Leads from a name to its set's document, and to the resource or construct in the workspace that makes the set. */
export function createDefinition(
  catalog: Catalog,
  names: DocumentNames,
  choices: ScopeChoices,
  makers: Makers,
): Definition {
  const of: Definition['of'] = async (document, named, token) => {
    const originSelectionRange = rangeOf(document, named);
    const target = targetOf(catalog, named.name, named, choices.of(document.uri));
    const described = target ? [new vscode.Location(targetUri(target, defaultView()), new vscode.Position(0, 0))] : [];
    const isHere = ({ uri, range }: vscode.Location) =>
      uri.toString() === document.uri.toString() && range.isEqual(originSelectionRange);
    const made = (await madeIn(named, names, makers, token)).filter((place) => !isHere(place));
    return [...described, ...made].map(
      ({ uri, range }): vscode.LocationLink => ({ targetUri: uri, targetRange: range, originSelectionRange }),
    );
  };
  return {
    of,
    async provideDefinition(document, position, token) {
      if (isOwnDocument(document)) return undefined;
      const named = await names.at(document, position, token);
      return named === undefined || 'prefix' in named ? undefined : of(document, named, token);
    },
  };
}

/** Open files tell as they stand in their editors, the others as they are saved; what Git keeps of them tells nothing new. */
async function madeIn(
  { name }: Found,
  names: DocumentNames,
  makers: Makers,
  token?: vscode.CancellationToken,
): Promise<readonly vscode.Location[]> {
  const open = vscode.workspace.textDocuments.filter(
    (document) => !isOwnDocument(document) && document.uri.scheme !== 'git',
  );
  const inOpen = await Promise.all(
    open.map(async (document) => {
      const found = (await names.read(document, token)).found.filter((one) => one.name === name);
      return definitionsIn(document.getText(), found).map(
        (one) => new vscode.Location(document.uri, rangeOf(document, one)),
      );
    }),
  );
  const uris = new Set(open.map(({ uri }) => uri.toString()));
  const saved = await makers.of(name);
  return [...inOpen.flat(), ...saved.filter(({ uri }) => !uris.has(uri.toString()))];
}
