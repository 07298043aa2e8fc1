import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/ui/ids.ts';

describe('the extension in VS Code', () => {
  const extension = vscode.extensions.getExtension('ses-configuration-sets.ses-configuration-sets');

  it('is there', () => {
    assert.ok(extension);
  });

  it('declares its commands under ids that the code knows', () => {
    const known: readonly string[] = Object.values(commands);
    const declared: readonly { command: string }[] = extension?.packageJSON.contributes.commands;
    assert.deepEqual(
      declared.map(({ command }) => command).filter((id) => !known.includes(id)),
      [],
    );
    assert.ok(declared.length > 0);
  });
});
