import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { accountOf } from '../../../src/copy/account.ts';
import type { Catalog } from '../../../src/core/aws/catalog.ts';
import { createCatalog } from '../../../src/core/aws/createCatalog.ts';
import { createPace } from '../../../src/core/aws/pace.ts';
import type { Past } from '../../../src/core/aws/past.ts';
import { type Emulator, startEmulator } from '../../emulator/index.ts';
import { type AccessOptions, addSection, createAccess } from './access.ts';
import { expectNoSecrets, tell } from './told.ts';

// The one module on the way to a copied account that needs VS Code: it shows what takes long.
vi.mock('../../../src/ui/messages.ts', () => ({ showProgress: async () => undefined }));

const scope = { profile: 'prod', region: 'eu-west-1' };
const target = { ...scope, name: 'newsletter-prod' };
const minute = 60_000;
let emulator: Emulator;
let folder: string;

beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false });
});
beforeEach(async () => {
  for (const [name, value] of Object.entries(emulator.env)) vi.stubEnv(name, value);
  folder = join(await mkdtemp(join(tmpdir(), 'ses-past-')), 'cache');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  emulator.clearFaults();
  emulator.clearRequests();
  for (const file of await everything()) {
    const [, body = ''] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    tell(body);
  }
  await rm(join(folder, '..'), { recursive: true, force: true, maxRetries: 5 });
});
afterAll(async () => {
  await emulator.stop();
  expectNoSecrets(['emulator-only', 'AKIA']);
});

/** The keys of one of the sample profiles. */
const keysOf = (profile: string) => ({
  aws_access_key_id: `AKIA${profile.toUpperCase()}EXAMPLE`.padEnd(19, '0').concat('1'),
  aws_secret_access_key: `emulator-only-not-a-secret-${profile}`.padEnd(40, '/'),
});

/** The files of lists and descriptions. */
const stored = async () =>
  (await readdir(folder, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name));
