import * as vscode from 'vscode';
import type { Catalog } from '../core/aws/catalog.ts';
import { definitionsIn } from '../core/names/definitions.ts';
import type { Found } from '../core/names/found.ts';
import { defaultView, targetUri } from '../ui/open.ts';
import { type DocumentNames, rangeOf } from './documentNames.ts';
import { isOwnDocument } from './ownDocuments.ts';
import { targetOf } from './places.ts';
import type { ScopeChoices } from './scope/choices.ts';

/** Leads from a name to its set's document, and to the resource or construct in an open file that makes the set. */
export function createDefinition(
  catalog: Catalog,
  names: DocumentNames,
  choices: ScopeChoices,
): vscode.DefinitionProvider {
  return {
    provideDefinition(document, position) {
      if (isOwnDocument(document)) return undefined;
      const named = names.at(document, position);
      if (named === undefined || 'prefix' in named) return undefined;
      const originSelectionRange = rangeOf(document, named);
      const target = targetOf(catalog, named.name, named, choices.of(document.uri));
      const start = new vscode.Range(0, 0, 0, 0);
      const inCode = definitionsOf(named, names)
        .filter((made) => made.document !== document || made.found.start !== named.start)
        .map((made) => ({ targetUri: made.document.uri, targetRange: rangeOf(made.document, made.found) }));
      const described = target ? [{ targetUri: targetUri(target, defaultView()), targetRange: start }] : [];
      return [...described, ...inCode].map((link): vscode.LocationLink => ({ ...link, originSelectionRange }));
    },
  };
}

interface Made {
  readonly document: vscode.TextDocument;
  readonly found: Found;
}

/** Only what is open is looked at: a mouse that rests on a name must not search a disk. */
function definitionsOf({ name }: Found, names: DocumentNames): readonly Made[] {
  return vscode.workspace.textDocuments
    .filter((document) => !isOwnDocument(document))
    .flatMap((document) => {
      const found = names.read(document).found.filter((one) => one.name === name);
      return definitionsIn(document.getText(), found).map((made) => ({ document, found: made }));
    });
}
