import assert from 'node:assert/strict';
import { connectEmulator } from '../../emulator/client.ts';
import { audit } from '../../host/audit.ts';
import type { Server } from '../../host/server.ts';

/** Holds what a window has left behind to the rules for every run, where it worked on an emulator. */
export async function auditRun({ data }: Server, url: string | undefined): Promise<void> {
  if (url === undefined) return;
  const emulator = connectEmulator(url);
  const [requests, secrets] = await Promise.all([emulator.history(), emulator.secrets()]);
  const opened = secrets.map((secret) => `credential_process = ${secret}`);
  const leaves = [/[\\/]traffic$/];
  const findings = await audit(data, { leaves, sends: [], requests, secrets, opened, destinations: [] });
  const broken = findings.filter(({ against }) => against.length > 0);
  assert.deepEqual(broken, []);
}
