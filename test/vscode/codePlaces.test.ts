import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { loadProd, prod } from './codeSession.ts';

const detailsOfReceipts = 'aws-ses-details:/prod/eu-west-1/receipts';

/** Where names stand in documents that are no files: what is there of hover, definition, link and completion. */
async function tellOf(document: vscode.TextDocument, name: string) {
  const position = document.positionAt(document.getText().indexOf(name) + 1);
  const ask = <Answer>(command: string, ...more: readonly unknown[]) =>
    vscode.commands.executeCommand<Answer>(command, document.uri, ...more);
  const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', position);
  const definitions = await ask<vscode.LocationLink[]>('vscode.executeDefinitionProvider', position);
  const links = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', 100);
  const { items } = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', position);
  return {
    hovers: hovers.map(({ range }) => range && document.getText(range)),
    definitions: definitions.map(({ targetUri }) => `${targetUri.scheme}:${targetUri.path}`),
    links: links.map(({ range, target }) => [document.getText(range), `${target?.scheme}:${target?.path}`]),
    completes: items.some(({ label }) => label === name || (typeof label === 'object' && label.label === name)),
  };
}

const everything = {
  hovers: ['receipts'],
  definitions: [detailsOfReceipts],
  links: [['receipts', detailsOfReceipts]],
  completes: true,
};

/** A notebook of Jupyter, from a file or of none yet. */
function notebookOf(...cells: readonly (readonly [kind: vscode.NotebookCellKind, language: string, text: string])[]) {
  return new vscode.NotebookData(
    cells.map(([kind, language, text]) => new vscode.NotebookCellData(kind, text, language)),
  );
}

const { Code, Markup } = vscode.NotebookCellKind;

describe('names in what is no file', () => {
  before(loadProd);
  after(async () => {
    await vscode.commands.executeCommand('ses.selectScope', prod);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('ses.clearCache');
  });

  it('are found in an untitled document', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'python',
      content: 'client.send_email(ConfigurationSetName="receipts")',
    });
    assert.deepEqual(await tellOf(document, 'receipts'), everything);
  });

  it('are found in each cell of a notebook, whose variables are its own', async () => {
    const notebook = await vscode.workspace.openNotebookDocument(
      'jupyter-notebook',
      notebookOf(
        [Code, 'python', 'SET = "receipts"\nclient.send_email(ConfigurationSetName=SET)'],
        [Code, 'python', 'client.send_email(ConfigurationSetName=SET)'],
        [Code, 'python', 'client.send_email(ConfigurationSetName="receipts")'],
        [Markup, 'markdown', '`SES_CONFIGURATION_SET=receipts`'],
      ),
    );
    const [declares, refers, names, tells] = notebook.getCells().map(({ document }) => document);
    assert.ok(declares && refers && names && tells);
    assert.deepEqual((await tellOf(declares, 'SET)')).definitions.at(0), detailsOfReceipts);
    assert.deepEqual((await tellOf(refers, 'SET)')).hovers, []);
    await vscode.window.showNotebookDocument(notebook);
    // Links are asked for once the cell is shown.
    while ((await tellOf(names, 'receipts')).links.length === 0);
    assert.deepEqual(await tellOf(names, 'receipts'), everything);
    assert.deepEqual((await tellOf(tells, 'receipts')).hovers, ['receipts']);
  });

  it('belong to the scope that was chosen for the only folder while no file was active', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('ses.selectScope', { profile: 'prod', region: 'us-east-1' });
    const document = await vscode.workspace.openTextDocument({ content: 'ConfigurationSetName: "receipts"' });
    assert.deepEqual((await tellOf(document, 'receipts')).definitions, ['aws-ses-details:/prod/us-east-1/receipts']);
    await vscode.commands.executeCommand('ses.selectScope', prod);
  });

  it('belong to the scope of the folder that they stand in, or of the only folder', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const inFolder = (name: string) => vscode.Uri.joinPath(folder.uri, name);
    const code = 'ConfigurationSetName: "receipts"';
    const contents = vscode.workspace.registerTextDocumentContentProvider('ses-test-places', {
      provideTextDocumentContent: () => code,
    });
    const virtual = (path: string) =>
      vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'ses-test-places', path }));
    await vscode.workspace.fs.writeFile(inFolder('places.txt'), Buffer.from(code));
    await vscode.workspace.fs.writeFile(
      inFolder('places.ipynb'),
      Buffer.from(
        JSON.stringify({
          cells: [{ cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source: [code] }],
          metadata: {},
          nbformat: 4,
          nbformat_minor: 5,
        }),
      ),
    );
    const file = await vscode.workspace.openTextDocument(inFolder('places.txt'));
    const notebook = await vscode.workspace.openNotebookDocument(inFolder('places.ipynb'));
    const unsaved = await vscode.workspace.openNotebookDocument('jupyter-notebook', notebookOf([Code, 'python', code]));
    await vscode.window.showTextDocument(file);
    await vscode.commands.executeCommand('ses.selectScope', { profile: 'prod', region: 'us-east-1' });
    const within = [
      file,
      notebook.cellAt(0).document,
      unsaved.cellAt(0).document,
      await vscode.workspace.openTextDocument({ content: code }),
      await virtual(inFolder('places.txt').path),
    ];
    for (const document of within) {
      const { definitions } = await tellOf(document, 'receipts');
      assert.deepEqual(definitions, ['aws-ses-details:/prod/us-east-1/receipts'], document.uri.toString());
    }
    const outside = await virtual('/elsewhere/places.txt');
    assert.deepEqual((await tellOf(outside, 'receipts')).definitions, [detailsOfReceipts]);
    contents.dispose();
    await Promise.all(['places.txt', 'places.ipynb'].map((name) => vscode.workspace.fs.delete(inFolder(name))));
  });
});
