import { execFileSync, spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AwsFiles } from '../../../src/core/aws/profiles.ts';
import { createHome } from './home.ts';

// A second opinion: what the AWS CLI on this machine lists for the same files. One process answers for all of them, with the CLI's own code.
const script = `
import json, os, sys
import botocore.session, botocore.exceptions
answers = []
for files in json.load(sys.stdin):
    os.environ['AWS_CONFIG_FILE'], os.environ['AWS_SHARED_CREDENTIALS_FILE'] = files
    try:
        answers.append(botocore.session.Session().available_profiles)
    except botocore.exceptions.ConfigParseError as error:
        answers.append(None)
print(json.dumps(answers))
`;

/** How botocore gets the credentials of profile `p` of each pair of files; each of its methods is one of our kinds. */
const methodScript = `
import json, os, sys
import botocore.session
answers = []
for files in json.load(sys.stdin):
    os.environ['AWS_CONFIG_FILE'], os.environ['AWS_SHARED_CREDENTIALS_FILE'] = files
    answers.append(botocore.session.Session(profile='p').get_credentials().method)
print(json.dumps(answers))
`;

const kinds: Readonly<Record<string, string>> = {
  'assume-role': 'role',
  'assume-role-with-web-identity': 'webIdentity',
  sso: 'sso',
  'shared-credentials-file': 'keys',
  'config-file': 'keys',
  'custom-process': 'process',
};

/** Ways to credentials; `aws login` is left out, as botocore needs a library for it. */
const ways = [
  'aws_access_key_id = A\naws_secret_access_key = s\n',
  'role_arn = arn:aws:iam::111122223333:role/r\nsource_profile = src\n',
  'role_arn = arn:aws:iam::111122223333:role/r\nweb_identity_token_file = /tmp/token\n',
  'sso_start_url = u\nsso_region = eu-west-1\nsso_account_id = 111122223333\nsso_role_name = reader\n',
  'sso_session = s\nsso_account_id = 111122223333\nsso_role_name = reader\n',
  `credential_process = printf '{"Version":1,"AccessKeyId":"a","SecretAccessKey":"b"}'\n`,
];
const others =
  '[profile src]\naws_access_key_id = A\naws_secret_access_key = s\n[sso-session s]\nsso_start_url = u\nsso_region = eu-west-1\n';
const pairs = ways.flatMap((one) =>
  ways.map((other) => ({ config: `[profile p]\n${one}${others}`, credentials: `[p]\n${other}` })),
);

const hasBotocore = spawnSync('python3', ['-c', 'import botocore.session']).status === 0;
const hasListProfiles = String(spawnSync('aws', ['--version']).stdout).startsWith('aws-cli/2');

type Files = Parameters<typeof createHome>[0];

const settings = 'region = eu-west-1\naws_access_key_id = A\n';
/** Files that the AWS CLI reads; ours may list more of them, and each that the CLI lists. */
const readable: readonly Files[] = [
  {},
  { config: '' },
  { config: `[default]\n${settings}[profile a]\n${settings}`, credentials: `[b]\n${settings}[a]\n${settings}` },
  {
    config:
      '[profile a]\n[profile "b c"]\n[profile \'d e\']\n[profile f\\ g]\n[profile "h\\"i"]\n[profile é]\n[profile 日本]',
  },
  {
    config:
      '[profile foo!bar]\n[profile a$b]\n[profile a;b]\n[profile a#b]\n[profile a=b]\n[profile [x]]\n[profile x] # y ]',
  },
  { config: '[profilefoo bar]\n[profile\tx]\n[profile  y  ]\n[ profile z ]\n[default ]\n[DEFAULT]\nregion = x' },
  { config: '[profile a b]\n[profile]\n[profile "a]\n[profile default]\n[default]\n[plugins]\n[foo]' },
  {
    config:
      '[sso-session s]\nsso_region = x\n[services v]\nses =\n  endpoint_url = http://localhost\n[profile a]\nservices = v',
  },
  { config: '[profile a]\rregion = x\r\r[profile b]\r', credentials: '[c]\r\n[d]\r\n' },
  { config: '[profile a]\nregion = x\n  [profile b]\n  region = y\n[profile c]' },
  { config: '  [profile a]\n  region = x\n  [profile b]\n' },
  { config: '[profile a]\nregion : x\nkey=\n\n\n# c\n  nested = 1\n  ; c\n  other = 2\n[profile b]' },
  { config: '# c\n; c\n[profile a] ; c\n[profile b];c\n[profile c]#c' },
  { credentials: '[a]\n[ b ]\n[profile c]\n[d e]\n["f"]\n[sso-session g]\n[DEFAULT]\n[[h]]\n[i]]\n[j] trailing' },
  {
    config: '[profile constructor]\n[profile __proto__]\n[profile toString]',
    credentials: '[hasOwnProperty]\n[valueOf]',
  },
  { credentials: '[a\u202eb]\n[a\u200bb]\n[a\u001bb]\n[a\u00a0b]\n[\u00a0c]\n[a\u0085b]\n[a\u2028b]' },
  {
    config: '[prod]\nregion = x\n[Profile a]\nrole_arn = r\n[DEFAULT]\nregion = y\n[profile b]',
    credentials: '[prod]',
  },
  { config: '[DEFAULT]\n[profile a]\n[DEFAULT]\nregion = x\n[profile b]' },
  { config: '[profile a\u00a0b]\n[profile\u00a0c]\n[profile d\u3000e]\n[profile a\u000bb]\n[profile a\u000cb]' },
];
/** Files that the AWS CLI refuses as wholes: ours names the line. */
const refused: readonly Files[] = [
  { config: '[profile a]\n[profile a]' },
  { config: '[profile a]\nx = 1\nX = 2' },
  { config: '[profile a]\nhello' },
  { config: '[profile a\n[profile b]' },
  { config: 'region = x\n[profile a]' },
  { config: '[profile a]\n= x' },
  { config: '[]\n[profile a]' },
  { config: '[profile a]\ns3 =\n  hello' },
  { config: '\ufeff[profile a]' },
  { config: Buffer.from('\ufeff[profile a]\n', 'utf16le') },
  { config: Buffer.from(Uint32Array.from('[profile a]\n', (letter) => letter.charCodeAt(0)).buffer) },
  { config: Buffer.from('[profile é]', 'latin1') },
  { credentials: '[a]\n[b]\n[a]' },
];

