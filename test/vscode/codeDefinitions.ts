import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import type { CodeDocuments } from './codeDocuments.ts';

export const detailsOfReceipts = 'aws-ses-details:/prod/eu-west-1/receipts';

/** Where Go to Definition leads from the first occurrence of `at`. */
export async function definitions(document: vscode.TextDocument, at: string) {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    document.positionAt(document.getText().indexOf(at) + 1),
  );
  return found.map((one) => {
    assert.ok('targetUri' in one);
    assert.ok(one.originSelectionRange);
    const { path, scheme } = one.targetUri;
    return {
      to: `${scheme}:${path}`,
      line: one.targetRange.start.line,
      from: document.getText(one.originSelectionRange),
    };
  });
}

/** Terraform that makes a set, in its second line. */
export function resource(name: string): string {
  return `resource "aws_ses_configuration_set" "x" {\n  name = "${name}"\n}\n`;
}

/** Writes a file that makes a set. */
export async function make(file: vscode.Uri, name: string): Promise<void> {
  await vscode.workspace.fs.writeFile(file, Buffer.from(resource(name)));
}

/** Asks until `receipts` in code leads to its set, and to what exactly these files make: VS Code tells of changes some time after them. */
export async function untilMadeIn(documents: CodeDocuments, ...files: readonly vscode.Uri[]): Promise<void> {
  const document = await documents.open('plaintext', 'ConfigurationSetName: "receipts"');
  const expected = [[detailsOfReceipts, 0], ...files.map(({ path }) => [`file:${path}`, 1])].sort();
  const places = async () => (await definitions(document, 'receipts')).map(({ to, line }) => [to, line]).sort();
  while (!isDeepStrictEqual(await places(), expected));
}
