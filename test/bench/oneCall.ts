// One description on a connection that is there, as the extension asks for it, beside the same request over plain HTTP.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { DescribeConfigurationSetCommand, SESClient } from '@aws-sdk/client-ses';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { allAttributes } from '../../src/core/configurationSet.ts';
import { createAccess } from './access.ts';
import { beside, median, print, timeOf } from './figure.ts';
import { startManyProfiles } from './manyProfiles.ts';

const rounds = 9;
const region = 'eu-west-1';
/** Calls start this far apart: none waits for its turn. */
const pace = 1_200;

const server = await startManyProfiles(1, [region]);
const home = await mkdtemp(join(tmpdir(), 'ses-bench-'));
const agent = new Agent({ keepAlive: true });
try {
  const file = join(home, 'config');
  await writeFile(file, server.config);
  const { catalog } = createAccess({ env: { AWS_CONFIG_FILE: file }, home });
  const profile = server.keys[0]?.profile ?? '';
  const [name = ''] = await catalog.list({ profile, region });
  const send = await signedRequest(name);
  const describe = () => catalog.describe({ profile, region, name }, { refresh: true });
  const [times, floors]: [number[], number[]] = [[], []];
  for (let round = -1; round < rounds; round += 1) {
    const [value, floor] = [await timed(describe), await timed(send)];
    // The first time opens the connections.
    if (round >= 0) {
      times.push(value);
      floors.push(floor);
    }
  }
  print('describes: one, beside the raw HTTP call', median(times), 'ms', beside(median(floors), median(times)));
} finally {
  agent.destroy();
  await server.stop();
  await rm(home, { recursive: true });
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  await delay(pace);
  return timeOf(run);
}

/** Sends what the SDK once signed, as often as is asked for: a signature holds for a while. */
async function signedRequest(name: string): Promise<() => Promise<unknown>> {
  const [key] = server.keys;
  if (key === undefined) throw new RangeError('There is no profile.');
  const handler = new NodeHttpHandler();
  let signed: Parameters<NodeHttpHandler['handle']>[0] | undefined;
  const client = new SESClient({
    region,
    endpoint: server.url,
    credentials: key,
    requestHandler: {
      handle: (asked: Parameters<NodeHttpHandler['handle']>[0]) => {
        signed = asked;
        return handler.handle(asked);
      },
    },
  });
  const input = { ConfigurationSetName: name, ConfigurationSetAttributeNames: [...allAttributes] };
  await delay(pace);
  await client.send(new DescribeConfigurationSetCommand(input));
  client.destroy();
  if (signed === undefined) throw new Error('The SDK sent nothing.');
  const { method, headers, body } = signed;
  return () =>
    new Promise((resolve, reject) => {
      const sent = request(server.url, { method, headers, agent }, (response) => {
        const { statusCode } = response;
        if (statusCode === 200) text(response).then(resolve, reject);
        else reject(new Error(`The answer has the status ${statusCode}.`));
      });
      sent.once('error', reject);
      sent.end(body);
    });
}
