import * as vscode from 'vscode';
// In an extension of your own, a copy of this file.
import type { Scope, SesApi } from '../../src/api.ts';

/** Registers the one command of this example. */
export function activate({ subscriptions }: vscode.ExtensionContext): void {
  subscriptions.push(vscode.commands.registerCommand('bounceCheck.checkFile', checkFile));
}

/**
 * Says of each configuration set that the active file names whether anybody is told about bounces. Resolves to the sentences, for who
 * calls the command from code; asks for the profile and the region where it is not given them.
 */
async function checkFile(given?: Scope): Promise<readonly string[]> {
  const document = vscode.window.activeTextEditor?.document;
  const ses = await vscode.extensions.getExtension<SesApi>('ses-configuration-sets.ses-configuration-sets')?.activate();
  if (document === undefined || ses?.version !== 1) return [];
  const scope = given ?? (await askForScope(ses));
  if (scope === undefined) return [];
  const names = new Set((await ses.namesIn(document)).map(({ name }) => name));
  const sentences: string[] = [];
  for (const name of names) sentences.push(await check(ses, scope, name));
  void vscode.window.showInformationMessage(sentences.join(' ') || 'No configuration set is named here.');
  return sentences;
}

/** Describes one set with no more than is needed. A code is AWS's own, or one that docs/api.md lists; a message is for people. */
async function check(ses: SesApi, scope: Scope, name: string): Promise<string> {
  try {
    const { EventDestinations = [] } = await ses.describe({ ...scope, name }, { attributes: ['eventDestinations'] });
    const isTold = EventDestinations.some(
      ({ Enabled, MatchingEventTypes = [] }) => Enabled && MatchingEventTypes.includes('bounce'),
    );
    return isTold ? `${name}: bounces are told.` : `${name}: nobody is told about bounces.`;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return error.code === 'ConfigurationSetDoesNotExist'
      ? `${name}: does not exist here.`
      : `${name}: ${error.message}`;
  }
}

/** Offers the profiles that can be used, in their own regions. */
async function askForScope(ses: SesApi): Promise<Scope | undefined> {
  const usable = (await ses.profiles()).flatMap(({ name, region, problem }) =>
    region !== undefined && problem === undefined ? [{ label: name, description: region, profile: name, region }] : [],
  );
  return vscode.window.showQuickPick(usable, { title: 'Where does this file send from?' });
}
