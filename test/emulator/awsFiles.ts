import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './accounts.ts';
import { roleArn } from './accounts.ts';
import { credentialProcessScript } from './credentialProcess.ts';
import { webIdentityToken } from './samples/accounts.ts';
import { type SsoToken, ssoClient } from './sso.ts';

/** A home folder with the AWS files of the sample profiles, every one of which calls the emulator at `url`. */
export type AwsFiles = {
  /** The folder that stands for the user's home: AWS's tools keep tokens in it. */
  readonly home: string;
  readonly config: string;
  readonly credentials: string;
  /** The command line of the profile `process`. */
  readonly credentialProcess: string;
  readonly writeSsoToken: (token: SsoToken) => Promise<void>;
  readonly removeSsoToken: () => Promise<void>;
  /** Deletes the folder. */
  readonly remove: () => Promise<void>;
};

type Section = Readonly<Record<string, string>>;

const ssoSession = 'example';
const startUrl = 'https://example.awsapps.com/start';

/** Writes the files into a new folder of the system's temporary one. */
export async function writeAwsFiles(url: string, accounts: readonly Account[]): Promise<AwsFiles> {
  const home = await mkdtemp(join(tmpdir(), 'ses-emulator-'));
  const folder = join(home, '.aws');
  const cache = join(folder, 'sso', 'cache');
  const files = { config: join(folder, 'config'), credentials: join(folder, 'credentials') };
  const tokenFile = join(folder, 'web-identity-token');
  const script = join(folder, 'credential-process.mjs');
  const credentialProcess = `"${process.execPath}" "${script}"`;
  const ssoTokenFile = join(cache, `${createHash('sha1').update(ssoSession).digest('hex')}.json`);

  await mkdir(cache, { recursive: true });
  await writeFile(tokenFile, webIdentityToken);
  await writeFile(script, credentialProcessScript(keysOf(accounts, 'AKIAPROCESSEXAMPLE01')));
  await chmod(script, 0o755);
  await writeFile(files.config, configText(url, { tokenFile, credentialProcess }));
  await writeFile(files.credentials, credentialsText(accounts), { mode: 0o600 });

  async function writeSsoToken({ accessToken, refreshToken, expiresAt }: SsoToken): Promise<void> {
    const inAYear = new Date(Date.now() + 31_536_000_000).toISOString();
    const token = {
      startUrl,
      region: 'eu-west-1',
      accessToken,
      expiresAt: seconds(new Date(expiresAt).toISOString()),
      ...ssoClient,
      registrationExpiresAt: seconds(inAYear),
      refreshToken,
    };
    await writeFile(ssoTokenFile, JSON.stringify(token), { mode: 0o600 });
  }

  return {
    home,
    ...files,
    credentialProcess,
    writeSsoToken,
    removeSsoToken: () => rm(ssoTokenFile, { force: true }),
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

function configText(
  url: string,
  { tokenFile, credentialProcess }: { tokenFile: string; credentialProcess: string },
): string {
  const profiles: Readonly<Record<string, Section>> = {
    prod: { region: 'eu-west-1', aws_account_id: '111122223333' },
    dev: { region: 'eu-west-1', aws_account_id: '444455556666' },
    staging: { region: 'eu-west-1', role_arn: roleArn('777788889999', 'reader'), source_profile: 'prod' },
    big: { region: 'eu-west-1' },
    empty: { region: 'us-east-1' },
    sso: { region: 'eu-west-1', sso_session: ssoSession, sso_account_id: '777788889999', sso_role_name: 'ReadOnly' },
    mfa: {
      region: 'eu-west-1',
      role_arn: roleArn('111122223333', 'auditor'),
      source_profile: 'alice',
      mfa_serial: 'arn:aws:iam::111122223333:mfa/alice',
    },
    alice: { region: 'eu-west-1' },
    process: { region: 'us-east-1', credential_process: credentialProcess },
    'web-identity': {
      region: 'us-east-1',
      role_arn: roleArn('111122223333', 'deploy'),
      web_identity_token_file: tokenFile,
    },
    'no-credentials': { region: 'eu-west-1' },
    broken: { region: 'eu-west-1', role_arn: roleArn('111122223333', 'auditor'), source_profile: 'a' },
    a: { role_arn: roleArn('111122223333', 'auditor'), source_profile: 'b' },
    b: { role_arn: roleArn('111122223333', 'auditor'), source_profile: 'a' },
  };
  const sections = Object.entries(profiles).map(([name, settings]) =>
    sectionText(`profile ${name}`, { ...settings, endpoint_url: url }),
  );
  const session = { sso_start_url: startUrl, sso_region: 'eu-west-1', sso_registration_scopes: 'sso:account:access' };
  return [...sections, sectionText(`sso-session ${ssoSession}`, session)].join('\n');
}

function credentialsText(accounts: readonly Account[]): string {
  const keys = {
    prod: 'AKIAPRODEXAMPLE00001',
    dev: 'AKIADEVEXAMPLE000001',
    big: 'AKIABIGEXAMPLE000001',
    empty: 'AKIAEMPTYEXAMPLE0001',
    alice: 'AKIAMFAEXAMPLE000001',
  };
  return Object.entries(keys)
    .map(([profile, key]) => {
      const { accessKeyId, secretAccessKey } = keysOf(accounts, key);
      return sectionText(profile, { aws_access_key_id: accessKeyId, aws_secret_access_key: secretAccessKey });
    })
    .join('\n');
}

function keysOf(accounts: readonly Account[], accessKeyId: string) {
  const user = accounts.flatMap(({ users }) => users).find((candidate) => candidate.accessKeyId === accessKeyId);
  return user ?? { accessKeyId, secretAccessKey: 'the-accounts-have-no-such-key' };
}

function sectionText(name: string, settings: Section): string {
  const lines = Object.entries(settings).map(([key, value]) => `${key} = ${value}`);
  return `[${name}]\n${lines.join('\n')}\n`;
}

// The AWS CLI writes these times without a fraction, and some readers accept nothing else.
function seconds(time: string): string {
  return time.replace(/\.\d{3}Z$/, 'Z');
}
