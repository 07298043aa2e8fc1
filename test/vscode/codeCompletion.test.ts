import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type CodeDocuments, createCodeDocuments } from './codeDocuments.ts';
import { loadProd, withSetting } from './codeSession.ts';
import { sesRequests } from './emulator.ts';

let documents: CodeDocuments;

before(() => {
  documents = createCodeDocuments('ses-test-completion');
});
after(async () => {
  documents.dispose();
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('ses.clearCache');
});

function positionAfter(document: vscode.TextDocument, text: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(text) + text.length);
}

describe('completion of names in code', () => {
  before(loadProd);
  afterEach(async () => assert.deepEqual(await sesRequests(), []));

  async function complete(document: vscode.TextDocument, position: vscode.Position) {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
      undefined,
      50,
    );
    return list.items
      .map((item) => ({ ...item, label: typeof item.label === 'string' ? item.label : item.label.label, item }))
      .filter(
        ({ item }) => item.kind === vscode.CompletionItemKind.Value || item.command?.command === 'ses.selectScope',
      );
  }

  it('offers the loaded names within quotes: where each exists, and what it does', async () => {
    const document = await documents.open('plaintext', 'send(ConfigurationSetName="rec")');
    const items = await complete(document, positionAfter(document, '"rec'));
    const receipts = items.find(({ label }) => label === 'receipts');
    assert.equal(receipts?.detail, 'prod · eu-west-1');
    assert.equal(receipts.insertText, 'receipts');
    const { range, documentation } = receipts;
    assert.ok(range && 'replacing' in range);
    assert.equal(document.getText(range.replacing), 'rec');
    assert.ok(documentation instanceof vscode.MarkdownString);
    assert.match(documentation.value, /receipts/);
    assert.ok(items.length >= 40);
  });

  it('adds the quotes that the code uses where they are missing', async () => {
    const document = await documents.open('plaintext', "f({ a: 'b', ConfigurationSetName:  })");
    const items = await complete(document, positionAfter(document, 'ConfigurationSetName: '));
    assert.equal(items.find(({ label }) => label === 'receipts')?.insertText, "'receipts'");
  });

  it('offers nothing elsewhere, and nothing where the setting is off', async () => {
    const document = await documents.open('plaintext', 'source = ""\nConfigurationSetName: ""');
    assert.deepEqual(await complete(document, positionAfter(document, 'source = "')), []);
    await withSetting('completion.enabled', false, async () => {
      assert.deepEqual(await complete(document, positionAfter(document, 'ConfigurationSetName: "')), []);
    });
    assert.notDeepEqual(await complete(document, positionAfter(document, 'ConfigurationSetName: "')), []);
  });

  it('offers to load a list, and nothing else, where there is none', async () => {
    await vscode.commands.executeCommand('ses.clearCache');
    const document = await documents.open('plaintext', 'ConfigurationSetName: ""');
    const items = await complete(document, positionAfter(document, 'ConfigurationSetName: "'));
    assert.deepEqual(
      items.map(({ label, command }) => [label, command?.command]),
      [['Load configuration sets…', 'ses.selectScope']],
    );
  });
});
