import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { connectEmulator } from '../../emulator/client.ts';
import { audit } from '../../host/audit.ts';
import type { Server } from '../../host/server.ts';
import type { ServerOptions } from '../../host/serverOptions.ts';

/** Holds what a window has left behind to the rules for every run, where it worked on an emulator. `further`: secrets that this does not know. */
export async function auditRun(
  { data }: Server,
  { environment = {} }: ServerOptions,
  further: readonly string[],
): Promise<void> {
  const { SES_EMULATOR: url, AWS_CONFIG_FILE: config = '' } = environment;
  if (url === undefined) return;
  const emulator = connectEmulator(url);
  // VS Code itself tells the window with what environment it starts a task.
  const variables = Object.entries(environment).map((variable) =>
    variable.map((part) => JSON.stringify(part)).join(':'),
  );
  const [requests, known] = await Promise.all([emulator.history(), emulator.secrets()]);
  const findings = await audit(data, {
    leaves: [/[\\/]traffic$/],
    sends: [],
    requests,
    secrets: [...known, ...further],
    opened: [...variables, ...(await readFile(config, 'utf8').catch(() => '')).split('\n')],
    destinations: [],
  });
  const broken = findings.filter(({ against }) => against.length > 0);
  assert.deepEqual(broken, []);
}
