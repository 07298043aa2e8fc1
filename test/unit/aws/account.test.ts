import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Emulator, type Fault, startEmulator } from '../../emulator/index.ts';
import { createAccess } from './access.ts';

/** A profile whose settings do not name its account. */
const scope = { profile: 'big', region: 'eu-west-1' };
const account = '222233334444';
const whose = { operation: 'GetCallerIdentity' };

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false });
  for (const [name, value] of Object.entries(emulator.env)) vi.stubEnv(name, value);
});
afterEach(() => {
  emulator.clearFaults();
  emulator.clearRequests();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await emulator.stop();
});

const operations = () => emulator.requests.map(({ operation }) => operation);

describe('the account of a profile', () => {
  it('is known, and listeners are told, as soon as AWS answers, even after the call beside which it was asked', async () => {
    emulator.addFaults({ kind: 'delay', ms: 300, match: whose });
    const { catalog } = createAccess(emulator);
    await catalog.describe({ ...scope, name: 'none' }).catch(() => undefined);
    expect(catalog.account(scope.profile)).toBeUndefined();
    const told = new Promise((resolve) => catalog.onDidChange(resolve));
    await expect(told).resolves.toEqual({ scope });
    expect(catalog.account(scope.profile)).toBe(account);
  });

  it('is asked for by itself, once', async () => {
    const { catalog } = createAccess(emulator);
    await expect(catalog.identify(scope)).resolves.toBe(account);
    await expect(catalog.identify({ ...scope, region: 'us-east-1' })).resolves.toBe(account);
    expect(catalog.account(scope.profile)).toBe(account);
    expect(operations()).toEqual(['GetCallerIdentity']);
  });

  it('stays unknown where AWS does not tell, and is asked for again', async () => {
    emulator.addFaults({ kind: 'error', status: 403, code: 'AccessDenied', match: whose });
    const { catalog } = createAccess(emulator);
    await expect(catalog.identify(scope)).resolves.toBeUndefined();
    emulator.clearFaults();
    await expect(catalog.identify({ ...scope, region: 'us-east-1' })).resolves.toBe(account);
  });

  it('is no longer waited for once that is cancelled', async () => {
    emulator.addFaults({ kind: 'noAnswer', match: whose } satisfies Fault);
    const { catalog } = createAccess(emulator);
    const controller = new AbortController();
    const asked = catalog.identify(scope, { signal: controller.signal });
    await vi.waitFor(() => expect(operations()).toEqual(['GetCallerIdentity']));
    controller.abort();
    await expect(asked).rejects.toMatchObject({ code: 'Cancelled' });
  });

  it('is not asked for where that would need a prompt or a process that nobody asked for', async () => {
    const { catalog } = createAccess(emulator);
    const asked = catalog.identify({ profile: 'process', region: 'us-east-1' }, { interactive: false });
    await expect(asked).rejects.toMatchObject({ code: 'SignInNeeded' });
    expect(operations()).toEqual([]);
  });
});
