import { open } from 'node:fs/promises';
import { CreateTokenCommand, SSOOIDCClient } from '@aws-sdk/nested-clients/sso-oidc';
import { getSSOTokenFilepath, getSSOTokenFromFile, type SSOToken } from '@smithy/core/config';
import { createSharedCalls } from '../sharedCalls.ts';
import type { ClientConfig } from './clientConfig.ts';
import { createWitness, type Witness } from './witness.ts';

/** A token that ends sooner than this, in milliseconds, is renewed: the SDK's own margin. */
const margin = 5 * 60_000;

const renewing = createSharedCalls<Witness | undefined>();

/**
 * Renews the token of an SSO session that ends soon, once for all profiles of the session, where the AWS CLI keeps it. The SDK would do so
 * too, but where that fails it tells one profile alone why, and does not try again for 30 seconds. Resolves with the witness of what failed
 * where the token has ended, and with nothing in every other case: the SDK goes on with the token, whatever it is.
 */
export function renewToken(session: string, config: ClientConfig, signal: AbortSignal): Promise<Witness | undefined> {
  const file = getSSOTokenFilepath(session);
  return renewing.join(file, { signal, priority: 'asked' }, async (control) => {
    const token = await readToken(session);
    if (token === undefined || lasts(token, margin)) return undefined;
    const { clientId, clientSecret, refreshToken } = token;
    if (!clientId || !clientSecret || !refreshToken) return undefined;
    // Before anything is asked: where it may not be written, the SDK renews the token for this call alone. What is deleted in the meantime, as
    // by a sign-out, stays so.
    const kept = await open(file, 'r+').catch(() => undefined);
    if (kept === undefined) return undefined;
    try {
      const witness = createWitness(control.signal);
      const client = new SSOOIDCClient({ ...config, requestHandler: witness });
      const command = new CreateTokenCommand({ clientId, clientSecret, refreshToken, grantType: 'refresh_token' });
      // What failed is known to the witness; the error may hold the token.
      const renewed = await client.send(command, { abortSignal: control.signal }).catch(() => undefined);
      if (!renewed?.accessToken || !renewed.expiresIn) {
        // Another window, or the AWS CLI, may have renewed it at the same time, which uses up what it is renewed with.
        const newest = await readToken(session);
        return newest && lasts(newest, 0) ? undefined : witness;
      }
      const next = {
        ...token,
        accessToken: renewed.accessToken,
        expiresAt: new Date(Date.now() + renewed.expiresIn * 1000).toISOString(),
        refreshToken: renewed.refreshToken ?? refreshToken,
      };
      const text = Buffer.from(JSON.stringify(next, null, 2));
      // Over what stands there, and cut to its length then: emptied first, it would be lost where the disk is full.
      await kept.writeFile(text);
      await kept.truncate(text.length);
      return undefined;
    } finally {
      await kept.close();
    }
  });
}

/** Undefined for a file that is damaged. */
async function readToken(session: string): Promise<SSOToken | undefined> {
  const token: SSOToken | null = await getSSOTokenFromFile(session).catch(() => null);
  return token ?? undefined;
}

function lasts({ expiresAt }: SSOToken, milliseconds: number): boolean {
  return new Date(expiresAt).getTime() - Date.now() > milliseconds;
}
