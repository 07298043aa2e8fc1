import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { root } from '../host/paths.ts';
import { openDemo, openWorkbench, type Workbench } from './driver.ts';

describe('the AWS files, while the tree shows them', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  let config: string;
  let credentials: string;
  let both: readonly [config: string, credentials: string];
  before(async () => {
    emulator = await startEmulator();
    ({ config, credentials } = emulator.files);
    both = [await readFile(config, 'utf8'), await readFile(credentials, 'utf8')];
    workbench = await openWorkbench({
      workspace: `${root}test/host/demo-workspace`,
      // Without the config file, a profile has neither an endpoint nor a region of its own.
      environment: { ...emulator.env, AWS_ENDPOINT_URL: emulator.url },
      settings: { 'ses.regions': ['eu-west-1'] },
    });
    await workbench.openView('Amazon SES');
    await workbench.tree.expand('dev');
    await workbench.tree.expand('dev', 'eu-west-1');
    await workbench.tree.described(/^5$/, 'dev', 'eu-west-1');
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
  });

  const restore = async () => {
    await writeFile(config, both[0]);
    await writeFile(credentials, both[1]);
  };
  const keysOfProd = () => {
    const keys = /\[prod\]\n(.*\n.*)\n/.exec(both[1])?.[1];
    assert.ok(keys);
    return keys;
  };
  const profiles = async () =>
    (await workbench.tree.rows()).filter(({ level }) => level === 1).map(({ label }) => label);
  const welcome = (text: string) => workbench.page.locator('.welcome-view-content', { hasText: text }).waitFor();

  it('are said to be unreadable where one is no file, and the other’s profiles stay', async () => {
    await rm(config);
    await mkdir(config);
    await workbench.tree.described(
      /^Open File · .*config cannot be read: it is a folder/,
      'The file config cannot be read: it is a folder',
    );
    assert.deepEqual((await profiles()).slice(1), ['prod', 'dev', 'big', 'empty', 'alice']);
    await workbench.screenshot('config-is-a-folder');
    await rmdir(config);
    await restore();
    await workbench.tree.row('sso');
    assert.ok(!(await profiles()).includes('The file config cannot be read: it is a folder'));
    await workbench.tree.described(/^5$/, 'dev', 'eu-west-1');
  });

  it('do not hold up the tree where one is a pipe', async () => {
    await rm(config);
    execFileSync('mkfifo', [config]);
    await workbench.tree.described(
      /it is not a regular file/,
      'The file config cannot be read: it is not a regular file',
    );
    await rm(config);
    await restore();
    await workbench.tree.row('sso');
  });

  it('are read, and said to be refused by the AWS CLI, where they are UTF-16', async () => {
    await writeFile(config, Buffer.from(`\ufeff${both[0]}`, 'utf16le'));
    await workbench.tree.described(
      /^Open File · The AWS CLI refuses .*config because of line 1/,
      'Line 1: it is encoded as UTF-16',
    );
    await workbench.tree.row('sso');
    await restore();
    while ((await profiles())[0] !== 'prod') await workbench.page.waitForTimeout(50);
  });

  it('lead to another account at once where one is replaced by a file with other keys, and back', async () => {
    await workbench.tree.expand('empty');
    await workbench.tree.expand('empty', 'us-east-1');
    await workbench.tree.described(/^none$/, 'empty', 'us-east-1');
    await writeFile(`${credentials}.new`, both[1].replace(/\[empty\]\n.*\n.*\n/, `[empty]\n${keysOfProd()}\n`));
    await rename(`${credentials}.new`, credentials);
    await workbench.tree.described(/^4$/, 'empty', 'us-east-1');
    await workbench.tree.described(/^1111 2222 3333 /, 'empty');
    await restore();
    await workbench.tree.described(/^none$/, 'empty', 'us-east-1');
    await workbench.tree.described(/^5555 6666 7777 /, 'empty');
    await workbench.tree.collapse('empty');
  });

  it('lead an open page to the other account’s set of that name', async () => {
    const page = workbench.editors.webview();
    await workbench.tree.expand('empty');
    await writeFile(credentials, both[1].replace(/\[empty\]\n.*\n.*\n/, `[empty]\n${keysOfProd()}\n`));
    await workbench.tree.described(/^4$/, 'empty', 'us-east-1');
    await workbench.tree.click('empty', 'us-east-1', 'newsletter-prod');
    await page.getByText('empty · us-east-1 · 1111 2222 3333').waitFor();
    await page.getByRole('heading', { name: 'Event destinations' }).waitFor();
    await restore();
    await page.getByText('empty · us-east-1 · 5555 6666 7777').waitFor();
    // It has none.
    await page.getByText('Not described.').waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Event destinations' }).count(), 0);
    // VS Code forgets what is collapsed while it draws.
    await workbench.tree.described(/^none$/, 'empty', 'us-east-1');
    await workbench.tree.described(/^5555 6666 7777 /, 'empty');
    await workbench.tree.collapse('empty');
  });

  it('may be empty, which is said of the machine that they are on', async () => {
    await writeFile(config, '');
    await writeFile(credentials, '# nothing yet\n');
    await welcome('on the remote machine that this window works on hold no profile');
    await restore();
    await workbench.tree.described(/^5$/, 'dev', 'eu-west-1');
  });

  it('may go and come back, and the tree with them, as it was expanded', async () => {
    await Promise.all([rm(config), rm(credentials)]);
    await welcome('There are no AWS files on the remote machine that this window works on');
    assert.deepEqual(await workbench.tree.rows(), []);
    await workbench.screenshot('no-files-remote');
    await restore();
    await workbench.tree.described(/^5$/, 'dev', 'eu-west-1');
  });

  it('may all be hidden by a setting, which is said', async () => {
    await workbench.stop();
    workbench = await openDemo(emulator, { settings: { 'ses.profiles': ['nobody'] } });
    await welcome('hides every profile');
  });
});
