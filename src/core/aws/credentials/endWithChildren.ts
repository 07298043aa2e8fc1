import { type ChildProcess, execFile } from 'node:child_process';
import { win32 } from 'node:path';
import type { Environment } from '../files/paths.ts';

/** How a process is started that `endWithChildren` can end: as the head of a group of its own, which Windows does without. */
export const startsGroup = { detached: process.platform !== 'win32', windowsHide: true };

/** Ends a process and all that it started, at once. Nothing happens where it has ended. */
export function endWithChildren({ pid }: Pick<ChildProcess, 'pid'>): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    const [file, given] = taskkill(pid, process.env);
    // Its failure says that the process has ended in the meantime.
    execFile(file, given, { windowsHide: true }, () => undefined);
  } else {
    endGroup(pid);
  }
}

/** Windows' program that ends a process tree, with its arguments. By its whole path: a bare name is looked for in the current folder first. */
export function taskkill(pid: number, env: Environment): readonly [file: string, given: string[]] {
  const file = win32.join(env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'taskkill.exe');
  return [file, ['/pid', String(pid), '/t', '/f']];
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
