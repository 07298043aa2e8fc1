import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Target } from '../core/configurationSet.ts';
import { createFinder, type Hit } from '../core/find/finder.ts';
import { readPasted, whyNotPasted } from '../core/find/pasted.ts';
import type { CommandId } from '../ui/ids.ts';
import type { Services } from '../ui/services.ts';
import { shownProfiles } from '../ui/shownProfiles.ts';
import { findables } from './findables.ts';
import { describeItem, type Item, type ItemButton, itemsOf, pastedItem, refusedItem } from './items.ts';

/** So many are shown; who looks further types another letter. */
const most = 100;

/** The list is made anew at most this often while pages come, in milliseconds. */
const pause = 150;

/** What the user chose: a line, or a button of a line that stands for a set. */
export type Chosen = Item['choice'] | { readonly target: Target; readonly command: CommandId };

/** Asks for one of the sets that are loaded, pinned or were opened lately; they change as lists come. Undefined where the user leaves. */
export async function pickLoaded(services: Services): Promise<Chosen> {
  const profiles = new Set(shownProfiles((await services.profiles.read()).profiles).map(({ name }) => name));
  const { catalog } = services;
  const picker = vscode.window.createQuickPick<Item>();
  // VS Code would sort again by the label, and so put what is pinned anywhere. It knows this member, which its types do not have yet.
  Object.assign(picker, { sortByLabel: false });
  picker.title = t('Go to Configuration Set');
  picker.placeholder = t('Type a name, profile or region, or paste an ARN or a link');
  const newFinder = () => createFinder(findables(services, services.recent, profiles), most);
  let find = newFinder();
  let timer: NodeJS.Timeout | undefined;
  const update = () => {
    picker.items = itemsFor(picker.value, find, catalog.loadedScopes().length > 0);
  };
  const updateList = () => {
    timer = undefined;
    find = newFinder();
    const active = picker.activeItems[0]?.id;
    update();
    picker.activeItems = picker.items.filter(({ id }) => id !== undefined && id === active);
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
        if (pressed && choice && 'target' in choice) choose({ target: choice.target, command: pressed.command });
      }),
      picker.onDidHide(() => {
        resolve(undefined);
        clearTimeout(timer);
        vscode.Disposable.from(...disposables).dispose();
      }),
      new vscode.Disposable(
        catalog.onDidChange(({ name }) => {
          if (name === undefined) timer ??= setTimeout(updateList, pause);
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
  const reason = whyNotPasted(value);
  if (reason) return [refusedItem(reason)];
  const hits = find(value);
  if (hits.length > 0) return itemsOf(hits);
  return [
    describeItem(
      value,
      isAnyLoaded
        ? t('No loaded list has such a name. Ask Amazon SES for it.')
        : t('No list of configuration sets is loaded yet. Choose a profile and a region to load one.'),
    ),
  ];
}
