import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { emulator, sesRequests } from './emulator.ts';

const scope = { profile: 'prod', region: 'eu-west-1' };

function run(command: string, ...given: readonly unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(command, ...given);
}

describe('the commands of the tree', () => {
  beforeEach(async () => {
    await run('ses.clearCache');
    await emulator.clearRequests();
  });
  afterEach(() => emulator.clearFaults());

  it('Refresh asks for a region’s list once, however often it is pressed meanwhile, and resolves to nothing', async () => {
    await emulator.addFaults({ kind: 'delay', ms: 1_000 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => run('ses.refresh', scope)));
    assert.deepEqual(answers, Array(20).fill(undefined));
    assert.deepEqual(await sesRequests(), ['ListConfigurationSets']);
  });

  it('Refresh of a set describes it', async () => {
    await run('ses.refresh', { ...scope, name: 'receipts' });
    assert.deepEqual(await sesRequests(), ['DescribeConfigurationSet receipts']);
  });

  it('Refresh of several nodes refreshes each', async () => {
    const nodes = ['receipts', 'press'].map((name) => ({ ...scope, name }));
    await run('ses.refresh', nodes[0], nodes);
    assert.deepEqual([...(await sesRequests())].sort(), [
      'DescribeConfigurationSet press',
      'DescribeConfigurationSet receipts',
    ]);
  });

  it('Stop ends what waits', async () => {
    await emulator.addFaults({ kind: 'noAnswer' });
    const refreshed = run('ses.refresh', scope);
    // Each look at the log is a round trip to the emulator.
    while ((await sesRequests()).length === 0) {}
    await run('ses.stop');
    assert.equal(await refreshed, undefined);
  });

  it('Scan All Regions asks each region of the partition once', async () => {
    await run('ses.scanRegions', { profile: 'empty' });
    const regions = (await emulator.requests())
      .filter(({ operation }) => operation === 'ListConfigurationSets')
      .map(({ region }) => region);
    assert.equal(new Set(regions).size, regions.length);
    assert.ok(regions.includes('eu-west-1') && regions.includes('us-east-1') && regions.length > 20, regions.join());
    assert.ok(!regions.some((region) => region?.startsWith('us-gov')));
  });

  for (const command of [
    'ses.refresh',
    'ses.stop',
    'ses.addRegion',
    'ses.removeRegion',
    'ses.scanRegions',
    'ses.pin',
    'ses.unpin',
    'ses.findConfigurationSet',
    'ses.signIn',
    'ses.openProfile',
  ]) {
    it(`${command} refuses what is no argument, before any call`, async () => {
      const junk = [
        { profile: 7 },
        { profile: 'p', region: 'x.evil.example#' },
        { profile: 'a'.repeat(1_000_000) },
        'prod',
        () => 1,
      ];
      for (const argument of junk) assert.equal(await run(command, argument), undefined);
      assert.deepEqual(await sesRequests(), []);
    });
  }
});

describe('Open File', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  /** The text of the line that it went to. */
  async function lineOf(profile: string): Promise<string | undefined> {
    await run('ses.openProfile', { profile });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.fsPath, process.env.AWS_CONFIG_FILE);
    return editor?.document.lineAt(editor.selection.active.line).text;
  }

  it('goes to the line where the profile begins', async () => {
    assert.equal(await lineOf('sso'), '[profile sso]');
  });

  it('goes to the line that is wrong, where one is', async () => {
    assert.match((await lineOf('broken')) ?? '', /^source_profile\s*=/);
  });
});

describe('Sign In', function () {
  // The first task of a window starts VS Code's whole task system.
  this.timeout(60_000);
  const path = process.env.PATH;
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ses-sign-in-'));
  });
  afterEach(async () => {
    process.env.PATH = path;
    await rm(folder, { recursive: true });
  });

  /** An `aws` that writes each of its arguments on a line of its own. */
  async function standIn(): Promise<string> {
    const log = join(folder, 'arguments');
    await writeFile(join(folder, 'aws'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${log}'\n`);
    await chmod(join(folder, 'aws'), 0o755);
    process.env.PATH = folder;
    return log;
  }

  it('runs the AWS CLI in a task, without a shell, and is over when that is', async () => {
    const log = await standIn();
    await run('ses.signIn', { profile: 'sso' });
    assert.equal(await readFile(log, 'utf8'), 'sso\nlogin\n--profile\nsso\n');
  });

  it('hands the name of the profile on as one argument, whatever a shell would make of it', async () => {
    const log = await standIn();
    const name = 'a; touch x `touch y` $(touch z) "q" \\';
    const settings =
      'sso_session = example\nsso_account_id = 777788889999\nsso_role_name = ReadOnly\nregion = eu-west-1';
    const config = process.env.AWS_CONFIG_FILE ?? '';
    const before = await readFile(config, 'utf8');
    try {
      await writeFile(config, `${before}\n[profile ${JSON.stringify(name)}]\n${settings}\n`);
      // The file is watched: the name becomes known a moment later.
      while (!(await readFile(log, 'utf8').catch(() => ''))) await run('ses.signIn', { profile: name });
      assert.equal(await readFile(log, 'utf8'), `sso\nlogin\n--profile\n${name}\n`);
    } finally {
      await writeFile(config, before);
    }
  });

  it('runs nothing for a profile that has no sign-in', async () => {
    const log = await standIn();
    await run('ses.signIn', { profile: 'prod' });
    await assert.rejects(readFile(log), { code: 'ENOENT' });
  });
});
