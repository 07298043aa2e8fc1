import type * as vscode from 'vscode';
import type { Target } from '../core/configurationSet.ts';

const key = 'ses.lastChoice';

/** What the user chose last, where pickers start. */
export interface LastChoice {
  read(): Partial<Target>;
  remember(choice: Partial<Target>): Promise<void>;
}

/** Keeps it in `globalState`, for every window. */
export function createLastChoice(globalState: vscode.Memento): LastChoice {
  return {
    read: () => globalState.get<Partial<Target>>(key, {}),
    remember: async (choice) => globalState.update(key, choice),
  };
}
