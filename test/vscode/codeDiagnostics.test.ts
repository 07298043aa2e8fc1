import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import * as vscode from 'vscode';
import { reportMissingNames } from '../../src/code/diagnostics/report.ts';
import type { Names } from '../../src/core/names/found.ts';
import { type CodeDocuments, createCodeDocuments } from './codeDocuments.ts';
import { api, loadProd, prod, withSetting } from './codeSession.ts';
import { emulator, sesRequests } from './emulator.ts';
import { until } from './until.ts';

let documents: CodeDocuments;

before(() => {
  documents = createCodeDocuments('ses-test-diagnostics');
});
after(async () => {
  documents.dispose();
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('ses.clearCache');
});

describe('the scope of code', () => {
  it('is what the user picks; its list is loaded then, and its sets come first', async () => {
    await vscode.commands.executeCommand('ses.clearCache');
    await emulator.clearRequests();
    const document = await documents.open('plaintext', 'ConfigurationSetName: "receipts"');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('ses.selectScope', prod);
    assert.deepEqual(await sesRequests(), ['ListConfigurationSets']);
  });

  it('is refused where the argument is none', async () => {
    await emulator.clearRequests();
    void vscode.commands.executeCommand('ses.selectScope', { profile: 'prod', region: 'eu-west-1@evil' });
    void vscode.commands.executeCommand('ses.selectScope', 'x'.repeat(1_000_000));
    assert.deepEqual(await sesRequests(), []);
  });
});

describe('reports of names that the chosen scope lacks', () => {
  let document: vscode.TextDocument;

  before(async () => {
    await loadProd();
    document = await documents.open(
      'plaintext',
      "f({ ConfigurationSetName: 'receits' });\ng('receits', { configSet: 'x' });",
    );
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('ses.selectScope', prod);
    await vscode.workspace
      .getConfiguration('ses')
      .update('diagnostics.enabled', true, vscode.ConfigurationTarget.Global);
  });
  after(() =>
    vscode.workspace
      .getConfiguration('ses')
      .update('diagnostics.enabled', undefined, vscode.ConfigurationTarget.Global),
  );

  const reports = () => vscode.languages.getDiagnostics(document.uri).filter(({ code }) => code === 'ses');
  const changed = (condition: () => boolean) => until(vscode.languages.onDidChangeDiagnostics, condition);
  const fixes = async () => {
    const [report] = reports();
    assert.ok(report);
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      report.range,
      vscode.CodeActionKind.QuickFix.value,
    );
  };

  it('are for information, exactly on the name behind a strong key', async () => {
    await changed(() => reports().length > 0);
    const [report, ...others] = reports();
    assert.deepEqual(others, []);
    assert.equal(report && document.getText(report.range), 'receits');
    assert.equal(report?.severity, vscode.DiagnosticSeverity.Information);
    assert.match(report.message, /prod · eu-west-1 has no configuration set “receits”/);
  });

  it('offer the closest name, to look it up, and to ignore it', async () => {
    const found = await fixes();
    assert.deepEqual(
      found.map(({ title }) => title),
      [
        'Replace with “receipts”',
        'Look “receits” up in prod · eu-west-1',
        'Ignore “receits” in this folder (kept by VS Code, not in the file)',
      ],
    );
    const [edit] = found[0]?.edit?.get(document.uri) ?? [];
    assert.equal(edit?.newText, 'receipts');
  });

  it('offer nothing where another text stands by now', async () => {
    const { uri } = document;
    const range = reports()[0]?.range;
    assert.ok(range);
    const before = document.getText();
    // What is typed is known at once, and looked at once the typing pauses.
    await documents.replace(document, ` ${before}`);
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const named = found.flatMap(({ title }) => [...title.matchAll(/“(.*?)”/g)].map(([, name]) => name));
    assert.deepEqual(
      named.filter((name) => name !== 'receits' && name !== 'receipts'),
      [],
    );
    await documents.replace(document, before);
    await changed(() => reports().length === 1);
  });

  it('are gone without a list that is complete and fresh, and come back with it', async () => {
    await vscode.commands.executeCommand('ses.clearCache');
    await changed(() => reports().length === 0);
    await (await api()).list(prod);
    await changed(() => reports().length === 1);
    await withSetting('cache.minutes', 0, () => changed(() => reports().length === 0));
    await changed(() => reports().length === 1);
  });

  it('offer the region that has the name', async () => {
    await (await api()).list({ profile: 'prod', region: 'us-east-1' });
    await documents.replace(document, "f({ ConfigurationSetName: 'us-promotions' });");
    await changed(() => reports()[0]?.message.includes('us-promotions') === true);
    const titles = (await fixes()).map(({ title }) => title);
    assert.ok(
      titles.includes('Use prod · us-east-1 for the code of this folder: it has “us-promotions”'),
      String(titles),
    );
  });

  it('end for a name that is ignored', async () => {
    const ignore = (await fixes()).find(({ title }) => title.startsWith('Ignore'));
    assert.ok(ignore?.command);
    await vscode.commands.executeCommand(ignore.command.command, ...(ignore.command.arguments ?? []));
    await changed(() => reports().length === 0);
  });

  it('end where the setting is off', async () => {
    await documents.replace(document, "f({ ConfigurationSetName: 'nothing-like-it' });");
    await changed(() => reports().length === 1);
    await withSetting('diagnostics.enabled', false, () => changed(() => reports().length === 0));
  });
});

describe('reports that are disposed of while a document is read', () => {
  it('leave nothing to fail afterwards', async () => {
    await documents.open('plaintext', "f({ ConfigurationSetName: 'receits' });");
    let reports: vscode.Disposable | undefined;
    const none = new vscode.EventEmitter<void>();
    const rejected: unknown[] = [];
    const onRejection = (error: unknown) => rejected.push(error);
    process.on('unhandledRejection', onRejection);
    try {
      await withSetting('diagnostics.enabled', true, async () => {
        const finish = await new Promise<() => void>((begun) => {
          const read = () => new Promise<Names>((resolve) => begun(() => resolve({ found: [], templates: [] })));
          reports = reportMissingNames(
            { listed: () => undefined, isFresh: () => true, account: () => undefined },
            { read, onDidChangeLists: none.event },
            { of: () => prod, onDidChange: none.event },
            { has: () => false, onDidChange: none.event },
          );
        });
        reports?.dispose();
        finish();
        await setImmediate();
      });
      assert.deepEqual(rejected, []);
    } finally {
      process.off('unhandledRejection', onRejection);
      none.dispose();
    }
  });
});
