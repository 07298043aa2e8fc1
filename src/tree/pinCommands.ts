import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Target } from '../core/configurationSet.ts';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import { showInformation } from '../ui/messages.ts';
import type { Pins } from '../ui/pins.ts';
import { plain } from '../ui/questionItems.ts';
import type { Services } from '../ui/services.ts';
import { targetsIn, targetsOf } from '../ui/targets.ts';

/** Pin and Unpin: which sets stand before the others in their region, and in Go to Configuration Set…. */
export function registerPinCommands(services: Services): vscode.Disposable {
  const { pins } = services;
  return vscode.Disposable.from(
    registerCommand(services, commands.pin, async (argument, all) =>
      pins.pin(await targetsOf(services, argument, all, commands.pin)),
    ),
    registerCommand(services, commands.unpin, async (_argument, all) => {
      const named = targetsIn(all);
      await pins.unpin(named.length > 0 ? named : await pickPinned(pins));
    }),
  );
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
