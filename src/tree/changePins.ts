import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Target } from '../core/configurationSet.ts';
import type { Argument } from '../ui/arguments.ts';
import { commands } from '../ui/ids.ts';
import { showInformation } from '../ui/messages.ts';
import type { Pins } from '../ui/pins.ts';
import { plain } from '../ui/questionItems.ts';
import type { Services } from '../ui/services.ts';
import { targetsIn, targetsOf } from '../ui/targets.ts';

/** Pins the sets that a command was given, or the one that the user picks. */
export async function pin(services: Services, argument: Argument, all: readonly Argument[]): Promise<void> {
  await services.pins.pin(await targetsOf(services, argument, all, commands.pin));
}

/** Unpins the sets that a command was given, or those that the user picks. */
export async function unpin({ pins }: Services, all: readonly Argument[]): Promise<void> {
  const named = targetsIn(all);
  await pins.unpin(named.length > 0 ? named : await pickPinned(pins));
}

/** Asks which of the pinned sets are pinned no more, also those that no list has any longer. */
async function pickPinned(pins: Pins): Promise<readonly Target[]> {
  const items = pins.all().map((target) => ({
    label: target.name,
    description: plain(`${target.profile} · ${target.region}`),
    target,
  }));
  if (items.length === 0) {
    void showInformation(t('No configuration set is pinned.'));
    return [];
  }
  const options = { title: t('Unpin configuration sets'), canPickMany: true, matchOnDescription: true } as const;
  const picked = await vscode.window.showQuickPick(items, options);
  return picked?.map(({ target }) => target) ?? [];
}
