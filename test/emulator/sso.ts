import { randomBytes } from 'node:crypto';
import type { Account } from './accounts.ts';
import { type Answer, jsonAnswer } from './answer.ts';
import type { Call } from './call.ts';
import type { Identities } from './identities.ts';

/** What signing in through SSO gives: the token of the session and what renews it. */
export type SsoToken = {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
};

/** The client that the sign-in registered; CreateToken wants it back. */
export const ssoClient = { clientId: 'emulator-client', clientSecret: 'emulator-client-secret' };

/** The SSO portal and its token service. */
export type Sso = {
  readonly signIn: (seconds: number) => SsoToken;
  readonly getRoleCredentials: (call: Call, requestId: string) => Answer;
  readonly createToken: (call: Call, requestId: string) => Answer;
  /** Every token that was given out, and what the client proves itself with. */
  readonly secrets: () => readonly string[];
};

type SsoContext = {
  readonly accounts: readonly Account[];
  readonly identities: Identities;
  readonly clock: () => number;
};

/** How long a renewed token and a role's credentials last, in seconds. */
const lifeTime = 3_600;

/** Answers as the portal and the token service of AWS IAM Identity Center do. */
export function createSso({ accounts, identities, clock }: SsoContext): Sso {
  const expiryOfToken = new Map<string, number>();
  const refreshTokens = new Set<string>();
  const given: string[] = [ssoClient.clientSecret];

  function signIn(seconds: number): SsoToken {
    const token = {
      accessToken: randomBytes(24).toString('base64url'),
      refreshToken: randomBytes(24).toString('base64url'),
      expiresAt: clock() + seconds * 1_000,
    };
    expiryOfToken.set(token.accessToken, token.expiresAt);
    refreshTokens.add(token.refreshToken);
    given.push(token.accessToken, token.refreshToken);
    return token;
  }

  function getRoleCredentials({ raw, parameters }: Call, requestId: string): Answer {
    const bearer = String(raw.headers['x-amz-sso_bearer_token'] ?? '');
    if ((expiryOfToken.get(bearer) ?? 0) <= clock()) {
      return refusal(401, 'UnauthorizedException', { message: 'Session token not found or invalid' }, requestId);
    }
    const account = accounts.find(({ id }) => id === parameters.get('account_id'));
    const role = account?.roles.find(({ name, forSignedIn }) => forSignedIn && name === parameters.get('role_name'));
    if (!account || !role) return refusal(403, 'ForbiddenException', { message: 'No access' }, requestId);
    const { expiresAt, ...credentials } = identities.issue(account, role, 'alice@example.com', lifeTime);
    return jsonAnswer(
      200,
      { roleCredentials: { ...credentials, expiration: expiresAt } },
      { 'x-amzn-RequestId': requestId },
    );
  }

  function createToken({ parameters }: Call, requestId: string): Answer {
    if (parameters.get('grantType') !== 'refresh_token') {
      const error = { error: 'unsupported_grant_type', error_description: 'Only refresh_token is known here' };
      return refusal(400, 'UnsupportedGrantTypeException', error, requestId);
    }
    const { clientId, clientSecret } = ssoClient;
    if (parameters.get('clientId') !== clientId || parameters.get('clientSecret') !== clientSecret) {
      const error = { error: 'invalid_client', error_description: 'Invalid client' };
      return refusal(401, 'InvalidClientException', error, requestId);
    }
    if (!refreshTokens.delete(parameters.get('refreshToken') ?? '')) {
      const error = { error: 'invalid_grant', error_description: 'Invalid refresh token provided' };
      return refusal(400, 'InvalidGrantException', error, requestId);
    }
    const { accessToken, refreshToken } = signIn(lifeTime);
    const token = { accessToken, refreshToken, tokenType: 'Bearer', expiresIn: lifeTime };
    return jsonAnswer(200, token, { 'x-amzn-RequestId': requestId });
  }

  return { signIn, getRoleCredentials, createToken, secrets: () => given };
}

function refusal(status: number, type: string, body: object, requestId: string): Answer {
  return jsonAnswer(status, body, { 'x-amzn-ErrorType': type, 'x-amzn-RequestId': requestId });
}
