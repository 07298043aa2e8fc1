import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'mocha';
import { type Emulator, type Fault, startEmulator } from '../emulator/index.ts';
import { listen } from '../emulator/listen.ts';
import { certificates } from '../emulator/tls.ts';
import { root } from '../host/paths.ts';
import { openDemo, openWorkbench, type Workbench } from './driver.ts';

interface Case {
  readonly fault: Fault;
  /** What the row below the region is called, and what stands beside that: the first remedy, and the message. */
  readonly label: string;
  readonly beside: RegExp;
  readonly requests: number;
}

const somethingElse = (fault: Fault, what: string): Case => ({
  fault,
  label: 'Something else answered',
  beside: new RegExp(`^Retry · Something other than Amazon SES answered at 127\\.0\\.0\\.1:\\d+: ${what}`),
  requests: 1,
});
const unavailable = (fault: Fault): Case => ({
  fault,
  label: 'Amazon SES has a problem',
  beside: /^Retry · Amazon SES has a problem in .* Try again in a while\./,
  requests: 3,
});
const refused = (code: string, label: string, beside: RegExp, status = 403): Case => ({
  fault: { kind: 'error', status, code },
  label,
  beside,
  requests: 1,
});
const lost = (fault: Fault): Case => ({
  fault,
  label: 'Connection lost',
  beside: /^Retry · The connection to 127\.0\.0\.1:\d+ was lost/,
  requests: 3,
});
const late = (fault: Fault): Case => ({
  fault,
  label: 'No answer within 30 seconds',
  beside: /^Retry · 127\.0\.0\.1:\d+ did not answer within 30 seconds/,
  requests: 1,
});

/** Each fault has a region of its own, so that all are met at the same time. */
const cases: Readonly<Record<string, Case>> = {
  'us-east-2': unavailable({ kind: 'page', status: 500 }),
  'us-west-1': unavailable({ kind: 'error', status: 500, code: 'InternalFailure' }),
  'us-west-2': unavailable({ kind: 'page', status: 502 }),
  'ca-central-1': unavailable({ kind: 'empty', status: 503 }),
  'sa-east-1': unavailable({ kind: 'page', status: 504 }),
  'eu-west-2': somethingElse({ kind: 'empty', status: 200 }, 'an empty answer'),
  'eu-west-3': somethingElse({ kind: 'page', status: 200 }, 'a web page'),
  'eu-north-1': somethingElse({ kind: 'json', status: 200 }, 'JSON'),
  'eu-south-1': somethingElse({ kind: 'otherXml', status: 200 }, 'HTTP status 200'),
  'eu-central-1': somethingElse({ kind: 'truncatedXml' }, 'an answer that breaks off'),
  'eu-central-2': somethingElse({ kind: 'redirect' }, 'a redirection to another address \\(HTTP 302\\)'),
  'il-central-1': {
    fault: { kind: 'proxyAuthentication' },
    label: 'Something else answered',
    beside: /^Open Proxy Settings · .*: a proxy that wants a sign-in \(HTTP 407\)/,
    requests: 1,
  },
  'me-central-1': somethingElse({ kind: 'page', status: 403 }, 'a web page'),
  'me-south-1': lost({ kind: 'resetBeforeAnswer' }),
  'af-south-1': lost({ kind: 'resetWithinBody' }),
  'ap-east-1': late({ kind: 'noAnswer' }),
  'ap-east-2': late({ kind: 'slowDrip' }),
  'ap-northeast-1': {
    fault: { kind: 'throttle' },
    label: 'Asked too often',
    beside: /^Retry · Amazon SES answers one request a second/,
    requests: 5,
  },
  'ap-northeast-2': refused('AccessDenied', 'Not allowed to list', /^Copy Policy · .* needs ses:ListConfigurationSets/),
  'ap-northeast-3': refused('OptInRequired', 'Region not enabled', /^Pick Region · The account of profile prod/),
  'ap-southeast-1': refused('InvalidClientTokenId', 'Keys not accepted', /^Open File · AWS does not know the keys/),
  'ap-southeast-2': refused('SignatureDoesNotMatch', 'Secret key not accepted', /^Open File · .* clock is off/),
  'ap-southeast-3': refused('RequestTimeTooSkewed', 'Clock is off', /^Retry · .* set this computer’s clock/),
  'ap-southeast-4': refused('NeverHeardOf', 'Refused: NeverHeardOf', /^Retry · Amazon SES refused to list/, 400),
  'us-east-1': {
    fault: { kind: 'nextToken', value: 'c3RhcnQ9NQ' },
    label: 'Incomplete: something else answered',
    beside: /^Retry · .* a list that does not end/,
    requests: 2,
  },
};
const throttledTwice = 'ap-south-2';
const stopped = 'ap-southeast-5';
const regions = [...Object.keys(cases), throttledTwice, stopped];
const list = 'ListConfigurationSets';

