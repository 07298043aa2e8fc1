import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/index.ts';
import { addSection, createAccess } from './access.ts';
import { expectNoSecrets } from './told.ts';

const region = 'us-east-1';
const output = {
  Version: 1,
  AccessKeyId: 'AKIAPROCESSEXAMPLE01',
  SecretAccessKey: 'emulator-only-not-a-secret-process'.padEnd(40, '/'),
};
const password = 'correct-horse-battery';
let emulator: Emulator;
let script = 0;

beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false });
});
beforeEach(() => {
  for (const [name, value] of Object.entries(emulator.env)) vi.stubEnv(name, value);
});
afterEach(() => vi.unstubAllEnvs());
afterAll(async () => {
  await emulator.stop();
  expectNoSecrets([password, 'printed-secret', 'emulator-only']);
});

/** A profile whose process runs this script; `FILE` in it is a file of its own, in which it may write. */
async function addScript(source: string): Promise<{ readonly profile: string; readonly file: string }> {
  const name = `script-${++script}`;
  const [path, file] = [join(emulator.home, `${name}.mjs`), join(emulator.home, `${name}.out`)];
  await writeFile(path, source.replaceAll('FILE', JSON.stringify(file)));
  await addCommand(name, `"${process.execPath}" "${path}" --password ${password}`);
  return { profile: name, file };
}

const addCommand = (name: string, command: string) =>
  addSection(emulator, `profile ${name}`, { region, endpoint_url: emulator.url, credential_process: command });

const print = (text: string) => `process.stdout.write(${JSON.stringify(text)});`;

