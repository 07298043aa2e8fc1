import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Scope } from '../../core/configurationSet.ts';
import type { Argument } from '../../ui/arguments.ts';
import { commandTitle } from '../../ui/commandTitle.ts';
import { commands } from '../../ui/ids.ts';
import { pickScope } from '../../ui/pickers.ts';
import { withProgress } from '../../ui/progress.ts';
import type { Services } from '../../ui/services.ts';
import type { IgnoredNames } from '../diagnostics/ignoredNames.ts';
import type { ScopeChoices } from './choices.ts';
import { readSuggestions } from './suggestions.ts';

/**
 * Asks for the profile and region of the active file's folder, keeps the answer, and loads its list, which hovers, completion and
 * diagnostics answer from. Where no file is active, it is for the only folder, or for one of several that the user picks.
 */
export async function selectScope(
  services: Services,
  choices: ScopeChoices,
  ignored: IgnoredNames,
  { profile, region }: Argument,
): Promise<void> {
  const { activeTextEditor: editor } = vscode.window;
  const isUnclear = editor === undefined && (vscode.workspace.workspaceFolders ?? []).length > 1;
  const folder = isUnclear ? await askWhichFolder() : undefined;
  if (isUnclear && folder === undefined) return;
  const uri = editor?.document.uri ?? folder?.uri;
  const chosen = choices.of(uri);
  if (profile === undefined && region === undefined && (chosen !== undefined || ignored.count(uri) > 0)) {
    const answer = await askWhatToChange(chosen, ignored.count(uri));
    if (answer === 'forget') await choices.choose(uri, undefined);
    if (answer === 'heed') await ignored.clear(uri);
    if (answer !== 'choose') return;
  }
  const given = { ...(profile !== undefined && { profile }), ...(region !== undefined && { region }) };
  const scope = await pickScope(services, given, commands.selectScope, await readSuggestions(uri));
  if (scope === undefined) return;
  await choices.choose(uri, scope);
  const title = t('Listing the configuration sets of {0} in {1}', scope.profile, scope.region);
  await withProgress(title, (signal) => services.catalog.list(scope, { signal }));
}

function askWhichFolder(): Thenable<vscode.WorkspaceFolder | undefined> {
  return vscode.window.showWorkspaceFolderPick({ placeHolder: t('The folder whose code this is for') });
}

interface Change extends vscode.QuickPickItem {
  readonly change: 'choose' | 'forget' | 'heed';
}

async function askWhatToChange(chosen: Scope | undefined, ignored: number): Promise<Change['change'] | undefined> {
  const changes: Change[] = [{ label: t('Choose a profile and a region'), change: 'choose' }];
  if (chosen !== undefined) {
    const description = t('instead of {0} · {1}', chosen.profile, chosen.region);
    changes.push({ label: t('Use every list that is loaded'), description, change: 'forget' });
  }
  if (ignored > 0) {
    const description = ignored === 1 ? t('one name') : t('{0} names', ignored);
    changes.push({ label: t('Report ignored names again'), description, change: 'heed' });
  }
  const answer = await vscode.window.showQuickPick(changes, { title: commandTitle(commands.selectScope) });
  return answer?.change;
}