describe('a region that meets a fault', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  before(async () => {
    emulator = await startEmulator();
    workbench = await openWorkbench({
      workspace: `${root}test/host/demo-workspace`,
      environment: emulator.env,
      settings: { 'ses.regions': regions, 'ses.profiles': ['prod', 'dev'] },
      viewport: { width: 1_280, height: 2_000 },
    });
    for (const [region, { fault }] of Object.entries(cases))
      emulator.addFaults({ ...fault, match: { operation: list, region } });
    emulator.addFaults({ kind: 'throttle', count: 2, match: { operation: list, region: throttledTwice } });
    emulator.addFaults({ kind: 'noAnswer', match: { operation: list, region: stopped } });
    await workbench.openView('Amazon SES');
    await workbench.tree.expand('prod');
    // From below: what comes below a region moves no other that is still to be expanded.
    for (const region of regions.toReversed()) await workbench.tree.expand('prod', region);
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
  });

  const sent = (region: string) =>
    emulator.requests.filter((request) => request.operation === list && request.region === region).length;
  const described = (description: RegExp, ...path: readonly string[]) => workbench.tree.described(description, ...path);

  it('hinders no other', async () => {
    await workbench.tree.expand('dev');
    await workbench.tree.expand('dev', 'eu-west-1');
    await described(/^5$/, 'dev', 'eu-west-1');
    await workbench.tree.collapse('dev');
  });

  it('that does not answer can be stopped at once', async () => {
    while (sent(stopped) === 0) await workbench.page.waitForTimeout(50);
    await workbench.tree.press('Stop', 'prod', stopped);
    await workbench.tree.row('prod', stopped, 'Stopped');
  });

  it('is answered all the same where it was throttled twice', async () => {
    await described(/^none$/, 'prod', throttledTwice);
    assert.equal(sent(throttledTwice), 3);
  });

  for (const [region, { fault, label, beside, requests }] of Object.entries(cases)) {
    const what = [fault.kind, 'status' in fault ? fault.status : '', 'code' in fault ? fault.code : '']
      .join(' ')
      .trim();
    it(`says what it is, after ${requests} requests: ${what}`, async () => {
      await described(beside, 'prod', region, label);
      assert.equal(sent(region), requests);
    });
  }

  it('helps with what it offers', async () => {
    await workbench.screenshot('tree-problems');
    const denied = ['prod', 'ap-northeast-2', 'Not allowed to list'] as const;
    await workbench.tree.click(...denied);
    await (await workbench.tree.row(...denied)).and(workbench.page.locator('[aria-selected="true"]')).waitFor();
    assert.doesNotMatch(await workbench.clipboard(), /ses:ListConfigurationSets/);
    await workbench.tree.press('Copy IAM Policy', ...denied);
    await workbench.page.locator('.part.statusbar', { hasText: 'Copied' }).waitFor();
    assert.match(await workbench.clipboard(), /"ses:ListConfigurationSets",\s+"ses:DescribeConfigurationSet"/);
    await workbench.tree.click('prod', 'ap-southeast-1', 'Keys not accepted');
    await workbench.editors.ofFile('config').waitFor();
    assert.equal((await workbench.editors.activeTab()).label, 'config');
    await workbench.tree.click('prod', 'ap-northeast-3', 'Region not enabled');
    assert.equal(await workbench.quickInput.title(), 'Add regions to prod');
    await workbench.quickInput.cancel();
  });

  it('stands in the log, without its text', async () => {
    await workbench.runCommand('Amazon SES: Show Log');
    const log = workbench.page.locator('.part.panel .view-lines');
    await log
      .getByText(/DescribeConfigurationSet|ListConfigurationSets/)
      .first()
      .waitFor();
    await workbench.screenshot('log');
    await workbench.runCommand('View: Hide Panel');
  });

  it('has its list after Retry, and all have theirs after one Refresh', async () => {
    emulator.clearFaults();
    emulator.clearRequests();
    await workbench.tree.click('prod', 'eu-west-3', 'Something else answered');
    await described(/^none$/, 'prod', 'eu-west-3');
    assert.equal(sent('eu-west-3'), 1);
    await workbench.runCommand('Amazon SES: Refresh');
    for (const region of [...Object.keys(cases), stopped]) {
      await described(region === 'us-east-1' ? /^4$/ : /^none$/, 'prod', region);
    }
    const rows = await workbench.tree.rows();
    assert.deepEqual(
      rows.filter(({ level, label }) => level === 3 && !/^[\w-]+$/.test(label)),
      [],
    );
    assert.ok(Object.keys(cases).every((region) => sent(region) === (region === 'eu-west-3' ? 2 : 1)));
  });
});