describe('credential_process', () => {
  it('runs once for three regions at once', async () => {
    const { profile, file } = await addScript(
      `import { appendFileSync } from 'node:fs'; appendFileSync(FILE, 'run '); ${print(JSON.stringify(output))}`,
    );
    const { catalog } = createAccess(emulator);
    await Promise.all(
      ['us-east-1', 'eu-west-1', 'eu-central-1'].map((each) => catalog.list({ profile, region: each })),
    );
    expect(await readFile(file, 'utf8')).toBe('run ');
  });

  it('may begin with a byte order mark, as PowerShell does', async () => {
    const { profile } = await addScript(print(`\ufeff${JSON.stringify(output)}`));
    await expect(createAccess(emulator).catalog.list({ profile, region })).resolves.not.toHaveLength(0);
  });

  it('may go on in deeper lines, each a part of one command', async () => {
    const { profile, file } = await addScript(
      `import { writeFileSync } from 'node:fs'; writeFileSync(FILE, process.argv.at(-1)); ${print(JSON.stringify(output))}`,
    );
    const [name, path] = ['several-lines', file.replace(/out$/, 'mjs')];
    await addCommand(name, `"${process.execPath}"\n  "${path}"\n  "two words"`);
    await expect(createAccess(emulator).catalog.list({ profile: name, region })).resolves.not.toHaveLength(0);
    expect([profile, await readFile(file, 'utf8')]).toEqual([profile, 'two words']);
  });

  it('that prints a key with a line end in it is told so, and nothing is sent', async () => {
    const { profile } = await addScript(print(JSON.stringify({ ...output, SessionToken: 'printed-secret\n' })));
    emulator.clearRequests();
    await expect(createAccess(emulator).catalog.list({ profile, region })).rejects.toMatchObject({
      code: 'NoCredentials',
      summary: 'keys that are none',
    });
    expect(emulator.requests).toEqual([]);
  });

  it('runs again when what it gave is about to end', async () => {
    const soon = new Date(Date.now() + 30_000).toISOString();
    const { profile, file } = await addScript(
      `import { appendFileSync } from 'node:fs'; appendFileSync(FILE, 'run '); ${print(JSON.stringify({ ...output, Expiration: soon }))}`,
    );
    const { catalog } = createAccess(emulator);
    await catalog.list({ profile, region });
    await catalog.list({ profile, region }, { refresh: true });
    expect(await readFile(file, 'utf8')).toBe('run run ');
  });

  it('tells the account that its keys belong to', async () => {
    const { profile } = await addScript(print(JSON.stringify({ ...output, AccountId: '999900001111' })));
    const { catalog } = createAccess(emulator);
    await catalog.list({ profile, region });
    expect(catalog.account(profile)).toBe('999900001111');
  });

  it.each([
    ['is missing', undefined, /status 127/],
    ['fails', 'process.stderr.write("printed-secret"); process.exitCode = 3;', /status 3/],
    ['prints no JSON', print('printed-secret'), /something other than credentials/],
    ['prints JSON of another kind', print('"printed-secret"'), /something other than credentials/],
    ['prints another version', print(JSON.stringify({ ...output, Version: 2 })), /something other than credentials/],
    ['prints empty keys', print(JSON.stringify({ ...output, AccessKeyId: '' })), /something other than credentials/],
    [
      'prints no secret',
      print(JSON.stringify({ Version: 1, AccessKeyId: 'printed-secret' })),
      /something other than credentials/,
    ],
    [
      'prints a date that is none',
      print(JSON.stringify({ ...output, Expiration: 'printed-secret' })),
      /something other than credentials/,
    ],
    [
      'prints 10 MB',
      `const text = 'printed-secret'.repeat(1000); for (let n = 0; n < 700; n++) process.stdout.write(text);`,
      /too much/,
    ],
    ['prints null', print('null'), /something other than credentials/],
    ['prints nothing', ' ', /something other than credentials/],
  ])('that %s is named, without its command line and what it printed', async (_what, source, message) => {
    const profile = source ? (await addScript(source)).profile : 'missing';
    if (!source) await addCommand(profile, `/no/such/program --password ${password}`);
    await expect(createAccess(emulator).catalog.list({ profile, region })).rejects.toMatchObject({
      code: 'NoCredentials',
      summary: expect.stringMatching(/^credential_process (failed|printed (no credentials|too much))$/),
      message: expect.stringMatching(message),
      remedies: ['openFile', 'retry'],
      place: { file: emulator.files.config },
    });
  });

  /** Processes that sleep, each with a connection to here, which ends when the process does. */
  async function createSleepers() {
    const open = new Set<Socket>();
    const server = createServer((socket) => {
      open.add(socket);
      socket.on('error', () => undefined).on('close', () => open.delete(socket));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const sleep = `require('node:net').connect(${port}, '127.0.0.1')`;
    const { profile } = await addScript(`import { createRequire } from 'node:module';
      import { spawn } from 'node:child_process';
      const require = createRequire(import.meta.url);
      spawn(process.execPath, ['-e', ${JSON.stringify(sleep)}], { stdio: 'inherit' });
      ${sleep};`);
    return { open, profile, [Symbol.dispose]: () => server.close() };
  }

  it('that sleeps is over at the deadline', async () => {
    using sleepers = await createSleepers();
    const { catalog } = createAccess(emulator, { credentialsDeadline: 300 });
    await expect(catalog.list({ profile: sleepers.profile, region })).rejects.toMatchObject({
      code: 'Timeout',
      message: expect.stringContaining('credential_process'),
    });
    await vi.waitFor(() => expect(sleepers.open.size).toBe(0));
  });

  it('that sleeps is ended at once where nobody waits any more, with what it started', async () => {
    using sleepers = await createSleepers();
    const { catalog } = createAccess(emulator);
    const controller = new AbortController();
    const ended = expect(
      catalog.list({ profile: sleepers.profile, region }, { signal: controller.signal }),
    ).rejects.toMatchObject({ code: 'Cancelled' });
    await vi.waitFor(() => expect(sleepers.open.size).toBe(2), 5_000);
    controller.abort();
    await ended;
    await vi.waitFor(() => expect(sleepers.open.size).toBe(0));
  });

  it('does not start where nobody asked', async () => {
    const { profile, file } = await addScript(`import { writeFileSync } from 'node:fs'; writeFileSync(FILE, 'ran');`);
    await expect(
      createAccess(emulator).catalog.list({ profile, region }, { interactive: false }),
    ).rejects.toMatchObject({
      code: 'SignInNeeded',
    });
    await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
