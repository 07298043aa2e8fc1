import * as vscode from 'vscode';
import { connectEmulator } from '../emulator/client.ts';

/** Profiles of each kind of credentials that asks nobody. */
const profiles = ['prod', 'staging', 'sso', 'process', 'web-identity'];

/** Leaves in the extension's cache on disk what it keeps of calls with each kind of credentials. */
export async function fillCache(url: string): Promise<void> {
  const emulator = connectEmulator(url);
  await emulator.clearFaults();
  await emulator.signIn(3_600);
  for (const profile of profiles) await vscode.commands.executeCommand('ses.refresh', { profile, region: 'eu-west-1' });
}