interface Failure {
  readonly fault: Fault;
  readonly says: RegExp;
  /** The first button. */
  readonly button: string;
}

/** What a description may meet, each with a set of its own. */
const failures: Readonly<Record<string, Failure>> = {
  sandbox: {
    fault: { kind: 'badDate' },
    says: /^Something other than Amazon SES answered at .*: an answer with a date or a boolean that is none\..* Profile dev, eu-west-1, sandbox\.$/,
    button: 'Retry',
  },
  receipts: {
    fault: { kind: 'badBoolean' },
    says: /^Something other than Amazon SES answered at .*: an answer with a date or a boolean that is none\./,
    button: 'Retry',
  },
  'password-reset': {
    fault: { kind: 'error', status: 400, code: 'ConfigurationSetDoesNotExist' },
    says: /^There is no configuration set password-reset in eu-west-1 of profile dev\.$/,
    button: 'Retry',
  },
  'newsletter-dev': {
    fault: { kind: 'error', status: 403, code: 'AccessDenied' },
    says: /^Profile dev may not describe newsletter-dev in eu-west-1\. It needs ses:DescribeConfigurationSet\.$/,
    button: 'Copy Policy',
  },
};

describe('lists of a former session', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  before(async () => {
    emulator = await startEmulator();
    workbench = await openDemo(emulator);
    await workbench.tree.expand('dev');
    await workbench.tree.expand('dev', 'eu-west-1');
    await workbench.tree.described(/^5$/, 'dev', 'eu-west-1');
    emulator.addFaults({ kind: 'resetBeforeAnswer' });
    emulator.clearRequests();
    await workbench.restart();
    await workbench.openView('Amazon SES');
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
  });

  it('are shown without a call, also without a network', async () => {
    await workbench.tree.expand('dev');
    await workbench.tree.expand('dev', 'eu-west-1');
    await workbench.tree.described(/^5$/, 'dev', 'eu-west-1');
    assert.deepEqual(emulator.requests, []);
  });

  it('stay with their time, beside why they could not be refreshed', async () => {
    await workbench.tree.press('Refresh', 'dev', 'eu-west-1');
    await workbench.tree.described(/^5, as of \d/, 'dev', 'eu-west-1');
    const [problem, ...names] = (await workbench.tree.rows()).filter(({ level }) => level === 3);
    assert.match(problem?.label ?? '', /^As of .*: connection lost$/);
    assert.match(problem?.description ?? '', /^Retry · /);
    assert.equal(names.length, 5);
    await workbench.screenshot('stale');
  });

  it('end their call when the view is closed', async () => {
    emulator.clearFaults();
    emulator.addFaults({ kind: 'noAnswer', match: { operation: list } });
    emulator.clearRequests();
    await workbench.tree.press('Refresh', 'dev', 'eu-west-1');
    while (emulator.requests.length === 0) await workbench.page.waitForTimeout(50);
    await workbench.openView('Explorer');
    while (!emulator.requests.every(({ aborted }) => aborted)) await workbench.page.waitForTimeout(50);
  });
});

