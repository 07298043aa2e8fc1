import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Problem } from '../../src/core/aws/problem.ts';
import type { Details } from '../../src/core/configurationSet.ts';
import { listen } from '../emulator/listen.ts';
import { type Access, createAccess } from '../unit/aws/access.ts';
import { watchGlobals } from '../unit/aws/globals.ts';
import { createHome, type Home } from '../unit/aws/home.ts';
import { anyDescription, anyIdentity, anyList, anyRole, anyRoleCredentials, type HttpAnswer } from './anyAnswer.ts';
import { useAnswer } from './behindAnswer.ts';
import { asProblem } from './problems.ts';
import { runs } from './settings.ts';

/** What is answered to each operation; nothing to one that is not here. */
const answers = new Map<string, HttpAnswer>();
const refusal = { status: 400, body: '<ErrorResponse><Error><Code>NoSuchThing</Code></Error></ErrorResponse>' };
const stop: (() => Promise<void>)[] = [];
let home: Home;
let url: string;

beforeAll(async () => {
  const server = await listen(
    createServer(async (request, response) => {
      let asked = '';
      for await (const chunk of request) asked += chunk;
      const operation = new URLSearchParams(asked).get('Action') ?? 'GetRoleCredentials';
      const { status, body } = answers.get(operation) ?? refusal;
      response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
    }),
    0,
  );
  stop.push(server.stop);
  url = `http://127.0.0.1:${server.port}`;
  home = await createHome({ config: config(), credentials: keys });
  stop.push(async () => home[Symbol.asyncDispose]());
  const cache = join(home.path, '.aws', 'sso', 'cache');
  await mkdir(cache, { recursive: true });
  const token = {
    accessToken: 'a',
    expiresAt: '2099-01-01T00:00:00Z',
    region: 'eu-west-1',
    startUrl: 'https://a.example',
  };
  await writeFile(join(cache, `${createHash('sha1').update('s').digest('hex')}.json`), JSON.stringify(token));
});
beforeEach(() => {
  answers.clear();
  vi.stubEnv('HOME', home.path);
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
});
afterAll(async () => {
  for (const end of stop) await end();
});

const keys = '[keys]\naws_access_key_id = AKIAEXAMPLE000000001\naws_secret_access_key = not-a-secret\n';

function config(): string {
  const place = `region = eu-west-1\nendpoint_url = ${url}\n`;
  return [
    `[profile keys]\n${place}aws_account_id = 111122223333\n`,
    `[profile role]\n${place}role_arn = arn:aws:iam::111122223333:role/r\nsource_profile = keys\n`,
    `[profile sso]\n${place}sso_session = s\nsso_account_id = 111122223333\nsso_role_name = r\n`,
    '[sso-session s]\nsso_start_url = https://a.example\nsso_region = eu-west-1\n',
  ].join('');
}

function access(): Access {
  return createAccess({ env: {}, home: home.path }, { requestDeadline: 5_000, credentialsDeadline: 5_000 });
}

const target = { profile: 'keys', region: 'eu-west-1', name: 'news' };

it('answers to DescribeConfigurationSet end in a set that every feature can use, or a problem', async () => {
  const { catalog } = access();
  const changedGlobals = watchGlobals();
  let sets = 0;
  await fc.assert(
    fc.asyncProperty(anyDescription, async (answer) => {
      answers.set('DescribeConfigurationSet', answer);
      const details = await catalog.describe(target, { refresh: true }).catch(asProblem);
      expect(changedGlobals()).toEqual([]);
      if (details instanceof Problem) return;
      sets += 1;
      useAnswer(target, details satisfies Details);
    }),
  );
  expect(sets).toBeGreaterThan(runs / 20);
});

it('answers to ListConfigurationSets end in names, or a problem', async () => {
  const { catalog } = access();
  await fc.assert(
    fc.asyncProperty(anyList, async (answer) => {
      answers.set('ListConfigurationSets', answer);
      const names = await catalog.list(target, { refresh: true }).catch(asProblem);
      if (names instanceof Problem) return;
      expect(names).toEqual([...new Set(names)].sort());
      expect(names).not.toContain('');
    }),
  );
});

it.each([
  ['role', 'AssumeRole', anyRole],
  ['sso', 'GetRoleCredentials', anyRoleCredentials],
  ['keys', 'GetCallerIdentity', anyIdentity],
] as const)(
  'answers that give profile %s its credentials by %s end in names, or a problem',
  async (profile, operation, any) => {
    answers.set('ListConfigurationSets', {
      status: 200,
      body: '<ListConfigurationSetsResponse><ListConfigurationSetsResult><ConfigurationSets/></ListConfigurationSetsResult></ListConfigurationSetsResponse>',
    });
    await fc.assert(
      fc.asyncProperty(any, async (answer) => {
        answers.set(operation, answer);
        const names = await access()
          .catalog.list({ profile, region: 'eu-west-1' }, { interactive: false })
          .catch(asProblem);
        if (!(names instanceof Problem)) expect(names).toEqual([]);
      }),
      // Each makes all that stands between the files and AWS anew.
      { numRuns: Math.ceil(runs / 10) },
    );
  },
);
