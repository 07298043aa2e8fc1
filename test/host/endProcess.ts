import { type ChildProcess, execFile } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

const patience = 5_000;

/**
 * Ends a process and those that it started; it must have been spawned `detached`, which makes it the head of a group of its own.
 * Whatever still lives after five seconds is killed.
 */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    await promisify(execFile)('taskkill', ['/pid', String(child.pid), '/T', '/F']).catch(() => undefined);
    return;
  }
  const deadline = Date.now() + patience;
  signalGroup(child.pid, 'SIGTERM');
  while (signalGroup(child.pid, 0)) {
    if (Date.now() > deadline) signalGroup(child.pid, 'SIGKILL');
    await delay(25);
  }
}

/** Whether the group still had a process to take the signal. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}