describe('a set that cannot be described', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  before(async () => {
    emulator = await startEmulator();
    for (const [name, { fault }] of Object.entries(failures)) emulator.addFaults({ ...fault, match: { name } });
    workbench = await openDemo(emulator, { settings: { 'ses.regions': ['eu-central-1'] } });
    await workbench.tree.expand('dev');
    await workbench.tree.expand('dev', 'eu-west-1');
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
  });

  for (const [name, { fault, says, button }] of Object.entries(failures)) {
    it(`says why, opens nothing, and offers ${button}: ${fault.kind}`, async () => {
      await workbench.tree.press('Open as JSON', 'dev', 'eu-west-1', name);
      const texts = () => workbench.notifications.texts();
      while (!(await texts()).some((text) => says.test(text))) await workbench.page.waitForTimeout(50);
      assert.deepEqual(await workbench.editors.tabs(), []);
      if (button === 'Retry') {
        await workbench.notifications.clear();
      } else {
        await workbench.notifications.press(button, 'may not describe');
        await workbench.page.locator('.part.statusbar', { hasText: 'Copied' }).waitFor();
        assert.match(await workbench.clipboard(), /ses:DescribeConfigurationSet/);
      }
    });
  }

  it('is found where another list has one of its name', async () => {
    await workbench.runCommand('Amazon SES: Describe Configuration Set…');
    await workbench.quickInput.pick('dev');
    await workbench.quickInput.pick('eu-central-1');
    await workbench.quickInput.entry('eu-central-1').waitFor({ state: 'detached' });
    await workbench.quickInput.type('newsletter-prod');
    await workbench.quickInput.pick('Use what is typed');
    const text = await workbench.notifications.containing('eu-central-1');
    assert.equal(
      text,
      'There is no configuration set newsletter-prod in eu-central-1 of profile dev. A set of this name exists in dev · eu-west-1.',
    );
    await workbench.notifications.press('dev · eu-west-1', 'eu-central-1');
    await workbench.editors.webview().getByRole('heading', { name: 'newsletter-prod' }).waitFor();
    await workbench.page.getByRole('tab', { name: /^newsletter-prod/ }).press('ControlOrMeta+W');
  });

  it('opens after all by the button of the message', async () => {
    await workbench.tree.press('Open as JSON', 'dev', 'eu-west-1', 'sandbox');
    await workbench.notifications.containing('a date or a boolean that is none');
    emulator.clearFaults();
    await workbench.notifications.press('Retry', 'a date or a boolean that is none');
    await workbench.editors.tab('sandbox.json').waitFor();
  });
});

