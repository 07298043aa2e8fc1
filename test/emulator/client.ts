import type { Controls } from './controls.ts';

/** The controls of an emulator in another process, each of which answers later. */
type RemoteControls = {
  readonly [Name in keyof Controls]: (
    ...parameters: Parameters<Controls[Name]>
  ) => Promise<Awaited<ReturnType<Controls[Name]>>>;
};

/** The controls of the emulator at `url` (in tests within VS Code: the environment's `SES_EMULATOR`), by HTTP. */
export function connectEmulator(url: string): RemoteControls {
  const setsPath = (account: string, region: string) =>
    `sets/${encodeURIComponent(account)}/${encodeURIComponent(region)}`;

  // Both ends are ours and of one version: what a route answers is what its control returns.
  async function send<Result>(method: string, path: string, body?: unknown): Promise<Result> {
    const response = await fetch(`${url}/_emulator/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  }

  return {
    requests: () => send('GET', 'requests'),
    clearRequests: () => send('DELETE', 'requests'),
    history: () => send('GET', 'history'),
    secrets: () => send('GET', 'secrets'),
    addFaults: (...faults) => send('POST', 'faults', faults),
    clearFaults: () => send('DELETE', 'faults'),
    sets: (account, region) => send('GET', setsPath(account, region)),
    putSets: (account, region, sets) => send('PUT', setsPath(account, region), sets),
    setRateLimit: (enabled) => send('PUT', 'rate-limit', enabled),
    setClockOffset: (ms) => send('PUT', 'clock-offset', ms),
    expireSessions: () => send('POST', 'expire-sessions'),
    signIn: (seconds) => send('POST', 'sign-in', seconds),
    signOut: () => send('DELETE', 'sign-in'),
    startTls: (certificate) => send('POST', 'tls', certificate),
  };
}
