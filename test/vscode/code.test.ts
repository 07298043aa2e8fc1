// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a row is code, not a template.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type CodeDocuments, createCodeDocuments } from './codeDocuments.ts';
import { api, loadProd, prod } from './codeSession.ts';
import { emulator, sesRequests } from './emulator.ts';
import { until } from './until.ts';

const title = 'Amazon SES configuration set';

/** Our hover at the first occurrence of `at`, read without Markdown's escapes. */
async function hoverOn(document: vscode.TextDocument, at: string) {
  const position = document.positionAt(document.getText().indexOf(at) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  for (const { range, contents } of hovers) {
    for (const content of contents) {
      if (!(content instanceof vscode.MarkdownString) || !content.value.includes(title)) continue;
      const text = content.value.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
      return { text, content, word: range && document.getText(range) };
    }
  }
  return undefined;
}

let documents: CodeDocuments;
const open = (language: string, content: string) => documents.open(language, content);

before(() => {
  documents = createCodeDocuments('ses-test-code');
});
after(async () => {
  documents.dispose();
  await vscode.commands.executeCommand('ses.clearCache');
});

describe('the hover over a name in code', () => {
  before(loadProd);
  afterEach(async () => assert.deepEqual(await sesRequests(), []));

  for (const [language, code] of [
    ['javascript', "send({ ConfigurationSetName: 'receipts' });"],
    ['typescript', "const set: string = 'receipts';"],
    ['python', 'client.send_email(ConfigurationSetName="receipts")'],
    ['java', 'request.configurationSetName("receipts");'],
    ['go', 'ConfigurationSetName: aws.String("receipts"),'],
    ['php', "['ConfigurationSetName' => 'receipts']"],
    ['ruby', 'configuration_set_name: "receipts"'],
    ['json', '{"ConfigurationSetName": "receipts"}'],
    ['yaml', 'Type: AWS::SES::ConfigurationSet\nProperties:\n  Name: receipts'],
    ['xml', '<ConfigurationSetName>receipts</ConfigurationSetName>'],
    ['shellscript', 'aws ses x --configuration-set-name receipts'],
    ['plaintext', 'X-SES-CONFIGURATION-SET: receipts'],
    ['markdown', '```\nSES_CONFIGURATION_SET=receipts\n```'],
  ] as const) {
    it(`is exactly on the name in ${language}, and asks AWS nothing`, async () => {
      const hover = await hoverOn(await open(language, code), 'receipts');
      assert.equal(hover?.word, 'receipts');
      assert.match(hover.text, /prod · eu-west-1 {2}· {2}not described yet/);
    });
  }

  it('trusts our own commands alone, and no HTML', async () => {
    const hover = await hoverOn(await open('plaintext', 'ConfigurationSetName: "receipts"'), 'receipts');
    assert.ok(hover);
    const { isTrusted, supportHtml, value } = hover.content;
    assert.ok(typeof isTrusted === 'object');
    const linked = [...value.matchAll(/\]\(command:([\w.]+)\?/g)].map(([, id]) => id);
    assert.ok(linked.length > 0);
    assert.deepEqual(new Set(isTrusted.enabledCommands), new Set(linked));
    assert.ok(linked.every((id) => id?.startsWith('ses.')));
    assert.ok(!supportHtml);
  });

  it('says where an unknown name was looked for', async () => {
    const hover = await hoverOn(await open('plaintext', 'ConfigurationSetName: "no-such-set"'), 'no-such-set');
    assert.match(hover?.text ?? '', /Not found in prod\/eu-west-1/);
  });

  it('follows a reference, and says where it leads', async () => {
    const hover = await hoverOn(
      await open('javascript', "\nconst SET = 'receipts';\nsend({ ConfigurationSetName: SET });"),
      'SET })',
    );
    assert.equal(hover?.word, 'SET');
    assert.match(hover.text, /SET is defined in line 2/);
  });

  it('lists the loaded names that a name with a variable part may become', async () => {
    const hover = await hoverOn(
      await open('javascript', 'f({ ConfigurationSetName: `newsletter-${x}` })'),
      'newsletter-',
    );
    assert.match(hover?.text ?? '', /Loaded names that begin with newsletter-: .*newsletter-prod/);
  });

  it('is not there over code that names no set', async () => {
    assert.equal(await hoverOn(await open('typescript', 'configurationSetName: string'), 'string'), undefined);
    const hostile = 'ConfigurationSetName: "x) [go](command:workbench.action.quit)"';
    assert.equal(await hoverOn(await open('plaintext', hostile), 'x)'), undefined);
  });

  it('is not there where the setting is off', async () => {
    const settings = vscode.workspace.getConfiguration('ses');
    await settings.update('hover.enabled', false, vscode.ConfigurationTarget.Global);
    try {
      assert.equal(await hoverOn(await open('plaintext', 'ConfigurationSetName: "receipts"'), 'receipts'), undefined);
    } finally {
      await settings.update('hover.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('follows each change of the document and of the lists', async () => {
    const document = await open('plaintext', '"later"');
    assert.equal(await hoverOn(document, 'later'), undefined);
    await documents.replace(document, '"receipts"');
    assert.equal((await hoverOn(document, 'receipts'))?.word, 'receipts');
    await vscode.commands.executeCommand('ses.clearCache');
    assert.equal(await hoverOn(document, 'receipts'), undefined);
    await (await api()).list(prod);
    await emulator.clearRequests();
    assert.equal((await hoverOn(document, 'receipts'))?.word, 'receipts');
  });
});

describe('a described set in the hover', () => {
  it('says what it does', async () => {
    await (await api()).list(prod);
    await (await api()).describe({ ...prod, name: 'newsletter-prod' });
    const hover = await hoverOn(await open('plaintext', '"newsletter-prod"'), 'newsletter-prod');
    assert.match(hover?.text ?? '', /described .*\n.*Sending (?:enabled|disabled)[\s\S]* → /);
  });
});

describe('Describe Configuration Set at Cursor', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens the set that the code at the cursor names', async () => {
    await (await api()).list(prod);
    const document = await open('plaintext', 'ConfigurationSetName: "receipts"');
    const editor = await vscode.window.showTextDocument(document);
    const position = document.positionAt(document.getText().indexOf('receipts'));
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('ses.describeAtCursor');
    const isOpen = () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.startsWith('receipts')));
    await until(vscode.window.tabGroups.onDidChangeTabs, isOpen);
  });

  it('opens nothing where no set is named', async () => {
    await vscode.window.showTextDocument(await open('plaintext', 'nothing here'));
    await emulator.clearRequests();
    await vscode.commands.executeCommand('ses.describeAtCursor');
    assert.deepEqual(await sesRequests(), []);
    assert.equal(vscode.window.tabGroups.activeTabGroup.tabs.length, 1);
  });
});

describe('namesIn', () => {
  it('answers what a hover would recognize, with the range in the document', async () => {
    const document = await open(
      'javascript',
      "const SET = 'a-set';\nsend({ ConfigurationSetName: SET, x: 'ConfigurationSetName' });",
    );
    const names = await (await api()).namesIn(document);
    assert.deepEqual(
      names.map(({ range, name, via }) => [document.getText(range), name, via]),
      [['SET', 'a-set', 'reference']],
    );
  });
});