describe('a profile whose endpoint cannot be reached', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  let ports: { readonly closed: number };
  const profiles: Record<string, { readonly label: string; readonly beside: RegExp }> = {
    closed: { label: 'No connection', beside: /^Retry · Nothing listens at 127\.0\.0\.1:\d+/ },
    unknown: { label: 'Host not found', beside: /^Retry · The host no-such-host\.invalid was not found/ },
    open: { label: 'Endpoint not allowed', beside: /^Retry · Profile open would send its requests unencrypted/ },
    plain: { label: 'No secure connection', beside: /^Retry · 127\.0\.0\.1:\d+ does not speak TLS/ },
    tlsOnly: { label: 'Connection lost', beside: /^Retry · The connection to 127\.0\.0\.1:\d+ was lost/ },
    ...Object.fromEntries(
      certificates.map((name) => [
        name,
        { label: 'Certificate not trusted', beside: /^Certificate Settings · The certificate of 127\.0\.0\.1:\d+ is/ },
      ]),
    ),
  };
  before(async () => {
    emulator = await startEmulator();
    const { port, stop } = await listen(createServer(), 0);
    await stop();
    ports = { closed: port };
    const doors = await Promise.all(
      certificates.map(async (name) => [name, (await emulator.startTls(name)).url] as const),
    );
    const urls: Readonly<Record<string, string>> = {
      closed: `http://127.0.0.1:${ports.closed}`,
      unknown: 'https://no-such-host.invalid',
      open: 'http://open-host.invalid:8080',
      plain: emulator.url.replace('http:', 'https:'),
      tlsOnly: doors[0]?.[1].replace('https:', 'http:') ?? '',
      ...Object.fromEntries(doors),
    };
    const sections = Object.entries(urls).map(([name, url]) =>
      [
        `[profile ${name}]`,
        'region = eu-west-1',
        `endpoint_url = ${url}`,
        'aws_access_key_id = AKIAPRODEXAMPLE00001',
        'aws_secret_access_key = emulator-only',
      ].join('\n'),
    );
    await appendFile(emulator.files.config, `\n${sections.join('\n')}\n`);
    workbench = await openDemo(emulator, { settings: { 'ses.profiles': [...Object.keys(profiles), 'dev'] } });
    for (const name of Object.keys(profiles).toReversed()) {
      await workbench.tree.expand(name);
      await workbench.tree.expand(name, 'eu-west-1');
      if (name !== 'open') continue;
      const text = await dialog().textContent();
      assert.match(
        text ?? '',
        /Profile open sends its requests unencrypted to open-host\.invalid:8080\..*line \d+ of .*config/,
      );
      await workbench.screenshot('open-endpoint');
      await dialog().getByRole('button', { name: 'Cancel' }).click();
    }
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
  });

  const dialog = () => workbench.page.locator('.monaco-dialog-box');

  for (const [name, { label, beside }] of Object.entries(profiles)) {
    it(`says so: ${name}`, async () => {
      await workbench.tree.described(beside, name, 'eu-west-1', label);
    });
  }

  it('is asked about once where it is neither encrypted nor on this machine', async () => {
    await workbench.tree.click('open', 'eu-west-1', 'Endpoint not allowed');
    await dialog().getByRole('button', { name: 'Send Requests There' }).click();
    await workbench.tree.row('open', 'eu-west-1', 'Host not found');
    await workbench.tree.click('open', 'eu-west-1', 'Host not found');
    await workbench.tree.row('open', 'eu-west-1', 'Host not found');
    assert.equal(await dialog().count(), 0);
  });

  it('leads to the settings for certificates, and offers no way around', async () => {
    await workbench.tree.click('selfSigned', 'eu-west-1', 'Certificate not trusted');
    await workbench.page.locator('.settings-editor', { hasText: 'System Certificates' }).waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('has its list once its endpoint answers, by Retry alone', async () => {
    const server = createServer((_request, response) => response.end(emptyList));
    server.listen(ports.closed, '127.0.0.1');
    try {
      await workbench.tree.click('closed', 'eu-west-1', 'No connection');
      await workbench.tree.described(/^none$/, 'closed', 'eu-west-1');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

const emptyList =
  '<ListConfigurationSetsResponse><ListConfigurationSetsResult><ConfigurationSets/></ListConfigurationSetsResult></ListConfigurationSetsResponse>';
