import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  CreateConfigurationSetCommand,
  CreateConfigurationSetEventDestinationCommand,
  SESClient,
} from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hasPython } from '../../emulator/python.ts';
import { createAccess } from './access.ts';
import { createHome, type Home } from './home.ts';

// An emulator that is not ours, as people use it: moto, over HTTP, where python3 has its server.
const available = await hasPython('moto.server', 'flask', 'flask_cors');
if (!available) console.log('Skipped: there is no python3 with moto’s server to connect to.');

const region = 'eu-west-1';
const keys = { aws_access_key_id: 'AKIAIOSFODNN7EXAMPLE', aws_secret_access_key: 'not-a-secret' };

describe.skipIf(!available)('moto’s server as the endpoint of a profile', () => {
  let server: ChildProcess;
  let home: Home;
  let access: ReturnType<typeof createAccess>;

  beforeAll(async () => {
    server = spawn('python3', ['-m', 'moto.server', '-H', '127.0.0.1', '-p', '0'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const url = await urlOf(server);
    await createSets(url);
    const settings = Object.entries({ region, endpoint_url: url, ...keys }).map(([key, value]) => `${key} = ${value}`);
    home = await createHome({
      config: `[profile moto]\n${settings.join('\n')}\n[profile role]\nrole_arn = arn:aws:iam::123456789012:role/reader\nsource_profile = moto\nregion = ${region}\nendpoint_url = ${url}\n`,
    });
    for (const name of ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE', 'AWS_ENDPOINT_URL'])
      vi.stubEnv(name, undefined);
    access = createAccess({ env: {}, home: home.path });
  }, 60_000);
  afterAll(async () => {
    vi.unstubAllEnvs();
    server?.kill();
    await home?.[Symbol.asyncDispose]();
  });

  it.each(['moto', 'role'])('lists its sets to profile %s', async (profile) => {
    await expect(access.catalog.list({ profile, region })).resolves.toEqual(['bare', 'news']);
  });

  it('says that there are none in another region', async () => {
    await expect(access.catalog.list({ profile: 'moto', region: 'us-east-1' })).resolves.toEqual([]);
  });

  it('describes them as far as it knows', async () => {
    await expect(access.catalog.describe({ profile: 'moto', region, name: 'news' })).resolves.toMatchObject({
      ConfigurationSet: { Name: 'news' },
      EventDestinations: [{ Name: 'bounces', MatchingEventTypes: ['bounce'] }],
    });
    const bare = await access.catalog.describe({ profile: 'moto', region, name: 'bare' });
    expect(bare.ConfigurationSet).toEqual({ Name: 'bare' });
  });

  it('names a set that it does not have', async () => {
    await expect(access.catalog.describe({ profile: 'moto', region, name: 'gone' })).rejects.toMatchObject({
      code: 'ConfigurationSetDoesNotExist',
    });
  });

  it('tells whose account it is', async () => {
    await expect(access.catalog.identify({ profile: 'moto', region })).resolves.toBe('123456789012');
  });
});

/** Where the server listens, once it does. */
async function urlOf({ stdout, stderr }: ChildProcess): Promise<string> {
  let output = '';
  for (;;) {
    const found = /http:\/\/127\.0\.0\.1:[1-9]\d*/.exec(output)?.[0];
    if (found) return found;
    const [chunk] = await Promise.race([stdout, stderr].flatMap((stream) => (stream ? [once(stream, 'data')] : [])));
    output += chunk;
  }
}

async function createSets(endpoint: string): Promise<void> {
  const credentials = { accessKeyId: keys.aws_access_key_id, secretAccessKey: keys.aws_secret_access_key };
  const client = new SESClient({ endpoint, region, credentials });
  for (const Name of ['news', 'bare'])
    await client.send(new CreateConfigurationSetCommand({ ConfigurationSet: { Name } }));
  const destination = {
    Name: 'bounces',
    Enabled: true,
    MatchingEventTypes: ['bounce' as const],
    SNSDestination: { TopicARN: `arn:aws:sns:${region}:123456789012:bounces` },
  };
  await client.send(
    new CreateConfigurationSetEventDestinationCommand({ ConfigurationSetName: 'news', EventDestination: destination }),
  );
}