const everything = async () =>
  (await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
/** A window of the editor, so many milliseconds from now. */
const open = (later = 0, options: AccessOptions = {}) =>
  createAccess(emulator, { folder, now: () => Date.now() + later, ...options });
const sent = () => emulator.requests.filter(({ action }) => action.startsWith('ses:')).length;
/** Waits until so many files are there: writing goes on after the answer. */
const written = (count: number) => vi.waitFor(async () => expect(await stored()).toHaveLength(count));
const noNetwork = () => emulator.addFaults({ kind: 'empty', status: 200 });

describe('a list that another session has fetched', () => {
  it('answers without a call while it is fresh', async () => {
    const names = await open().catalog.list(scope);
    await written(2);
    emulator.clearRequests();
    const { catalog } = open(9 * minute);
    await expect(catalog.list(scope)).resolves.toEqual(names);
    expect(catalog.listed(scope)).toMatchObject({ state: 'complete', names });
    expect(catalog.account(scope.profile)).toBe('111122223333');
    expect(emulator.requests).toEqual([]);
    expect(catalog.isUsed(scope.profile)).toBe(false);
  });

  it('is asked for again once it is not, and where it is refreshed', async () => {
    await open().catalog.list(scope);
    await written(2);
    emulator.clearRequests();
    await open(11 * minute).catalog.list(scope);
    await open().catalog.list(scope, { refresh: true });
    expect(sent()).toBe(2);
  });

  it('is shown with its time and the problem beside it where there is no network', async () => {
    const before = Date.now();
    const names = await open().catalog.list(scope);
    await written(2);
    noNetwork();
    const { catalog } = open(11 * minute);
    await expect(catalog.list(scope)).rejects.toMatchObject({ code: 'NotSes' });
    const listed = catalog.listed(scope);
    expect(listed).toMatchObject({ state: 'stale', names, problem: { code: 'NotSes' } });
    const at = listed && 'at' in listed ? listed.at.getTime() : 0;
    expect(at).toBeGreaterThanOrEqual(before);
    expect(at).toBeLessThanOrEqual(Date.now());
  });

  it('is known to who only looks, and they are told', async () => {
    await open().catalog.list(scope);
    await written(2);
    emulator.clearRequests();
    const { catalog } = open();
    const told = new Promise((resolve) => catalog.onDidChange(resolve));
    expect(catalog.listed(scope)).toBeUndefined();
    await expect(told).resolves.toEqual({ scope });
    expect(catalog.listed(scope)).toMatchObject({ state: 'complete' });
    expect(emulator.requests).toEqual([]);
  });

  it('is none of another account, endpoint or region', async () => {
    await open().catalog.list(scope);
    await written(2);
    await addSection(emulator, 'profile elsewhere', {
      ...{ region: 'eu-west-1', aws_account_id: '111122223333', endpoint_url: `${emulator.url}/other` },
      ...{ aws_access_key_id: 'AKIAPRODEXAMPLE00001', aws_secret_access_key: 'emulator-only' },
    });
    emulator.clearRequests();
    const { catalog } = open();
    await catalog.list({ ...scope, profile: 'dev' });
    await catalog.list({ ...scope, region: 'us-east-1' });
    await catalog.list({ ...scope, profile: 'elsewhere' }).catch(() => undefined);
    expect(sent()).toBe(3);
  });

  it('is not taken for that of a profile that has other settings now', async () => {
    await addSection(emulator, 'profile moved', {
      ...keysOf('prod'),
      region: 'eu-west-1',
      endpoint_url: emulator.url,
    });
    await open().catalog.list({ ...scope, profile: 'moved' });
    await written(2);
    await addSection(emulator, 'profile moved', keysOf('dev'));
    await expect(open().catalog.list({ ...scope, profile: 'moved' })).resolves.toHaveLength(5);
  });

  it('that is damaged is asked for again and replaced', async () => {
    const names = await open().catalog.list(scope);
    await written(2);
    for (const file of await stored()) await writeFile(file, '{"broken');
    await expect(open().catalog.list(scope)).resolves.toEqual(names);
    await vi.waitFor(async () => {
      for (const file of await stored()) expect(await readFile(file, 'utf8')).not.toContain('broken');
    });
    emulator.clearRequests();
    await open().catalog.list(scope);
    expect(sent()).toBe(0);
  });

  it('with 10,000 names is read whole, without a call', async () => {
    const big = { profile: 'big', region: 'eu-west-1' };
    await open().catalog.list(big);
    await written(2);
    emulator.clearRequests();
    await expect(open().catalog.list(big)).resolves.toHaveLength(10_000);
    expect(sent()).toBe(0);
  });
});

describe('a description that another session has fetched', () => {
  it('answers without a call, its date a date, whoever asks for less of it too', async () => {
    const details = await open().catalog.describe(target);
    await written(2);
    emulator.clearRequests();
    const { catalog } = open();
    await expect(catalog.describe(target)).resolves.toEqual(details);
    expect(details.ReputationOptions?.LastFreshStart).toBeInstanceOf(Date);
    await expect(catalog.describe(target, { attributes: ['trackingOptions'] })).resolves.toEqual({
      ConfigurationSet: details.ConfigurationSet,
      TrackingOptions: details.TrackingOptions,
    });
    expect(emulator.requests).toEqual([]);
    expect(Object.isFrozen(catalog.described(target))).toBe(false);
    await expect(catalog.describe(target)).resolves.toSatisfy(Object.isFrozen);
  });

  it('is found by an account that is read once for all', async () => {
    await open().catalog.list(scope);
    await open().catalog.describe(target);
    await written(3);
    const { catalog } = open();
    await expect(catalog.known({ ...target, name: 'nobody-asked' })).resolves.toBeUndefined();
    for (const file of await stored()) if ((await readFile(file, 'utf8')).includes('{"account"')) await rm(file);
    await expect(catalog.known(target)).resolves.toMatchObject({ state: 'fresh' });
    await expect(open().catalog.known(target)).resolves.toBeUndefined();
  });

  it('is known to who waits for it, without a call', async () => {
    const details = await open().catalog.describe(target);
    await written(2);
    emulator.clearRequests();
    await expect(open().catalog.known(target)).resolves.toMatchObject({ state: 'fresh', details });
    await expect(open().catalog.known({ ...target, name: 'nobody-asked' })).resolves.toBeUndefined();
    expect(emulator.requests).toEqual([]);
  });

  it('is taken in among 10,000 rows that the tree draws at once, of which nothing else is stored', async () => {
    const big = { profile: 'big', region: 'eu-west-1' };
    const former = open().catalog;
    const names = await former.list(big);
    const described = { ...big, name: names[7_000] ?? '' };
    await former.describe(described);
    await written(3);
    const { catalog } = open();
    const told: unknown[] = [];
    catalog.onDidChange((change) => told.push(change));
    for (const name of names) expect(catalog.described({ ...big, name })).toBeUndefined();
    await vi.waitFor(() => expect(told).toEqual([{ scope: big, name: described.name }]), 10_000);
    expect(catalog.described(described)).toMatchObject({ state: 'fresh' });
    await expect(catalog.known({ ...big, name: names[9_999] ?? '' })).resolves.toBeUndefined();
    expect(told).toHaveLength(1);
  });

  it('that is looked at is not taken for that of the profile with other settings', async () => {
    await addSection(emulator, 'profile looked', {
      ...keysOf('prod'),
      region: 'eu-west-1',
      endpoint_url: emulator.url,
    });
    const looked = { ...target, profile: 'looked' };
    await open().catalog.describe(looked);
    await written(2);
    const { catalog, profiles } = open();
    catalog.described(looked);
    await addSection(emulator, 'profile looked', keysOf('dev'));
    profiles.reload();
    catalog.forget(new Set(['looked']));
    await expect(catalog.known(looked)).resolves.toBeUndefined();
    expect(catalog.described(looked)).toBeUndefined();
  });

  it('is shown with its time and the problem beside it where there is no network', async () => {
    const details = await open().catalog.describe(target);
    await written(2);
    noNetwork();
    const { catalog } = open(11 * minute);
    await expect(catalog.describe(target)).rejects.toMatchObject({ code: 'NotSes' });
    expect(catalog.described(target)).toMatchObject({ state: 'stale', details, problem: { code: 'NotSes' } });
  });
});

describe('the cache on disk', () => {
  it('is not touched before something is asked for', async () => {
    open();
    await new Promise(setImmediate);
    expect(await stored()).toEqual([]);
  });

  it('is cleared with the cache', async () => {
    const { catalog } = open();
    await catalog.list(scope);
    await catalog.describe(target);
    await vi.waitFor(async () => expect(await everything()).toHaveLength(4));
    await catalog.clear();
    expect(await everything()).toEqual([]);
    expect(catalog.listed(scope)).toBeUndefined();
    emulator.clearRequests();
    await catalog.list(scope);
    expect(sent()).toBe(1);
  });

  it('that cannot be written or read hinders nothing, and is logged without its path', async () => {
    const file = join(tmpdir(), `ses-no-folder-${process.pid}`);
    await writeFile(file, '');
    try {
      const { catalog, lines } = open(0, { folder: file });
      await expect(catalog.list(scope)).resolves.toHaveLength(42);
      await vi.waitFor(() => expect(lines.join('\n')).toMatch(/cache on disk .*: E/));
      expect(lines.join('\n')).not.toContain(file);
    } finally {
      await rm(file);
    }
  });

  it('holds nothing of an account that AWS has not told', async () => {
    emulator.addFaults({ kind: 'error', status: 403, code: 'AccessDenied', match: { operation: 'GetCallerIdentity' } });
    await open().catalog.list({ profile: 'empty', region: 'us-east-1' });
    await vi.waitFor(() => expect(emulator.requests.map(({ operation }) => operation)).toContain('GetCallerIdentity'));
    await new Promise(setImmediate);
    expect(await stored()).toEqual([]);
  });
});

describe('what is being read of the cache on disk', () => {
  /** A catalog over what is stored, of which some is read in another way. */
  function openOver(other: (past: Past) => Partial<Past>) {
    const { past } = open();
    if (past === undefined) throw new Error('it was opened without a folder');
    const unused = () => Promise.reject(new Error('nobody asks AWS'));
    const log = { trace() {}, info() {}, warn() {} };
    const services = { connect: unused, pace: createPace(), log, cacheMinutes: () => 10 };
    return createCatalog({ ...services, past: { ...past, ...other(past) } });
  }

  beforeEach(async () => {
    const { catalog } = open();
    await catalog.list(scope);
    await catalog.describe(target);
    await written(3);
  });

  it('is not known once all is cleared, and neither is its account', async () => {
    const reading = Promise.withResolvers<void>();
    const end = Promise.withResolvers<void>();
    const catalog = openOver((past) => ({
      async list(of) {
        const stored = await past.list(of);
        reading.resolve();
        await end.promise;
        return stored;
      },
    }));
    await expect(catalog.known(target)).resolves.toMatchObject({ state: 'fresh' });
    expect(catalog.account(scope.profile)).toBe('111122223333');
    catalog.listed(scope);
    await reading.promise;
    await catalog.clear();
    expect(catalog.account(scope.profile)).toBeUndefined();
    end.resolve();
    await new Promise(setImmediate);
    expect(catalog.listed(scope)).toBeUndefined();
  });

  it('is not known either where it was asked for while all was being cleared', async () => {
    const catalog = openOver((past) => ({
      async clear() {
        await catalog.known(target);
        await past.clear();
      },
    }));
    await catalog.clear();
    await expect(catalog.known(target)).resolves.toBeUndefined();
  });

  it('goes on after a listener has failed', async () => {
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    try {
      const failed = new Promise((resolve) => process.once('unhandledRejection', resolve));
      const catalog = openOver(() => ({}));
      const end = catalog.onDidChange(() => {
        throw new RangeError('no row');
      });
      catalog.listed(scope);
      await expect(failed).resolves.toBeInstanceOf(RangeError);
      end();
      const told = new Promise((resolve) => catalog.onDidChange(resolve));
      catalog.described(target);
      await expect(told).resolves.toEqual({ scope, name: target.name });
    } finally {
      for (const listener of others) process.on('unhandledRejection', listener);
    }
  });
});

describe('the account that another session was told', () => {
  const empty = { profile: 'empty', region: 'us-east-1' };
  const whose = { operation: 'GetCallerIdentity' };
  const refusal = { kind: 'error', status: 403, code: 'AccessDenied', match: whose } as const;

  beforeEach(async () => {
    await open().catalog.list(empty);
    await written(2);
    emulator.clearRequests();
  });

  it('is not taken for that of credentials of now', async () => {
    emulator.addFaults(refusal);
    const { catalog } = open();
    await catalog.list(empty);
    expect(catalog.account('empty')).toMatch(/^\d{12}$/);
    await catalog.list(empty, { refresh: true });
    expect(catalog.isUsed('empty')).toBe(true);
    expect(catalog.account('empty')).toBeUndefined();
  });

  it('is not copied: AWS is asked', async () => {
    const { catalog, profiles } = open();
    await catalog.list(empty);
    const remembered = catalog.account('empty');
    expect(emulator.requests).toEqual([]);
    await expect(accountOf({ catalog, profiles }, { ...empty, name: 'news' })).resolves.toBe(remembered);
    expect(emulator.requests.map(({ operation }) => operation)).toEqual(['GetCallerIdentity']);
  });
});

describe('a profile whose settings change', () => {
  it('is forgotten, and no other', async () => {
    await addSection(emulator, 'profile changing', {
      ...keysOf('prod'),
      region: 'eu-west-1',
      endpoint_url: emulator.url,
    });
    const changing = { ...scope, profile: 'changing' };
    const { catalog, profiles } = open();
    await catalog.list(changing);
    await catalog.list(scope);
    await addSection(emulator, 'profile changing', keysOf('dev'));
    const told = new Promise((resolve) => catalog.onDidChange(resolve));
    profiles.reload();
    await expect(told).resolves.toEqual({});
    expect(catalog.listed(changing)).toBeUndefined();
    expect(catalog.account('changing')).toBeUndefined();
    expect(catalog.listed(scope)).toMatchObject({ state: 'complete' });
    await expect(catalog.list(changing)).resolves.toHaveLength(5);
  });

  it('is forgotten with all others that change at once, which is told once', async () => {
    const scopes = ['first', 'second'].map((profile) => ({ ...scope, profile }));
    const write = async (keys: string) => {
      for (const { profile } of scopes)
        await addSection(emulator, `profile ${profile}`, {
          ...keysOf(keys),
          region: 'eu-west-1',
          endpoint_url: emulator.url,
        });
    };
    await write('prod');
    const { catalog, profiles } = open();
    await Promise.all(scopes.map((each) => catalog.list(each)));
    await write('dev');
    const changes: unknown[] = [];
    catalog.onDidChange((change) => changes.push([change, ...scopes.map((each) => catalog.listed(each))]));
    profiles.reload();
    await vi.waitFor(() => expect(changes).not.toEqual([]));
    expect(changes).toEqual([[{}, undefined, undefined]]);
  });

  it('stays known where the files were only touched', async () => {
    const { catalog, profiles } = open();
    await catalog.list(scope);
    await addSection(emulator, 'profile unrelated', { region: 'eu-west-1' });
    profiles.reload();
    await profiles.read();
    await new Promise(setImmediate);
    expect(catalog.listed(scope)).toMatchObject({ state: 'complete' });
  });
});

describe('a profile whose process gives another account’s credentials', () => {
  const turning = { profile: 'turning', region: 'eu-west-1' };
  const other = { ...turning, region: 'us-east-1' };
  const described = { ...turning, name: target.name };
  let printed: string;

  /** What the process prints from now on. They end within a minute, so that each call asks it again. */
  const turnTo = (profile: string, more = {}) => {
    const { aws_access_key_id: AccessKeyId, aws_secret_access_key: SecretAccessKey } = keysOf(profile);
    const Expiration = new Date(Date.now() + 30_000).toISOString();
    return writeFile(printed, JSON.stringify({ Version: 1, AccessKeyId, SecretAccessKey, Expiration, ...more }));
  };

  beforeEach(async () => {
    printed = join(folder, '..', 'printed.json');
    await addSection(emulator, 'profile turning', {
      region: 'eu-west-1',
      endpoint_url: emulator.url,
      credential_process: `"${process.execPath}" -p "fs.readFileSync('${printed}', 'utf8')"`,
    });
    await turnTo('prod');
  });

  /** What the tree and the pages show. */
  const shown = (catalog: Catalog) => [catalog.listed(turning), catalog.listed(other), catalog.described(described)];
  const shownWhole = [{ state: 'complete' }, { state: 'complete' }, { state: 'fresh' }];

  async function learn(catalog: Catalog): Promise<void> {
    await Promise.all([catalog.list(turning), catalog.list(other), catalog.describe(described)]);
  }

  it('shows nothing of the former account’s once AWS has told, though it refuses more', async () => {
    const { catalog } = open();
    await learn(catalog);
    expect(shown(catalog)).toMatchObject(shownWhole);
    await turnTo('dev');
    emulator.addFaults({
      kind: 'error',
      status: 403,
      code: 'AccessDenied',
      match: { operation: 'ListConfigurationSets' },
    });
    await expect(catalog.list(other, { refresh: true })).rejects.toMatchObject({ code: 'AccessDenied' });
    await vi.waitFor(() => expect(catalog.account('turning')).toBe('444455556666'));
    const [untouched, refused, description] = shown(catalog);
    expect([untouched, description]).toEqual([undefined, undefined]);
    expect(refused ?? {}).not.toHaveProperty('names');
    expect(catalog.isUsed('turning')).toBe(true);
  });

  it('shows nothing of what is stored of the former account either, in this session and the next', async () => {
    await learn(open().catalog);
    await written(4);
    await turnTo('dev');
    const { catalog } = open();
    await catalog.known(described);
    await vi.waitFor(() => expect(shown(catalog)).toMatchObject(shownWhole));
    await expect(catalog.list(other, { refresh: true })).resolves.toHaveLength(3);
    await vi.waitFor(async () => {
      // What came before AWS told the account is asked for again.
      await catalog.list(other);
      expect(shown(catalog)).toMatchObject([undefined, { state: 'complete', names: { length: 3 } }, undefined]);
    });
    await expect(catalog.known(described)).resolves.toBeUndefined();
    await written(5);
    noNetwork();
    const next = open().catalog;
    await expect(next.known(described)).resolves.toBeUndefined();
    await expect(next.list(turning)).rejects.toMatchObject({ code: 'NotSes' });
    expect(next.listed(turning)).toMatchObject({ state: 'failed' });
  });

  it.each([{}, { AccountId: '444455556666' }])(
    'tells of the other account when nothing of the former is known: %j',
    async (told) => {
      const { catalog } = open();
      await learn(catalog);
      await written(4);
      expect(catalog.account('turning')).toBe('111122223333');
      await turnTo('dev', told);
      const mixed: unknown[] = [];
      catalog.onDidChange((change) => {
        const known = catalog.described(described);
        if (catalog.account('turning') === '444455556666' && known?.state === 'fresh')
          mixed.push([change, known.details]);
      });
      await Promise.all([turning, other].map((each) => catalog.list(each, { refresh: true })));
      await vi.waitFor(() => expect(catalog.account('turning')).toBe('444455556666'));
      expect(mixed).toEqual([]);
    },
  );

  it('has the former account’s again, without a call, once it turns back', async () => {
    const { catalog } = open();
    await learn(catalog);
    await written(4);
    await turnTo('dev');
    await expect(catalog.list(turning, { refresh: true })).resolves.toHaveLength(5);
    await turnTo('prod');
    await catalog.list(other, { refresh: true });
    await vi.waitFor(() => expect(catalog.listed(turning)).toMatchObject({ names: { length: 42 } }));
  });
});

describe('a profile whose settings change while what is stored of it is being read', () => {
  it('shows nothing of the former account’s', async () => {
    await addSection(emulator, 'profile racing', {
      ...keysOf('prod'),
      region: 'eu-west-1',
      endpoint_url: emulator.url,
    });
    const racing = { ...scope, profile: 'racing' };
    await open().catalog.list(racing);
    await written(2);
    const { catalog, profiles } = open();
    const told = new Promise((resolve) => catalog.onDidChange(resolve));
    // The files are read for the first time, and have other keys before that has an end.
    const known = catalog.known({ ...racing, name: target.name });
    await addSection(emulator, 'profile racing', keysOf('dev'));
    profiles.reload();
    await known;
    await expect(told).resolves.toEqual({});
    expect(catalog.listed(racing)).toBeUndefined();
  });
});
