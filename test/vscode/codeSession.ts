import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SesApi } from '../../src/api.ts';
import { emulator } from './emulator.ts';

export const prod = { profile: 'prod', region: 'eu-west-1' } as const;

export async function api(): Promise<SesApi> {
  const extension = vscode.extensions.getExtension<SesApi>('ses-configuration-sets.ses-configuration-sets');
  assert.ok(extension);
  return extension.activate();
}

/** Knows nothing but the list of `prod`. */
export async function loadProd(): Promise<void> {
  await vscode.commands.executeCommand('ses.clearCache');
  await (await api()).list(prod);
  await emulator.clearRequests();
}

/** Runs with a setting of the user, and takes it back. */
export async function withSetting(name: string, value: unknown, run: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('ses');
  await settings.update(name, value, vscode.ConfigurationTarget.Global);
  try {
    await run();
  } finally {
    await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}
