import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SesApi } from '../../src/api.ts';
import { type CodeDocuments, createCodeDocuments } from './codeDocuments.ts';
import { emulator, sesRequests } from './emulator.ts';
import { until } from './until.ts';

const prod = { profile: 'prod', region: 'eu-west-1' };
const detailsOfReceipts = 'aws-ses-details:/prod/eu-west-1/receipts';

async function api(): Promise<SesApi> {
  const extension = vscode.extensions.getExtension<SesApi>('ses-configuration-sets.ses-configuration-sets');
  assert.ok(extension);
  return extension.activate();
}

let documents: CodeDocuments;

before(() => {
  documents = createCodeDocuments('ses-test-features');
});
after(async () => {
  documents.dispose();
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('ses.clearCache');
});

async function loadProd(): Promise<void> {
  await vscode.commands.executeCommand('ses.clearCache');
  await (await api()).list(prod);
  await emulator.clearRequests();
}

function positionAfter(document: vscode.TextDocument, text: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(text) + text.length);
}

async function withSetting(name: string, value: unknown, run: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('ses');
  await settings.update(name, value, vscode.ConfigurationTarget.Global);
  try {
    await run();
  } finally {
    await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}

describe('Go to Definition on a name in code', () => {
  before(loadProd);
  afterEach(async () => assert.deepEqual(await sesRequests(), []));

  async function definitions(document: vscode.TextDocument, at: string) {
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

  for (const [language, code] of [
    ['python', 'client.send_email(ConfigurationSetName="receipts")'],
    ['go', 'ConfigurationSetName: aws.String("receipts"),'],
    ['yaml', 'configuration-set-name: receipts'],
    ['plaintext', 'X-SES-CONFIGURATION-SET: receipts'],
  ] as const) {
    it(`leads from exactly the name to the set, in ${language}`, async () => {
      const document = await documents.open(language, code);
      assert.deepEqual(await definitions(document, 'receipts'), [{ to: detailsOfReceipts, line: 0, from: 'receipts' }]);
    });
  }

  it('leads to the JSON where that is the default view', () =>
    withSetting('defaultView', 'json', async () => {
      const document = await documents.open('plaintext', 'SES_CONFIGURATION_SET=receipts');
      assert.deepEqual(
        (await definitions(document, 'receipts')).map(({ to }) => to),
        ['aws-ses:/prod/eu-west-1/receipts.json'],
      );
    }));

  it('offers the resource that makes the set too, in the same file and in other open ones', async () => {
    const resource = 'resource "aws_ses_configuration_set" "x" {\n  name = "receipts"\n}\n';
    const one = await documents.open('plaintext', resource);
    const other = await documents.open(
      'plaintext',
      `${resource}y = {\n  configuration_set_name = aws_ses_configuration_set.x.name\n}`,
    );
    const found = await definitions(other, 'aws_ses_configuration_set.x.name');
    assert.deepEqual(
      found.map(({ to, line }) => [to, line]).sort(),
      [
        [detailsOfReceipts, 0],
        [`${one.uri.scheme}:${one.uri.path}`, 1],
        [`${other.uri.scheme}:${other.uri.path}`, 1],
      ].sort(),
    );
    assert.ok(found.every(({ from }) => from === 'aws_ses_configuration_set.x.name'));
    await documents.replace(one, '');
    await documents.replace(other, '');
  });

  it('leads nowhere from a name that no list has, where no scope is chosen', async () => {
    const document = await documents.open('plaintext', 'ConfigurationSetName: "no-such-set"');
    assert.deepEqual(await definitions(document, 'no-such-set'), []);
  });

  it('shows the page’s text from the cache where VS Code asks for a text', async () => {
    const uri = vscode.Uri.from({ scheme: 'aws-ses-details', path: '/prod/eu-west-1/receipts' });
    const document = await vscode.workspace.openTextDocument(uri);
    assert.match(document.getText(), /has not been described yet/);
  });
});

describe('links on names in code', () => {
  before(loadProd);
  afterEach(async () => assert.deepEqual(await sesRequests(), []));

  async function links(document: vscode.TextDocument) {
    const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      100,
    );
    return found.map(({ range, target, tooltip }) => [
      document.getText(range),
      `${target?.scheme}:${target?.path}`,
      tooltip,
    ]);
  }

  it('stand on the names that a list holds, and say what they open', async () => {
    const document = await documents.open(
      'javascript',
      "const SET = 'receipts';\nf({ ConfigurationSetName: SET });\nf({ ConfigurationSetName: 'no-such-set' });",
    );
    assert.deepEqual(await links(document), [
      ['receipts', detailsOfReceipts, 'Open the configuration set receipts (prod, eu-west-1)'],
    ]);
  });

  it('are not there where the setting is off', () =>
    withSetting('links.enabled', false, async () => {
      assert.deepEqual(await links(await documents.open('plaintext', 'ConfigurationSetName: "receipts"')), []);
    }));
});

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
