import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoggedRequest } from '../emulator/index.ts';
import { findTexts } from './findTexts.ts';

/** What is known of a run of VS Code on an emulator. */
export interface Evidence {
  /** Files that it must have left in its folder, and kinds of requests that it must have sent: who looks at nothing finds nothing. */
  readonly leaves: readonly RegExp[];
  readonly sends: readonly string[];
  /** Every request that the emulator received. */
  readonly requests: readonly LoggedRequest[];
  /** What must not stand in the folder, */
  readonly secrets: readonly string[];
  /** but as part of these lines, which are of a file that tests open in an editor. */
  readonly opened: readonly string[];
  /** The hosts and addresses that the extension host called. */
  readonly destinations: readonly string[];
}

/** A sentence that must be true, and what contradicts it. */
export interface Finding {
  readonly rule: string;
  readonly against: readonly string[];
}

/** What the extension may ask for, and by which method: sets, and what a kind of credentials needs. */
const expected = new Set([
  'POST ses:ListConfigurationSets',
  'POST ses:DescribeConfigurationSet',
  'POST sts:AssumeRole',
  'POST sts:AssumeRoleWithWebIdentity',
  'POST sts:GetCallerIdentity',
  'GET sso:GetRoleCredentials',
  'POST oidc:CreateToken',
]);

/** Holds a whole run to what must be true of every moment of it. The folder has all that was logged, stored and shown. */
export async function audit(
  folder: string,
  { leaves, sends, requests, secrets, opened, destinations }: Evidence,
): Promise<readonly Finding[]> {
  const passing = opened.filter((line) => secrets.some((secret) => line.includes(secret)));
  const files = (await readdir(folder, { recursive: true })).map((file) => join(folder, file));
  const actions = new Set(requests.map(({ method, action }) => `${method} ${action}`));
  const hosts = new Set([...requests.map(({ host }) => host.replace(/:\d+$/, '')), ...destinations]);
  return [
    {
      rule: 'there are requests, logs and stored files to look at',
      against: [
        ...leaves.filter((file) => !files.some((name) => file.test(name))).map((file) => `there is no file ${file}`),
        ...sends.filter((action) => !actions.has(action)).map((action) => `there is no ${action}`),
      ],
    },
    {
      rule: 'every request reads configuration sets, or is one that a kind of credentials needs',
      against: [...actions].filter((action) => !expected.has(action)),
    },
    { rule: 'every request goes to this machine', against: [...hosts].filter((host) => !isHere(host)) },
    { rule: 'no secret is logged, stored or shown', against: await findTexts(folder, secrets, passing) },
  ];
}

/** Names below `.invalid` lead nowhere (RFC 6761): tests ask for them. */
function isHere(host: string): boolean {
  return /^(127(\.\d+){3}|localhost|\[?::1\]?|.+\.invalid)$/.test(host);
}
