import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { commands } from '../ui/ids.ts';
import { showInformation } from '../ui/messages.ts';
import type { Services } from '../ui/services.ts';
import type { DocumentNames } from './documentNames.ts';
import { isSame, lookUp } from './places.ts';
import type { ScopeChoices } from './scope/choices.ts';

/** Describes the set that the code at the cursor names: where it is known to be, else where the user says. */
export async function describeAtCursor(
  { catalog }: Pick<Services, 'catalog'>,
  names: DocumentNames,
  choices: ScopeChoices,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const named = editor && (await names.at(editor.document, editor.selection.active));
  if (editor === undefined || named === undefined) {
    void showInformation(t('There is no configuration set’s name at the cursor.'));
    return;
  }
  if ('prefix' in named) {
    const message = t(
      'The name at the cursor has a variable part, so it cannot be resolved. It begins with {0}',
      named.prefix,
    );
    void showInformation(message);
    return;
  }
  const { name, region } = named;
  const chosen = choices.of(editor.document.uri);
  const { here } = lookUp(catalog, name, named, chosen);
  const [target] = here.length === 1 ? here : here.filter((each) => isSame(each, chosen));
  await vscode.commands.executeCommand(commands.describe, target ?? { ...chosen, name, ...(region && { region }) });
}
