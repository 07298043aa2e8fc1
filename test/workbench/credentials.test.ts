import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFile, chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { root } from '../host/paths.ts';
import { openWorkbench, type Workbench } from './driver.ts';

const password = 'correct-horse-battery-staple';
const printed = 'printed-by-a-process-of-nobody';
const node = JSON.stringify(process.execPath);

interface Process {
  readonly command: string;
  /** Below which region it stands; default the profile. */
  readonly below?: readonly string[];
  /** What the row is called, and what stands beside that. */
  readonly label: string;
  readonly beside: RegExp;
}

/** Processes that give no credentials. */
const processes: Readonly<Record<string, Process>> = {
  sleeping: {
    command: 'sleep 60 #',
    below: ['eu-west-1'],
    label: 'No answer within 30 seconds',
    beside: /^Retry · credential_process did not answer within 30 seconds/,
  },
  missing: {
    command: '/does/not/exist',
    label: 'credential_process failed',
    beside: /^Open File · The credential_process of profile missing ended with status 127\. Run it in a terminal/,
  },
  failing: {
    command: `${node} -e "console.error('${printed}'); process.exitCode = 3" --`,
    label: 'credential_process failed',
    beside: /^Open File · .* ended with status 3\./,
  },
  talking: {
    command: `${node} -e "console.log('${printed}')" --`,
    label: 'credential_process printed no credentials',
    beside: /^Open File · .* printed something other than credentials/,
  },
  flooding: {
    command: `${node} -e "process.stdout.write('${printed}'.repeat(400000))" --`,
    label: 'credential_process printed too much',
    beside: /^Open File · .* printed too much/,
  },
};
const regions = ['us-east-1', 'eu-central-1'];

/** Sections for all of these, and for a sign-in by `aws login`. */
function furtherProfiles(url: string): string {
  const common = `region = eu-west-1\nendpoint_url = ${url}\n`;
  const sections = Object.entries(processes).map(
    ([name, { command }]) => `[profile ${name}]\ncredential_process = ${command} --password ${password}\n${common}`,
  );
  return ['', ...sections, `[profile login]\nlogin_session = arn:aws:iam::111122223333:user/alice\n${common}`].join(
    '\n',
  );
}

function secretOf({ accounts }: Emulator, accessKeyId: string): string | undefined {
  return accounts.flatMap(({ users }) => users).find((user) => user.accessKeyId === accessKeyId)?.secretAccessKey;
}

