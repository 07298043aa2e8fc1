import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { targetKey } from '../core/aws/memory.ts';
import { isName, type Target } from '../core/configurationSet.ts';
import { configurationSetLink } from '../core/consoleLinks.ts';
import type { Group, Hit } from '../core/find/finder.ts';
import type { Pasted } from '../core/find/pasted.ts';
import { type CommandId, commands } from '../ui/ids.ts';
import { plain } from '../ui/questionItems.ts';

/** A line of the picker, and what choosing it means; a separator means nothing. */
export interface Item extends vscode.QuickPickItem {
  /** Of a set, by which it is known again when lists come. */
  readonly id?: string;
  readonly choice?:
    | { readonly target: Target }
    | { readonly pasted: Pasted }
    | { readonly describe: Pick<Partial<Target>, 'name'> };
  readonly buttons?: readonly ItemButton[];
}

/** A button of a line, and the command that it runs with the line's set. */
export interface ItemButton extends vscode.QuickInputButton {
  readonly command: CommandId;
}

const groupTitles: Readonly<Record<Group, () => string>> = {
  pinned: () => t('pinned'),
  recent: () => t('recently opened'),
  other: () => t('loaded'),
};

/** The sets, each group of them behind its title. All are shown as they are: what is typed has chosen and sorted them already. */
export function itemsOf(hits: readonly Hit[]): readonly Item[] {
  return hits.flatMap((hit, index): Item[] => {
    const item = setItem(hit);
    const before = hits[index - 1]?.group;
    // Where nothing stands before the others, they need no title.
    if (hit.group === before || (hit.group === 'other' && before === undefined)) return [item];
    return [{ label: groupTitles[hit.group](), kind: vscode.QuickPickItemKind.Separator }, item];
  });
}

/** A set that an ARN or a link names. */
export function pastedItem(pasted: Pasted): Item {
  const place = [pasted.profile ?? pasted.account, pasted.region].filter(Boolean).join(' · ');
  return { label: t('Open {0}', pasted.name), description: plain(place), alwaysShow: true, choice: { pasted } };
}

const exampleArn = 'arn:…:configuration-set/news';

/** Why what is pasted leads nowhere. */
export function refusedItem(reason: string): Item {
  const detail = t('Use a link of Copy Link or of the AWS console, or an ARN such as {0}', exampleArn);
  return { label: reason, detail, iconPath: new vscode.ThemeIcon('error'), alwaysShow: true };
}

/** What helps where no loaded list has what is looked for; `detail` says why it is offered. */
export function describeItem(typed: string, detail: string): Item {
  const name = typed.trim();
  const choice = { describe: isName(name) ? { name } : {} };
  return { label: t('Describe Configuration Set…'), detail, alwaysShow: true, choice };
}

function setItem({ target, group }: Hit): Item {
  return {
    id: targetKey(target),
    label: target.name,
    description: plain(`${target.profile} · ${target.region}`),
    iconPath: group === 'pinned' ? pinned : mail,
    alwaysShow: true,
    buttons: configurationSetLink(target) === undefined ? [openJson] : [openJson, openConsole],
    choice: { target },
  };
}

const pinned = new vscode.ThemeIcon('pinned');
const mail = new vscode.ThemeIcon('mail');

const openJson: ItemButton = {
  iconPath: new vscode.ThemeIcon('json'),
  get tooltip() {
    return t('Open as JSON');
  },
  command: commands.openJson,
};

const openConsole: ItemButton = {
  iconPath: new vscode.ThemeIcon('link-external'),
  get tooltip() {
    return t('Open in AWS Console');
  },
  command: commands.openConsole,
};
