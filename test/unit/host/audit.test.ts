import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoggedRequest } from '../../emulator/index.ts';
import { audit, type Evidence } from '../../host/audit.ts';

const secret = 'wJalr/XUtnFEMI+K7MDENG=="q';
const request: LoggedRequest = {
  at: 0,
  method: 'POST',
  host: '127.0.0.1:4566',
  path: '/',
  operation: 'ListConfigurationSets',
  action: 'ses:ListConfigurationSets',
  parameters: {},
  verified: true,
  aborted: false,
};
const clean: Evidence = {
  leaves: [/[\\/]the\.log$/],
  sends: ['POST ses:ListConfigurationSets'],
  requests: [request],
  secrets: [secret],
  opened: [`key = ${secret}`],
  destinations: ['127.0.0.1', 'localhost', '::1', 'no-such-host.invalid'],
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ses-audit-'));
  await write('logs/the.log', 'ListConfigurationSets prod eu-west-1: answered\n');
});
afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, content: string | Buffer): Promise<void> {
  await mkdir(join(folder, name, '..'), { recursive: true });
  await writeFile(join(folder, name), content);
}

/** What is found against any of the rules. */
async function found(evidence: Partial<Evidence> = {}): Promise<readonly string[]> {
  return (await audit(folder, { ...clean, ...evidence })).flatMap(({ against }) => against);
}

describe('the audit of a run', () => {
  it('finds nothing against a clean one', async () => {
    expect(await found()).toEqual([]);
  });

  it('does not take nothing for clean', async () => {
    await rm(join(folder, 'logs'), { recursive: true });
    expect(await found({ requests: [] })).toEqual([
      expect.stringContaining('there is no file'),
      'there is no POST ses:ListConfigurationSets',
    ]);
  });

  it.each([
    ['as it is', secret],
    ['within JSON within JSON', JSON.stringify({ nested: JSON.stringify(secret) })],
    ['within JSON', JSON.stringify({ secret })],
    ['within an address', `?key=${encodeURIComponent(secret)}&`],
    ['in UTF-16', Buffer.from(`x${secret}`, 'utf16le')],
    ['in Base64', Buffer.from(`{${secret}}`).toString('base64')],
    ['in Base64, one further', Buffer.from(`a{${secret}}`).toString('base64')],
    ['in Base64, two further', Buffer.from(`ab{${secret}}`).toString('base64')],
    ['beside an opened line', `key = ${secret}\nother = ${secret}`],
  ])('finds a secret %s', async (_where, text) => {
    await write('User/globalStorage/deep/state.bin', Buffer.concat([Buffer.from([0, 255]), Buffer.from(text)]));
    expect(await found()).toEqual([expect.stringMatching(/^User.globalStorage.deep.state\.bin holds /)]);
  });

  it('lets pass what stands in a file that a test opened', async () => {
    await write('traffic', `[profile a]\nkey = ${secret}\n`);
    expect(await found()).toEqual([]);
  });

  it.each([
    [{ action: 'ses:DeleteConfigurationSet' }, 'POST ses:DeleteConfigurationSet'],
    [{ action: 'unknown:' }, 'POST unknown:'],
    [{ method: 'GET' }, 'GET ses:ListConfigurationSets'],
    [{ host: 'email.eu-west-1.amazonaws.com' }, 'email.eu-west-1.amazonaws.com'],
  ])('finds a request that is not expected: %j', async (other, expected) => {
    expect(await found({ requests: [request, { ...request, ...other }] })).toEqual([expected]);
  });

  it.each(['192.0.2.1', '1270.0.0.1', 'localhost.example', '127.0.0.1.example', 'ses.invalid.example'])(
    'finds a call to %s',
    async (destination) => {
      expect(await found({ destinations: ['127.0.0.1', destination] })).toEqual([destination]);
    },
  );
});
