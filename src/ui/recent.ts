import * as vscode from 'vscode';
import { targetKey } from '../core/aws/memory.ts';
import { readDocumentPath, type Target } from '../core/configurationSet.ts';
import { documentsIn } from './tabs.ts';

const key = 'ses.recentSets';

/** As many are remembered; more than are in sight at once. */
const most = 50;

/** The sets that were opened lately, from wherever. */
export interface Recent {
  /** The latest first. */
  read(): readonly Target[];
}

/** Follows the tabs, and keeps what they show in the global state. */
export function createRecent({
  globalState,
  subscriptions,
}: Pick<vscode.ExtensionContext, 'globalState' | 'subscriptions'>): Recent {
  const read = () => globalState.get<readonly Target[]>(key, []);
  const remember = async (target: Target) => {
    const before = read();
    const [last] = before;
    if (last && targetKey(last) === targetKey(target)) return;
    const others = before.filter((each) => targetKey(each) !== targetKey(target));
    await globalState.update(key, [target, ...others].slice(0, most));
  };
  subscriptions.push(
    vscode.window.tabGroups.onDidChangeTabs(({ opened, changed }) => {
      for (const tab of [...opened, ...changed]) {
        if (!tab.isActive) continue;
        for (const uri of documentsIn(tab)) {
          const document = readDocumentPath(uri);
          if (document) void remember(document.target);
        }
      }
    }),
  );
  return { read };
}
