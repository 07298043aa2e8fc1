import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import { after, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { root } from '../host/paths.ts';
import { type HttpProxy, type Manner, startProxy } from './driver/proxy.ts';
import { openWorkbench, type Workbench, type WorkbenchOptions } from './driver.ts';

/** Its certificate is for this name, which leads nowhere but through the proxy. VS Code never asks a proxy for 127.0.0.1. */
const hosts = { encrypted: 'https://other.invalid', plain: 'http://127.0.0.2' } as const;

/** An emulator, a proxy before it, and two profiles that nothing else leads to. */
async function startBehindProxy() {
  const emulator = await startEmulator();
  const { url, certificateFile } = await emulator.startTls('wrongName');
  const proxy = await startProxy(Number(new URL(url).port));
  const endpoints = { ...hosts, plain: `${hosts.plain}:${new URL(emulator.url).port}` };
  const sections = Object.entries(endpoints).map(
    ([name, endpoint]) =>
      `[profile ${name}]\nregion = eu-west-1\nendpoint_url = ${endpoint}\naws_account_id = 111122223333\n`,
  );
  await appendFile(emulator.files.config, `\n${sections.join('\n')}`);
  const keys = `aws_access_key_id = AKIAPRODEXAMPLE00001\naws_secret_access_key = ${'emulator-only-not-a-secret-prod'.padEnd(40, '/')}\n`;
  await appendFile(
    emulator.files.credentials,
    Object.keys(endpoints)
      .map((name) => `[${name}]\n${keys}`)
      .join(''),
  );
  const environment = { ...emulator.env, NODE_EXTRA_CA_CERTS: certificateFile };
  const options: WorkbenchOptions & { workspace: string } = {
    workspace: `${root}test/host/demo-workspace`,
    environment,
    settings: { 'ses.profiles': Object.keys(endpoints), 'http.proxy': proxy.url },
    viewport: { width: 1_280, height: 1_600 },
  };
  return { emulator, proxy, options };
}

interface Row {
  readonly label: string;
  readonly beside: RegExp;
}

/** What goes wrong, in a region of its own, and what both profiles say of it. */
const cases: Readonly<
  Record<string, { readonly manner: Manner | 'gone' } & Readonly<Record<keyof typeof hosts, Row>>>
> = {
  'us-east-1': both(
    { status: 407, headers: { 'proxy-authenticate': 'Basic realm="proxy"' } },
    {
      label: 'Something else answered',
      beside:
        /^Open Proxy Settings · Something other than Amazon SES answered at .*: a proxy that wants a sign-in \(HTTP 407\)/,
    },
  ),
  'us-east-2': both(
    { status: 502 },
    {
      label: 'Amazon SES has a problem',
      beside: /^Retry · .* A proxy on the way may have answered in its place \(HTTP 502\)\./,
    },
  ),
  'us-west-1': {
    manner: { status: 200 },
    // It says yes, and then ends the connection.
    encrypted: { label: 'Connection lost', beside: /^Retry · The connection to other\.invalid was lost/ },
    plain: {
      label: 'Something else answered',
      beside: /^Retry · Something other than Amazon SES answered at 127\.0\.0\.2:\d+: a web page\./,
    },
  },
  'us-west-2': both('gone', {
    label: 'No connection to the proxy',
    beside:
      /^Open Proxy Settings · The proxy 127\.0\.0\.1:\d+, which VS Code is set to use, cannot be reached, so nothing was sent to /,
  }),
};

function both(manner: Manner | 'gone', row: Row) {
  return { manner, encrypted: row, plain: row };
}

describe('a proxy of VS Code’s settings', () => {
  let emulator: Emulator;
  let proxy: HttpProxy;
  let workbench: Workbench;
  before(async () => {
    const behind = await startBehindProxy();
    ({ emulator, proxy } = behind);
    const { options } = behind;
    workbench = await openWorkbench({
      ...options,
      settings: { ...options.settings, 'ses.regions': Object.keys(cases) },
    });
    await workbench.openView('Amazon SES');
  });
  after(async () => {
    await workbench?.stop();
    await proxy?.stop();
    await emulator?.stop();
  });

  it('is the way to Amazon SES, with and without encryption', async () => {
    for (const profile of ['plain', 'encrypted']) {
      await workbench.tree.expand(profile);
      await workbench.tree.expand(profile, 'eu-west-1');
      await workbench.tree.described(/^42$/, profile, 'eu-west-1');
      await workbench.tree.collapse(profile, 'eu-west-1');
    }
    assert.deepEqual(
      new Set(proxy.asked),
      new Set(['other.invalid:443', new URL(emulator.url).host.replace('127.0.0.1', '127.0.0.2')]),
    );
  });

  for (const [region, { manner, ...rows }] of Object.entries(cases)) {
    it(`is named where it does not do its part, and the account is not empty: ${JSON.stringify(manner)}`, async () => {
      if (manner === 'gone') await proxy.stop();
      else proxy.behave(manner);
      for (const profile of ['plain', 'encrypted'] as const) {
        await workbench.tree.expand(profile, region);
        await workbench.tree.described(rows[profile].beside, profile, region, rows[profile].label);
      }
    });
  }

  it('leads to its setting, by Enter or by the menu', async () => {
    await workbench.screenshot('proxy');
    const setting = workbench.page.locator('.settings-editor', { hasText: 'Http: Proxy' });
    const closes = async () => {
      await setting.waitFor();
      await workbench.page.keyboard.press('Escape');
      await setting.waitFor({ state: 'hidden' });
    };
    await workbench.tree.click('encrypted', 'us-west-2', 'No connection to the proxy');
    await closes();
    await workbench.tree.chooseFromMenu('Open Proxy Settings', 'encrypted', 'us-east-2', 'Amazon SES has a problem');
    await closes();
  });

  it('does its part again without a reload, after one Refresh', async () => {
    proxy.behave('works');
    await proxy.start();
    await workbench.runCommand('Amazon SES: Refresh');
    for (const region of Object.keys(cases)) {
      for (const profile of ['plain', 'encrypted']) await workbench.tree.described(/^(none|4)$/, profile, region);
    }
  });
});

describe('a proxy of the environment', () => {
  let emulator: Emulator;
  let proxy: HttpProxy;
  let workbench: Workbench;
  before(async () => {
    const behind = await startBehindProxy();
    ({ emulator, proxy } = behind);
    const { options } = behind;
    workbench = await openWorkbench({
      ...options,
      environment: { ...options.environment, HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.2' },
      settings: { 'ses.profiles': Object.keys(hosts), 'http.proxySupport': 'on' },
    });
    await workbench.openView('Amazon SES');
  });
  after(async () => {
    await workbench?.stop();
    await proxy?.stop();
    await emulator?.stop();
  });

  it('is the way to Amazon SES, but to what NO_PROXY names', async () => {
    await workbench.tree.expand('plain');
    await workbench.tree.expand('plain', 'eu-west-1');
    await workbench.tree.described(
      /^Retry · Nothing listens at 127\.0\.0\.2:\d+/,
      'plain',
      'eu-west-1',
      'No connection',
    );
    await workbench.tree.collapse('plain');
    await workbench.tree.expand('encrypted');
    await workbench.tree.expand('encrypted', 'eu-west-1');
    await workbench.tree.described(/^42$/, 'encrypted', 'eu-west-1');
    assert.deepEqual(new Set(proxy.asked), new Set(['other.invalid:443']));
  });
});
