import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Catalog } from '../core/aws/catalog.ts';
import type { Scope, Target } from '../core/configurationSet.ts';
import { type Completion, completionAt } from '../core/names/completions.ts';
import { commands } from '../ui/ids.ts';
import { type DocumentNames, extraKeysFor } from './documentNames.ts';
import { isEnabledInCode } from './enabled.ts';
import { hoverContext, trusted } from './hover.ts';
import { describeName } from './hoverText.ts';
import { isSame, lookUp } from './places.ts';
import type { ScopeChoices } from './scope/choices.ts';

/** How many lines around the cursor are read: enough for the block that a name belongs to. */
const linesBefore = 60;
const linesAfter = 5;
/** More characters than a person would type in; they are not read at every key. */
const longest = 20_000;
/** What one answer holds. VS Code asks again, with more typed, where there are more. */
const most = 500;

/** An item that knows what it documents. */
export interface NameItem extends vscode.CompletionItem {
  readonly document?: vscode.TextDocument;
  readonly name?: string;
}

/** Completes names of loaded lists where a key says that one belongs. Asks AWS nothing: where a list is missing, one item loads it. */
export function createCompletion(
  catalog: Catalog,
  names: DocumentNames,
  choices: ScopeChoices,
): Required<vscode.CompletionItemProvider<NameItem>> {
  return {
    provideCompletionItems(document, position) {
      if (!isEnabledInCode('completion', document)) return undefined;
      const around = textAround(document, position);
      if (around === undefined) return undefined;
      const place = completionAt(around.text, around.offset, { extraKeys: extraKeysFor(document) });
      if (place === undefined) return undefined;
      const range = rangesOf(place, around.offset, position);
      const chosen = choices.of(document.uri);
      const typed = around.text.slice(place.start, around.offset).toLowerCase();
      const all = [...names.known()];
      const fitting = all.length > most ? all.filter((name) => name.toLowerCase().startsWith(typed)) : all;
      // What is described is looked up on the disk, and here that would be each of these names in each region.
      const listed = { ...catalog, described: () => undefined };
      const items = fitting.slice(0, most).map((name): NameItem => {
        const { here } = lookUp(listed, name, {}, chosen);
        return {
          ...nameItem(name, here, chosen),
          insertText: `${place.quote}${name}${place.quote}`,
          range,
          document,
          name,
        };
      });
      if (!isLoaded(catalog, chosen)) items.push(loadItem(chosen, around.text.slice(place.start, place.end), range));
      return new vscode.CompletionList(items, all.length > most);
    },
    resolveCompletionItem(item) {
      const { document, name } = item;
      if (document === undefined || name === undefined) return item;
      const found = { start: 0, end: 0, name, via: 'literal', key: 'strong' } as const;
      const context = hoverContext(catalog, choices.of(document.uri));
      item.documentation = trusted(describeName(found, { expression: name }, context));
      return item;
    },
  };
}

function textAround(
  document: vscode.TextDocument,
  position: vscode.Position,
): { readonly text: string; readonly offset: number } | undefined {
  const first = new vscode.Position(Math.max(0, position.line - linesBefore), 0);
  const before = document.getText(new vscode.Range(first, position));
  const text =
    before + document.getText(new vscode.Range(position, new vscode.Position(position.line + linesAfter, 0)));
  return text.length > longest ? undefined : { text, offset: before.length };
}

function rangesOf({ start, end }: Completion, offset: number, position: vscode.Position) {
  const from = position.translate(0, start - offset);
  return {
    inserting: new vscode.Range(from, position),
    replacing: new vscode.Range(from, position.translate(0, end - offset)),
  };
}

function nameItem(name: string, here: readonly Target[], chosen: Scope | undefined): vscode.CompletionItem {
  const places = here.map(({ profile, region }) => `${profile} · ${region}`);
  const [first = '', ...others] = places;
  const description = others.length > 0 ? `${first} +${others.length}` : first;
  const item = new vscode.CompletionItem({ label: name, description }, vscode.CompletionItemKind.Value);
  item.detail = places.slice(0, 5).join(', ');
  item.sortText = `${here.some((target) => isSame(target, chosen)) ? 0 : 1}${name}`;
  return item;
}

function isLoaded(catalog: Catalog, chosen: Scope | undefined): boolean {
  if (chosen === undefined) return catalog.loadedScopes().length > 0;
  const listed = catalog.listed(chosen);
  return listed !== undefined && listed.state !== 'failed';
}

/** Changes nothing in the text; what it runs says what it does. */
function loadItem(chosen: Scope | undefined, written: string, range: NameItem['range']): NameItem {
  const title =
    chosen === undefined
      ? t('Load configuration sets…')
      : t('Load the configuration sets of {0} in {1}', chosen.profile, chosen.region);
  const item = new vscode.CompletionItem(title, vscode.CompletionItemKind.Event);
  item.detail = 'Amazon SES';
  item.filterText = written === '' ? title : written;
  item.insertText = written;
  item.sortText = '2';
  if (range !== undefined) item.range = range;
  item.command = { title, command: commands.selectScope, ...(chosen && { arguments: [chosen] }) };
  return item;
}
