import * as vscode from 'vscode';
import type { NameInCode } from '../api.ts';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import type { Services } from '../ui/services.ts';
import { describeAtCursor } from './describeAtCursor.ts';
import { createDocumentNames, rangeOf } from './documentNames.ts';
import { createHover } from './hover.ts';

/** What code says about configuration sets, for other extensions. */
export interface Code {
  /** The names that a hover would recognize in the document now. */
  namesIn(document: vscode.TextDocument): Promise<readonly NameInCode[]>;
}

/** Names of configuration sets in code of any language: a hover, and a command that describes the set at the cursor. */
export function registerCode(
  { subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>,
  services: Services,
): Code {
  const names = createDocumentNames(services.catalog, subscriptions);
  subscriptions.push(
    vscode.languages.registerHoverProvider('*', createHover(services, names)),
    registerCommand(services, commands.describeAtCursor, () => describeAtCursor(services, names)),
  );
  return {
    namesIn: async (document) =>
      names
        .read(document)
        .found.map((found) => ({ range: rangeOf(document, found), name: found.name, via: found.via })),
  };
}
