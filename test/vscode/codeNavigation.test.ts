import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { definitions, detailsOfReceipts, make, resource, untilMadeIn } from './codeDefinitions.ts';
import { type CodeDocuments, createCodeDocuments } from './codeDocuments.ts';
import { loadProd, withSetting } from './codeSession.ts';
import { sesRequests } from './emulator.ts';

let documents: CodeDocuments;

before(() => {
  documents = createCodeDocuments('ses-test-navigation');
});
after(async () => {
  documents.dispose();
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('ses.clearCache');
});

describe('Go to Definition on a name in code', () => {
  before(loadProd);
  afterEach(async () => assert.deepEqual(await sesRequests(), []));

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
    const one = await documents.open('plaintext', resource('receipts'));
    const other = await documents.open(
      'plaintext',
      `${resource('receipts')}y = {\n  configuration_set_name = aws_ses_configuration_set.x.name\n}`,
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

  describe('on a name that the workspace makes', () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const at = (path: string) => vscode.Uri.joinPath(folder.uri, path);
    const { fs } = vscode.workspace;
    const write = (path: string, text: string) => fs.writeFile(at(path), Buffer.from(text));
    const become = (...paths: readonly string[]) => untilMadeIn(documents, ...paths.map(at));

    for (const [where, path] of [
      ['a file', 'made.tf'],
      ['a file in a new folder', 'infrastructure/made.tf'],
    ] as const) {
      it(`offers what ${where} makes that nobody has opened, as it changes`, async () => {
        await become();
        await make(at(path), 'receipts');
        await become(path);
        await make(at(path), 'another');
        await become();
        await fs.delete(at(path));
      });
    }

    it('offers what comes beside folders, where no file was', async () => {
      await make(at('above/below/made.tf'), 'receipts');
      await become('above/below/made.tf');
      await make(at('above/made.tf'), 'receipts');
      await become('above/below/made.tf', 'above/made.tf');
      await fs.delete(at('above'), { recursive: true });
      await become();
    });

    it('no longer offers what went with its folder', async () => {
      await make(at('going/deep/made.tf'), 'receipts');
      await become('going/deep/made.tf');
      await fs.rename(at('going'), at('gone'));
      await become('gone/deep/made.tf');
      await fs.delete(at('gone'), { recursive: true });
      await become();
    });

    it('offers no file that Git leaves out, when that changes either', async () => {
      await write('rules/.gitignore', 'left.tf\n');
      await make(at('rules/left.tf'), 'receipts');
      await make(at('rules/kept.tf'), 'receipts');
      await become('rules/kept.tf');
      await make(at('rules/left.tf'), 'receipts');
      // By the time that a later change is known, so is that one.
      await make(at('rules/kept.tf'), 'another');
      await become();
      await write('rules/.gitignore', '');
      await become('rules/left.tf');
      await fs.delete(at('rules'), { recursive: true });
      await become();
    });
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

  it('offer all places where the workspace makes the set too, and the command for it takes nothing else', async () => {
    const maker = await documents.open('plaintext', resource('receipts'));
    const document = await documents.open('plaintext', 'ConfigurationSetName: "receipts"');
    assert.deepEqual(
      (await links(document)).map(([text, target]) => [text, target]),
      [['receipts', 'command:_ses.goToPlaces']],
    );
    const { activeTextEditor } = vscode.window;
    const address = document.uri.toString();
    for (const junk of [[], [7, 0], ['file:///etc/passwd', 0], [{}, 0], [address], [address, '0'], [address, {}]])
      await vscode.commands.executeCommand('_ses.goToPlaces', ...junk);
    assert.equal(vscode.window.activeTextEditor, activeTextEditor);
    await documents.replace(maker, '');
  });

  it('are not there where the setting is off', () =>
    withSetting('links.enabled', false, async () => {
      assert.deepEqual(await links(await documents.open('plaintext', 'ConfigurationSetName: "receipts"')), []);
    }));
});
