import { createHash, randomBytes } from 'node:crypto';
import type { Account, Identity, Role } from './accounts.ts';
import { ServiceError } from './answer.ts';
import type { Call } from './call.ts';
import { checkSignature } from './signature.ts';

/** Credentials for a while, as STS and SSO issue them. */
export type SessionCredentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
};

/** Every access key that the emulator knows, lasting and issued. */
export type Identities = {
  /** Whose an access key is, checked or not. */
  readonly find: (accessKeyId: string | undefined) => Identity | undefined;
  /** Who signed the call. Throws a `ServiceError` as AWS does where the signature does not hold. */
  readonly verify: (call: Call, service: string) => Identity;
  /** Issues credentials for a role. */
  readonly issue: (account: Account, role: Role, sessionName: string, seconds: number) => SessionCredentials;
  /** Makes everything issued so far expire now. */
  readonly expireSessions: () => void;
  /** The keys and tokens of everybody, lasting and issued. */
  readonly secrets: () => readonly string[];
};

/** The access keys of the accounts' users, and of the sessions that are issued; `clock` gives milliseconds since 1970. */
export function createIdentities(accounts: readonly Account[], clock: () => number): Identities {
  const lasting = new Map<string, Identity>(accounts.flatMap(usersOf));
  const sessions = new Map<string, Identity>();

  function find(accessKeyId: string | undefined): Identity | undefined {
    return accessKeyId === undefined ? undefined : (lasting.get(accessKeyId) ?? sessions.get(accessKeyId));
  }

  function verify(call: Call, service: string): Identity {
    const { authorization, raw } = call;
    if (!authorization) throw new ServiceError(403, 'MissingAuthenticationToken', 'Missing Authentication Token');
    const identity = find(authorization.accessKeyId);
    if (!identity || raw.headers['x-amz-security-token'] !== identity.session?.token) {
      throw new ServiceError(403, 'InvalidClientTokenId', 'The security token included in the request is invalid.');
    }
    const now = clock();
    checkSignature(raw, authorization, { secretAccessKey: identity.secretAccessKey, service, now });
    if (identity.session && identity.session.expiresAt <= now) {
      throw new ServiceError(403, 'ExpiredToken', 'The security token included in the request is expired');
    }
    return identity;
  }

  function issue(account: Account, role: Role, sessionName: string, seconds: number): SessionCredentials {
    const credentials = {
      accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
      secretAccessKey: randomBytes(30).toString('base64'),
      sessionToken: randomBytes(96).toString('base64'),
      expiresAt: clock() + seconds * 1_000,
    };
    sessions.set(credentials.accessKeyId, {
      account,
      arn: `arn:aws:sts::${account.id}:assumed-role/${role.name}/${sessionName}`,
      userId: `${roleId(account, role)}:${sessionName}`,
      secretAccessKey: credentials.secretAccessKey,
      session: { token: credentials.sessionToken, expiresAt: credentials.expiresAt },
    });
    return credentials;
  }

  function expireSessions(): void {
    for (const [accessKeyId, identity] of sessions) {
      if (identity.session) sessions.set(accessKeyId, { ...identity, session: { ...identity.session, expiresAt: 0 } });
    }
  }

  function secrets(): readonly string[] {
    const tokens = accounts.flatMap(({ roles }) => roles.flatMap(({ webIdentityToken }) => webIdentityToken ?? []));
    const keys = [...lasting, ...sessions].flatMap(([accessKeyId, { secretAccessKey, session }]) => [
      accessKeyId,
      secretAccessKey,
      ...(session ? [session.token] : []),
    ]);
    return [...keys, ...tokens];
  }

  return { find, verify, issue, expireSessions, secrets };
}

/** The unique id that AWS gives a role. */
export function roleId(account: Account, role: Role): string {
  return uniqueId('AROA', `${account.id}/${role.name}`);
}

function usersOf(account: Account): [string, Identity][] {
  return account.users.map((user) => [
    user.accessKeyId,
    {
      account,
      arn: `arn:aws:iam::${account.id}:user/${user.name}`,
      userId: uniqueId('AIDA', `${account.id}/${user.name}`),
      user,
      secretAccessKey: user.secretAccessKey,
    },
  ]);
}

function uniqueId(prefix: string, text: string): string {
  return prefix + createHash('sha256').update(text).digest('hex').slice(0, 17).toUpperCase();
}
