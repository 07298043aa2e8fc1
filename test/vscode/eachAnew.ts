import * as vscode from 'vscode';
import { emulator } from './emulator.ts';

/** Has each test of a `describe` begin with nothing in the cache and nothing asked for, and end without faults and editors. */
export function eachAnew(): void {
  beforeEach(async () => {
    await vscode.commands.executeCommand('ses.clearCache');
    await emulator.clearRequests();
  });
  afterEach(async () => {
    await emulator.clearFaults();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
}
