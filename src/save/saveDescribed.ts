import { homedir } from 'node:os';
import { join } from 'node:path';
import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { cancelled, Problem } from '../core/aws/problem.ts';
import { cliJsonOfAll } from '../core/cliJson.ts';
import { allAttributes, checkScope, type Details, type Scope } from '../core/configurationSet.ts';
import type { Argument } from '../ui/arguments.ts';
import { commandTitle } from '../ui/commandTitle.ts';
import { fileReason } from '../ui/fileReason.ts';
import { commands } from '../ui/ids.ts';
import { showError, showInformation } from '../ui/messages.ts';
import { pickScope } from '../ui/pickers.ts';
import { withProgress } from '../ui/progress.ts';
import type { Services } from '../ui/services.ts';

/**
 * Saves the described sets of a region in one JSON file that the user names: a list of answers, sorted by name. Asks for what the argument
 * lacks. Only what is known is saved, and said to be all or not; AWS is asked for nothing but a list that is not loaded.
 */
export async function saveDescribed(services: Services, argument: Argument): Promise<void> {
  const scope = await pickScope(services, argument, commands.saveDescribed);
  if (scope === undefined) return;
  checkScope(scope);
  const title = t('Reading the configuration sets of {0} in {1}', scope.profile, scope.region);
  const { names, described } = await withProgress(title, (signal) => collect(services, scope, signal));
  if (described.length === 0) throw nothingDescribed(scope);
  const uri = await vscode.window.showSaveDialog({
    title: commandTitle(commands.saveDescribed),
    defaultUri: proposedFile(scope),
    filters: { JSON: ['json'] },
  });
  if (uri === undefined) return;
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(cliJsonOfAll(described)));
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
    return offerAnotherPlace(uri, scope, error);
  }
  tellSaved(uri, scope, described.length, names.length);
}

interface Collected {
  readonly names: readonly string[];
  readonly described: readonly Details[];
}

async function collect({ catalog }: Services, { profile, region }: Scope, signal: AbortSignal): Promise<Collected> {
  const listed = catalog.listed({ profile, region });
  const names = listed && 'names' in listed ? listed.names : await catalog.list({ profile, region }, { signal });
  const described: Details[] = [];
  for (const name of names) {
    if (signal.aborted) throw cancelled();
    const known = await catalog.known({ profile, region, name });
    if (known === undefined || !('details' in known) || known.attributes.length < allAttributes.length) continue;
    // It could be saved as if it were still there.
    if (known.state === 'stale' && known.problem.code === 'ConfigurationSetDoesNotExist') continue;
    described.push(known.details);
  }
  return { names, described };
}

function proposedFile({ profile, region }: Scope): vscode.Uri {
  // Some characters of a profile's name cannot stand in a file's name.
  const name = `${profile.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_')}-${region}.json`;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder ? vscode.Uri.joinPath(folder.uri, name) : vscode.Uri.file(join(homedir(), name));
}

function offerAnotherPlace(uri: vscode.Uri, scope: Scope, error: vscode.FileSystemError): void {
  const message = t('Nothing was saved. {0} cannot be written: {1}.', uri.fsPath, fileReason(error));
  void showError(message, { title: t('Choose Another Place…') }).then(async (chosen) => {
    if (chosen) await vscode.commands.executeCommand(commands.saveDescribed, scope);
  });
}

function tellSaved(uri: vscode.Uri, { profile, region }: Scope, saved: number, all: number): void {
  const message =
    saved === all
      ? t('Saved all {0} configuration sets of {1} in {2}.', saved, profile, region)
      : t(
          'Saved {0} of {1} configuration sets of {2} in {3}; the others are not described with all of their parts.',
          saved,
          all,
          profile,
          region,
        );
  const open = t('Open File');
  void showInformation(message, open).then(async (chosen) => {
    if (chosen === open) await vscode.commands.executeCommand('vscode.open', uri);
  });
}

function nothingDescribed({ profile, region }: Scope): Problem {
  return new Problem('NothingDescribed', {
    summary: t('nothing described'),
    message: t(
      'No configuration set of {0} in {1} is described yet. Open those that are to be saved.',
      profile,
      region,
    ),
  });
}