describe('credentials', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  let bin: string;
  let given: string;
  before(async () => {
    emulator = await startEmulator();
    // No more than the side bar shows without scrolling.
    for (const account of ['111122223333', '777788889999']) {
      emulator.putSets(account, 'eu-west-1', emulator.sets(account, 'eu-west-1').slice(0, 3));
    }
    bin = join(emulator.home, 'bin');
    given = join(emulator.home, 'given');
    await mkdir(bin);
    await appendFile(emulator.files.config, furtherProfiles(emulator.url));
    workbench = await openWorkbench({
      workspace: `${root}test/host/demo-workspace`,
      environment: {
        ...emulator.env,
        PATH: `${bin}:/usr/bin:/bin`,
        ...{
          AWS_ACCESS_KEY_ID: 'AKIADEVEXAMPLE000001',
          AWS_SECRET_ACCESS_KEY: secretOf(emulator, 'AKIADEVEXAMPLE000001'),
        },
        AWS_ENDPOINT_URL: emulator.url,
        AWS_DEFAULT_PROFILE: 'big',
      },
      settings: { 'ses.regions': [...regions, 'nonsense'] },
      viewport: { width: 1_280, height: 1_230 },
      secrets: [password, printed],
    });
    await workbench.openView('Amazon SES');
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
  });

  const count = (operation: string) => emulator.requests.filter((request) => request.operation === operation).length;
  /** Expands a profile and its regions, the last one first, so that none moves before it is expanded. */
  const expandAll = async (profile: string) => {
    await workbench.tree.expand(profile);
    for (const region of ['eu-west-1', ...regions].toReversed()) await workbench.tree.expand(profile, region);
  };
  const labelsBelow = async (profile: string) => {
    const rows = await workbench.tree.rows();
    const below = rows.slice(rows.findIndex(({ level, label }) => level === 1 && label === profile) + 1);
    const end = below.findIndex(({ level }) => level === 1);
    return below.slice(0, end === -1 ? undefined : end).map(({ label }) => label);
  };
  /** An `aws` that writes down its arguments, and then signs in as the script does. */
  const standIn = async (script: string) => {
    const lines = [
      `#!${process.execPath}`,
      `if (process.argv[2] === '--version') console.log('aws-cli/2.31.9 Python/3.13.9'), process.exit();`,
      `require('node:fs').appendFileSync(${JSON.stringify(given)}, process.argv.slice(2).join(' ') + '\\n');`,
      script,
    ];
    await writeFile(join(bin, 'aws'), lines.join('\n'));
    await chmod(join(bin, 'aws'), 0o755);
  };

  it('are asked for in the regions of the setting, of which is said what is none', async () => {
    const label = 'The setting ses.regions holds what is no region';
    await workbench.tree.described(/^Open Settings · .* left out: “nonsense”/, label);
    await workbench.tree.click(label);
    const setting = workbench.page.locator('.settings-editor');
    await setting.getByText('Regions look like eu-west-1.').first().waitFor();
    await workbench.screenshot('regions-setting');
    await workbench.page.keyboard.press('Escape');
    await setting.waitFor({ state: 'hidden' });
  });

  it('of a process that sleeps begin to be waited for', async () => {
    await workbench.tree.expand('sleeping');
    await workbench.tree.expand('sleeping', 'eu-west-1');
  });

  it('of the environment are a profile of its own', async () => {
    await workbench.tree.expand('[environment]');
    await workbench.tree.expand('[environment]', 'us-east-1');
    await workbench.tree.described(/^3$/, '[environment]', 'us-east-1');
    await workbench.tree.described(/^4444 5555 6666 /, '[environment]');
    await workbench.tree.collapse('[environment]');
  });

  it('of the default profile are what a picker starts at that was never used', async () => {
    await workbench.tree.described(/^default · /, 'big');
    await workbench.runCommand('Amazon SES: Describe Configuration Set…');
    const start = workbench.page.locator('.quick-input-widget .monaco-list-row.focused');
    await start.filter({ hasText: 'big' }).waitFor();
    await workbench.quickInput.cancel();
    await workbench.quickInput.closed();
  });

  it('are asked for by one prompt, however many regions wait for an MFA code, and cancel ends them all', async () => {
    await expandAll('mfa');
    assert.equal(await workbench.quickInput.title(), 'Sign in with profile mfa');
    assert.match(await workbench.quickInput.message(), /arn:aws:iam::111122223333:mfa\/alice shows now/);
    await workbench.screenshot('mfa');
    await workbench.quickInput.cancel();
    await workbench.tree.described(/^sign-in needed/, 'mfa');
    assert.deepEqual(await labelsBelow('mfa'), ['Sign-in needed', 'eu-west-1', ...regions]);
    await workbench.quickInput.closed();
    assert.equal(count('AssumeRole'), 0);
  });

  it('are not asked for with a code that is none, and a wrong one is said to be wrong', async () => {
    await workbench.tree.click('mfa', 'Sign-in needed');
    await workbench.quickInput.title();
    await workbench.quickInput.type('12345');
    await workbench.quickInput.accept();
    assert.match(await workbench.quickInput.message(), /six digits/);
    await workbench.quickInput.type('000000');
    await workbench.quickInput.accept();
    await workbench.tree.described(
      /^Retry · .*:mfa\/alice is not the device that showed it/,
      'mfa',
      'MFA code not accepted',
    );
    assert.deepEqual(await labelsBelow('mfa'), ['MFA code not accepted', 'eu-west-1', ...regions]);
    assert.equal(count('AssumeRole'), 1);
  });

  it('are there after one right code, for every region', async () => {
    await workbench.tree.click('mfa', 'MFA code not accepted');
    await workbench.quickInput.type('1');
    await workbench.quickInput.cancel();
    await workbench.tree.row('mfa', 'Sign-in needed');
    // The others go on by themselves.
    await workbench.quickInput.closed();
    await workbench.tree.press('Refresh', 'mfa', 'us-east-1');
    await workbench.quickInput.type('123456');
    await workbench.quickInput.accept();
    await workbench.tree.described(/^3$/, 'mfa', 'eu-west-1');
    await workbench.tree.described(/^4$/, 'mfa', 'us-east-1');
    await workbench.tree.described(/^none$/, 'mfa', 'eu-central-1');
    assert.equal(count('AssumeRole'), 2);
    await workbench.tree.collapse('mfa');
  });

  it('that expired are renewed once, and nobody is told', async () => {
    await expandAll('staging');
    await workbench.tree.described(/^3$/, 'staging', 'eu-west-1');
    emulator.clearRequests();
    emulator.expireSessions();
    await workbench.tree.press('Refresh', 'staging');
    while (count('ListConfigurationSets') < 6) await workbench.page.waitForTimeout(50);
    await workbench.tree.described(/^3$/, 'staging', 'eu-west-1');
    await workbench.tree.described(/^8$/, 'staging', 'eu-central-1');
    assert.equal(count('AssumeRole'), 1);
    assert.deepEqual(await workbench.notifications.texts(), []);
    await workbench.tree.collapse('staging');
  });

  it('of a sign-in that is missing are asked for once, and the AWS CLI where there is none', async () => {
    await expandAll('sso');
    await workbench.tree.described(/^Sign In · /, 'sso', 'Sign-in needed');
    assert.deepEqual(await labelsBelow('sso'), ['Sign-in needed', 'eu-west-1', ...regions]);
    await workbench.runCommand('Amazon SES: Sign In');
    await workbench.quickInput.entry('mfa').waitFor();
    const [first, ...others] = await workbench.quickInput.labels();
    assert.equal(first, 'sso');
    assert.ok(!others.includes('prod') && !others.includes('broken'), others.join());
    await workbench.screenshot('sign-in-profiles');
    await workbench.quickInput.cancel();
    await workbench.tree.click('sso', 'Sign-in needed');
    const text = await workbench.notifications.containing('AWS CLI');
    assert.equal(text, 'Signing in to profile sso needs the AWS CLI, which is not on the PATH of VS Code.');
    await workbench.screenshot('sign-in-without-cli');
    await workbench.notifications.clear();
  });

  it('come by Sign In, which runs the AWS CLI where one sees it, and then the tree goes on by itself', async () => {
    emulator.clearRequests();
    await standIn(
      `console.log('Opening the sign-in page'); fetch('${emulator.url}/_emulator/sign-in', { method: 'POST', body: '3600' });`,
    );
    await workbench.tree.click('sso', 'Sign-in needed');
    await workbench.tree.described(/^3$/, 'sso', 'eu-west-1');
    await workbench.page.locator('.part.panel .terminal-wrapper.active').waitFor();
    await workbench.screenshot('sign-in');
    assert.equal(await readFile(given, 'utf8'), 'sso login --profile sso\n');
    assert.ok(!(await labelsBelow('sso')).includes('Sign-in needed'));
    assert.equal(count('GetRoleCredentials'), 1);
  });

  it('whose sign-in ended meanwhile are asked for once again, and come back when somebody signs in elsewhere', async () => {
    await emulator.signOut();
    emulator.expireSessions();
    await workbench.tree.press('Refresh', 'sso');
    await workbench.tree.described(/^sign-in needed/, 'sso');
    assert.equal((await labelsBelow('sso')).filter((label) => label === 'Sign-in needed').length, 1);
    const token = `${createHash('sha1').update('example').digest('hex')}.json`;
    await writeFile(join(emulator.home, '.aws', 'sso', 'cache', token), '{"accessToken":');
    await workbench.tree.press('Refresh', 'sso');
    await workbench.tree.described(/^Sign In · /, 'sso', 'Sign-in needed');
    await emulator.signIn(3_600);
    await workbench.tree.described(/^3$/, 'sso', 'eu-west-1');
    await workbench.tree.collapse('sso');
  });

  it('of `aws login` need an AWS CLI that has it', async () => {
    await workbench.tree.expand('login');
    await workbench.tree.expand('login', 'eu-west-1');
    await workbench.tree.click('login', 'Sign-in needed');
    const text = await workbench.notifications.containing('AWS CLI');
    assert.equal(text, 'Signing in to profile login needs AWS CLI 2.32 or later, for “aws login”.');
    await workbench.notifications.clear();
    await rm(given);
    await standIn('');
    const script = await readFile(join(bin, 'aws'), 'utf8');
    await writeFile(join(bin, 'aws'), script.replace('2.31.9', '2.32.0'));
    await workbench.tree.click('login', 'Sign-in needed');
    while ((await readFile(given, 'utf8').catch(() => '')) === '') await workbench.page.waitForTimeout(50);
    assert.equal(await readFile(given, 'utf8'), 'login --profile login\n');
    await workbench.tree.collapse('login');
  });

  for (const [profile, { below = [], label, beside }] of Object.entries(processes).toReversed()) {
    it(`of a process that is ${profile} are named without its text`, async () => {
      await workbench.tree.expand(profile);
      await workbench.tree.expand(profile, 'eu-west-1');
      await workbench.tree.described(beside, profile, ...below, label);
    });
  }

  it('that go round lead to the line that closes the circle', async () => {
    await workbench.tree.expand('broken');
    await workbench.tree.click('broken', 'source_profile goes round: broken → a → b → a');
    await workbench.editors.ofFile('config').waitFor();
    await workbench.page.locator('.part.statusbar', { hasText: /Ln 71, Col 1/ }).waitFor();
  });
});
