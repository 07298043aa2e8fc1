import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SesApi } from '../../src/api.ts';
import { api, prod } from './codeSession.ts';
import { eachAnew } from './eachAnew.ts';
import { emulator, sesRequests } from './emulator.ts';

const newsletter = { ...prod, name: 'newsletter-prod' };

/** The code of what the call rejects with. */
async function codeOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    assert.ok(error instanceof Error);
    assert.notEqual(error.message, '');
    return 'code' in error ? error.code : undefined;
  }
  return 'no error';
}

describe('the API', () => {
  let ses: SesApi;
  before(async () => {
    ses = await api();
  });
  eachAnew();

  it('is of version 1, and cannot be changed', () => {
    assert.equal(ses.version, 1);
    assert.ok(Object.isFrozen(ses));
  });

  it('tells every profile in the files’ order, with why one cannot be used', async () => {
    const profiles = await ses.profiles();
    assert.deepEqual(
      profiles.slice(0, 2).map(({ name, region }) => [name, region]),
      [
        ['prod', 'eu-west-1'],
        ['dev', 'eu-west-1'],
      ],
    );
    const broken = profiles.find(({ name }) => name === 'broken');
    assert.equal(broken?.problem?.code, 'BrokenProfile');
    assert.match(broken.problem.message, /source_profile/);
  });

  it('lists every name, sorted by code unit, and asks once for who asks at the same time', async () => {
    const [names, again] = await Promise.all([ses.list(prod), ses.list(prod)]);
    assert.deepEqual(names, [...names].sort());
    assert.ok(names.includes('newsletter-prod'));
    assert.deepEqual(again, names);
    assert.deepEqual(await sesRequests(), ['ListConfigurationSets']);
  });

  it('answers from the cache while that is fresh, unless a refresh is asked for', async () => {
    await ses.describe(newsletter);
    await ses.describe(newsletter);
    assert.equal((await sesRequests()).length, 1);
    await ses.describe(newsletter, { refresh: true });
    assert.equal((await sesRequests()).length, 2);
  });

  it('describes with the attributes asked for alone, as a copy that nobody can change', async () => {
    const all = await ses.describe(newsletter);
    const some = await ses.describe(newsletter, { attributes: ['deliveryOptions'] });
    assert.deepEqual(Object.keys(some).sort(), ['ConfigurationSet', 'DeliveryOptions']);
    assert.ok(all.EventDestinations !== undefined && Object.isFrozen(all.EventDestinations[0]));
    assert.notEqual(await ses.describe(newsletter), all);
    assert.deepEqual(await sesRequests(), ['DescribeConfigurationSet newsletter-prod']);
  });

  it('recognizes what a hover would', async () => {
    const content =
      "const set = 'receipts';\nsend({ ConfigurationSetName: set });\nsend({ ConfigurationSetName: 'press' });\n";
    const document = await vscode.workspace.openTextDocument({ language: 'javascript', content });
    const names = await ses.namesIn(document);
    assert.deepEqual(
      names.map(({ name, via, range }) => [name, via, document.getText(range)]),
      [
        ['receipts', 'reference', 'set'],
        ['press', 'literal', 'press'],
      ],
    );
  });

  it('tells the names in a large document that changes while it is read', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'large.txt');
    const text = `${'ConfigurationSetName\n'.repeat(500_000)}ConfigurationSetName: "press"\n`;
    await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
    const editor = await vscode.window.showTextDocument(uri);
    const asked = ses.namesIn(editor.document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
    assert.deepEqual(
      (await asked).map(({ name }) => name),
      ['press'],
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uri);
  });

  it('rejects with AWS’s own code where AWS answered with one', async () => {
    await emulator.addFaults({
      kind: 'error',
      status: 403,
      code: 'AccessDenied',
      match: { operation: 'ListConfigurationSets' },
    });
    assert.equal(await codeOf(ses.list(prod)), 'AccessDenied');
    assert.equal(await codeOf(ses.describe({ ...prod, name: 'no-such-set' })), 'ConfigurationSetDoesNotExist');
  });

  it('neither prompts nor starts a process where that is not wanted', async () => {
    assert.equal(
      await codeOf(ses.list({ profile: 'mfa', region: 'eu-west-1' }, { interactive: false })),
      'SignInNeeded',
    );
    assert.deepEqual(await sesRequests(), []);
  });

  it('ends a wait by its signal', async () => {
    const controller = new AbortController();
    const call = ses.list(prod, { signal: controller.signal });
    controller.abort();
    assert.equal(await codeOf(call), 'Cancelled');
  });

  const junk: readonly (readonly [
    what: string,
    method: 'list' | 'describe' | 'namesIn',
    given: readonly unknown[],
    code: string,
  ])[] = [
    ['no scope', 'list', [undefined], 'InvalidArgument'],
    ['a list as a scope', 'list', [[]], 'InvalidArgument'],
    ['an empty profile', 'list', [{ ...prod, profile: '' }], 'InvalidArgument'],
    ['a profile that is none', 'list', [{ ...prod, profile: 'nobody' }], 'UnknownProfile'],
    ['a member of Object.prototype as a profile', 'list', [{ ...prod, profile: '__proto__' }], 'UnknownProfile'],
    ['a broken profile', 'list', [{ ...prod, profile: 'broken' }], 'BrokenProfile'],
    ['a region that leads elsewhere', 'list', [{ ...prod, region: 'x.evil.com#' }], 'InvalidRegion'],
    ['a name with markup', 'describe', [{ ...prod, name: '<b>' }], 'InvalidName'],
    ['a name of a million characters', 'describe', [{ ...prod, name: 'a'.repeat(1e6) }], 'InvalidName'],
    ['a function as a name', 'describe', [{ ...prod, name: () => 'x' }], 'InvalidArgument'],
    ['a signal that is none', 'list', [prod, { signal: {} }], 'InvalidArgument'],
    ['a refresh that is no boolean', 'list', [prod, { refresh: 1 }], 'InvalidArgument'],
    ['an unknown attribute', 'describe', [newsletter, { attributes: ['x'] }], 'InvalidArgument'],
    ['attributes of holes', 'describe', [newsletter, { attributes: new Array(3) }], 'InvalidArgument'],
    ['a million attributes', 'describe', [newsletter, { attributes: new Array(1e6) }], 'InvalidArgument'],
    ['no document', 'namesIn', [{}], 'InvalidArgument'],
    ['a document without a text', 'namesIn', [{ getText: () => 1, positionAt: () => 1 }], 'InvalidArgument'],
  ];
  for (const [what, method, given, code] of junk) {
    it(`refuses ${what}, before any call`, async () => {
      assert.equal(await codeOf(Reflect.apply(ses[method], ses, given)), code);
      assert.deepEqual(await sesRequests(), []);
    });
  }
});
