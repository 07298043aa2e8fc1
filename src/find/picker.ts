import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { targetKey } from '../core/aws/memory.ts';
import type { Target } from '../core/configurationSet.ts';
import { createFinder, type Hit } from '../core/find/finder.ts';
import { readPasted } from '../core/find/pasted.ts';
import type { CommandId } from '../ui/ids.ts';
import type { Services } from '../ui/services.ts';
import { describeItem, type Item, type ItemButton, itemsOf, pastedItem } from './items.ts';
import type { Recent } from './recent.ts';

/** So many are shown; who looks further types another letter. */
const most = 100;

/** What the user chose: a line, or a button of a line that stands for a set. */
export type Chosen = Item['choice'] | { readonly target: Target; readonly command: CommandId };

/** Asks for one of the sets in the loaded lists; they change as lists come. Undefined where the user leaves. */
export function pickLoaded({ catalog, pins }: Services, recent: Recent): Promise<Chosen> {
  const picker = vscode.window.createQuickPick<Item>();
  // VS Code would sort again by the label, and so put what is pinned anywhere. It knows this member, which its types do not have yet.
  Object.assign(picker, { sortByLabel: false });
  picker.title = t('Go to Configuration Set');
  picker.placeholder = t('Type a part of a name, a profile or a region, or paste an ARN or a link of the AWS console');
  let find = finderOver(catalog, pins, recent);
  const update = () => {
    picker.items = itemsFor(picker.value, find, catalog.loadedScopes().length > 0);
  };
  return new Promise((resolve) => {
    const choose = (chosen: Chosen) => {
      resolve(chosen);
      picker.hide();
    };
    const disposables: vscode.Disposable[] = [
      picker,
      picker.onDidChangeValue(update),
      picker.onDidAccept(() => {
        const choice = picker.selectedItems[0]?.choice;
        if (choice) choose(choice);
      }),
      picker.onDidTriggerItemButton(({ item: { choice, buttons }, button }) => {
        const pressed = buttons?.find((each: ItemButton) => each === button);
        if (pressed && choice && 'target' in choice) choose({ ...choice, command: pressed.command });
      }),
      picker.onDidHide(() => {
        resolve(undefined);
        vscode.Disposable.from(...disposables).dispose();
      }),
      new vscode.Disposable(
        catalog.onDidChange(({ name }) => {
          if (name !== undefined) return;
          find = finderOver(catalog, pins, recent);
          update();
        }),
      ),
    ];
    update();
    picker.show();
  });
}

function itemsFor(value: string, find: (query: string) => readonly Hit[], isAnyLoaded: boolean): readonly Item[] {
  const pasted = readPasted(value);
  if (pasted) return [pastedItem(pasted)];
  const hits = find(value);
  if (hits.length > 0) return itemsOf(hits);
  return [
    describeItem(
      isAnyLoaded
        ? t('No loaded list has such a name. Ask Amazon SES for it.')
        : t('No list of configuration sets is loaded yet. Choose a profile and a region to load one.'),
    ),
  ];
}

function finderOver(catalog: Services['catalog'], pins: Services['pins'], recent: Recent) {
  const since = new Map(recent.read().map((target, index) => [targetKey(target), index]));
  const scopes = catalog.loadedScopes();
  const pinned = new Set(scopes.flatMap((scope) => [...pins.of(scope)].map((name) => targetKey({ ...scope, name }))));
  const targets = scopes.flatMap(({ profile, region }) => {
    const listed = catalog.listed({ profile, region });
    return listed && 'names' in listed ? listed.names.map((name) => ({ profile, region, name })) : [];
  });
  return createFinder({
    targets,
    isPinned: (target) => pinned.size > 0 && pinned.has(targetKey(target)),
    recency: (target) => (since.size > 0 ? since.get(targetKey(target)) : undefined),
    most,
  });
}
