import * as vscode from 'vscode';
import { targetKey } from '../core/aws/memory.ts';
import type { Snapshots } from '../core/compare/snapshots.ts';
import { readDocumentPath, type Target } from '../core/configurationSet.ts';
import { documentsIn } from './tabs.ts';

/** Follows what the user has before their eyes: a set is looked at from when one of its documents is in sight until the last is closed. */
export function followLooks(snapshots: Pick<Snapshots, 'look' | 'leave'>): vscode.Disposable {
  let looking: ReadonlyMap<string, Target> = new Map();
  const update = () => {
    const groups = vscode.window.tabGroups.all;
    const visible = targetsIn(groups.flatMap(({ activeTab }) => activeTab ?? []));
    const open = targetsIn(groups.flatMap(({ tabs }) => tabs));
    const before = looking;
    looking = new Map([...before, ...visible].filter(([key]) => open.has(key)));
    for (const [key, target] of looking) if (!before.has(key)) snapshots.look(target);
    for (const [key, target] of before) if (!looking.has(key)) snapshots.leave(target);
  };
  update();
  return vscode.window.tabGroups.onDidChangeTabs(update);
}

function targetsIn(tabs: readonly vscode.Tab[]): ReadonlyMap<string, Target> {
  const targets = tabs.flatMap(documentsIn).flatMap((uri) => readDocumentPath(uri)?.target ?? []);
  return new Map(targets.map((target) => [targetKey(target), target]));
}
