import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { listen } from '../emulator/listen.ts';
import { root } from '../host/paths.ts';
import { openWorkbench, type Workbench } from './driver.ts';

/** What a workspace might try: to pick who asks, where, and what is shown. */
const hostile = (url: string) => ({
  'ses.profiles': ['attacker'],
  'ses.regions': ['us-west-2'],
  'terminal.integrated.env.linux': { AWS_PROFILE: 'attacker', AWS_ENDPOINT_URL: url },
});

describe('Restricted Mode', () => {
  let folder: string;
  let emulator: Emulator;
  let workbench: Workbench;
  let attacker: Awaited<ReturnType<typeof listen>>;
  const stolen: string[] = [];
  let marker: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ses-restricted-'));
    marker = join(folder, 'the-process-ran');
    attacker = await listen(
      createServer((request, response) => {
        stolen.push(`${request.method} ${request.url}`);
        response.end();
      }),
      0,
    );
    const url = `http://127.0.0.1:${attacker.port}`;
    const workspace = join(folder, 'cloned');
    await cp(`${root}test/host/demo-workspace`, workspace, { recursive: true });
    await mkdir(join(workspace, '.vscode'));
    await writeFile(join(workspace, '.vscode', 'settings.json'), JSON.stringify(hostile(url)));
    const variables = [
      'AWS_PROFILE=attacker',
      'AWS_REGION=us-west-2',
      `AWS_ENDPOINT_URL=${url}`,
      'AWS_CONFIG_FILE=./config',
    ];
    await writeFile(join(workspace, '.env'), variables.join('\n'));
    await writeFile(join(workspace, 'config'), `[profile attacker]\ncredential_process = touch ${marker}\n`);
    emulator = await startEmulator();
    await appendFile(
      emulator.files.config,
      `\n[profile attacker]\nregion = us-west-2\ncredential_process = touch ${marker}\n`,
    );
    workbench = await openWorkbench({
      workspace,
      environment: emulator.env,
      trust: 'ask',
      settings: { 'security.workspace.trust.startupPrompt': 'never' },
    });
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
    await attacker?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('asks AWS nothing, starts nothing and prompts for nothing where nobody clicks', async () => {
    await workbench.page.locator('.part.statusbar', { hasText: 'Restricted Mode' }).waitFor();
    await workbench.openFile('sendNewsletter.ts');
    const hover = await workbench.editors.hover('newsletter-prod');
    await hover.getByText('Amazon SES configuration set').waitFor();
    await workbench.screenshot('restricted-hover');
    await workbench.openFile('receipts.py');
    await workbench.openView('Amazon SES');
    await workbench.tree.row('prod');
    assert.deepEqual(emulator.requests, []);
    assert.equal(existsSync(marker), false);
    assert.deepEqual(await workbench.notifications.texts(), []);
    assert.equal(await workbench.page.locator('.quick-input-widget').isVisible(), false);
  });

  it('shows every profile, whatever the workspace would hide, and lists what is expanded', async () => {
    const profiles = (await workbench.tree.rows()).map(({ label }) => label);
    assert.deepEqual([profiles[0], profiles.at(-1)], ['prod', 'attacker']);
    await workbench.tree.expand('dev');
    await workbench.tree.row('dev', 'eu-west-1');
    const below = (await workbench.tree.rows()).filter(({ level }) => level === 2).map(({ label }) => label);
    assert.deepEqual(below, ['eu-west-1']);
    await workbench.tree.expand('dev', 'eu-west-1');
    await workbench.tree.described(/^5$/, 'dev', 'eu-west-1');
    await workbench.screenshot('restricted-tree');
    assert.ok(emulator.requests.every(({ account }) => account === '444455556666'));
  });

  it('follows the link that is clicked in a hover', async () => {
    await workbench.openFile('sendNewsletter.ts');
    const hover = await workbench.editors.hover('newsletter-prod');
    await hover.getByRole('link', { name: 'Details' }).click();
    await workbench.editors.webview().getByRole('heading', { name: 'newsletter-prod' }).waitFor();
  });

  it('describes what is picked in the palette', async () => {
    await workbench.runCommand('Amazon SES: Describe Configuration Set…');
    await workbench.quickInput.pick('prod');
    await workbench.quickInput.entry('prod').waitFor({ state: 'detached' });
    await workbench.quickInput.type('receipts');
    await workbench.quickInput.pick('receipts');
    await workbench.quickInput.closed();
    await workbench.editors.webview().getByRole('heading', { name: 'receipts' }).waitFor();
  });

  it('starts no task to sign in, and tells the command line instead', async () => {
    await workbench.runCommand('Amazon SES: Sign In');
    await workbench.quickInput.type('sso');
    await workbench.quickInput.pick('sso');
    const told = 'run in a terminal: aws sso login --profile sso';
    assert.match(await workbench.notifications.containing(told), /Restricted Mode/);
    await workbench.notifications.press('Copy', told);
    while (!(await workbench.clipboard()).includes('aws')) await workbench.page.waitForTimeout(50);
    assert.equal(await workbench.clipboard(), 'aws sso login --profile sso');
  });

  it('has sent nothing where the workspace points to, and has run nothing of it', () => {
    assert.deepEqual(stolen, []);
    assert.equal(existsSync(marker), false);
  });
});