if (!hasBotocore)
  console.log('Skipped: the profiles are not compared with the AWS CLI’s, for python3 has no botocore.');

if (!hasListProfiles)
  console.log('Skipped: `aws configure list-profiles` is not compared, for there is no AWS CLI 2 here.');

describe.skipIf(!hasBotocore)('the AWS CLI', () => {
  let opinions: readonly { readonly list: AwsFiles; readonly expected: readonly string[] | null }[];
  beforeAll(async () => {
    opinions = await ask([...readable, ...refused]);
  }, 60_000);

  it.each(readable.map((files, index) => [JSON.stringify(files), index] as const))(
    'reads %s, and lists nothing more, in the same order',
    (_files, index) => {
      const { list, expected } = opinions[index] ?? {};
      const names = list?.profiles.map(({ name }) => name);
      expect(expected).not.toBeNull();
      expect(names?.filter((name) => expected?.includes(name))).toEqual(expected);
      expect(list?.problems.filter(({ message }) => message.startsWith('The AWS CLI refuses'))).toEqual([]);
    },
  );

  it.each(refused.map((files, index) => [JSON.stringify(files), index] as const))(
    'refuses %s, of which the profiles are listed and a line is named',
    (_files, index) => {
      const { list, expected } = opinions[readable.length + index] ?? {};
      expect(expected).toBeNull();
      expect(list?.profiles).not.toEqual([]);
      expect(list?.problems[0]?.message).toMatch(/^The AWS CLI refuses .* because of line \d+: /);
    },
  );
});

describe.skipIf(!hasListProfiles)('aws configure list-profiles', () => {
  it('prints the same names', async () => {
    await using home = await createHome({ config: '[default]\n[profile a]\n[profile "b c"]', credentials: '[d]\n[a]' });
    const env = { ...process.env, AWS_CONFIG_FILE: home.config, AWS_SHARED_CREDENTIALS_FILE: home.credentials };
    const printed = execFileSync('aws', ['configure', 'list-profiles'], { env, encoding: 'utf8' });
    expect((await home.read()).profiles.map(({ name }) => name)).toEqual(printed.split(/\r?\n/).filter(Boolean));
  });
});

describe.skipIf(!hasBotocore || process.platform === 'win32')('two ways to credentials in one profile', () => {
  it('are tried in the order of the AWS CLI', async () => {
    const homes = await Promise.all(pairs.map(createHome));
    try {
      const paths = homes.map(({ config, credentials }) => [config, credentials]);
      const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], LC_ALL: 'C.UTF-8' };
      const input = JSON.stringify(paths);
      const answer = execFileSync('python3', ['-c', methodScript], { input, env, encoding: 'utf8' });
      const methods: readonly string[] = JSON.parse(answer);
      const lists = await Promise.all(homes.map((home) => home.read()));
      const ours = lists.map(({ profiles }) => profiles.find(({ name }) => name === 'p')?.kind);
      expect(pairs.map((files, index) => [files, ours[index]])).toEqual(
        pairs.map((files, index) => [files, kinds[methods[index] ?? '']]),
      );
    } finally {
      await Promise.all(homes.map((home) => home[Symbol.asyncDispose]()));
    }
  }, 60_000);
});

/** Our list for each pair of files, and botocore's; null where it refuses one of them. */
async function ask(samples: readonly Files[]) {
  const homes = await Promise.all(samples.map(createHome));
  try {
    const paths = homes.map(({ config, credentials }) => [config, credentials]);
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], LC_ALL: 'C.UTF-8' };
    const answer = execFileSync('python3', ['-c', script], { input: JSON.stringify(paths), env, encoding: 'utf8' });
    const lists: (readonly string[] | null)[] = JSON.parse(answer);
    return await Promise.all(
      homes.map(async (home, index) => ({ list: await home.read(), expected: lists[index] ?? null })),
    );
  } finally {
    await Promise.all(homes.map((home) => home[Symbol.asyncDispose]()));
  }
}
