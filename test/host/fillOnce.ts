import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Makes sure that `folder` exists and is complete: `fill` writes into a folder beside it, which gets its name only at the end.
 * So a process that is ended half-way leaves nothing that looks finished, and of two that start at once the first to end wins.
 */
export async function fillOnce(folder: string, fill: (unfinished: string) => Promise<void>): Promise<string> {
  if (await exists(folder)) return folder;
  await removeAbandoned(folder);
  const unfinished = `${folder}.${process.pid}.unfinished`;
  try {
    await mkdir(unfinished, { recursive: true });
    await fill(unfinished);
    await rename(unfinished, folder);
  } catch (error) {
    // Another process was faster: rename refuses to replace its folder.
    if (!(await exists(folder))) throw error;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** What processes that live no more have left unfinished. */
async function removeAbandoned(folder: string): Promise<void> {
  const prefix = `${basename(folder)}.`;
  const names = (await exists(dirname(folder))) ? await readdir(dirname(folder)) : [];
  for (const name of names) {
    const pid = name.startsWith(prefix) && name.endsWith('.unfinished') ? Number(name.split('.').at(-2)) : undefined;
    if (pid && !isAlive(pid)) await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
