import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { devNull } from 'node:os';
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { t } from '@vscode/l10n';
import { Problem } from '../problem.ts';

/** So much of a file is read, in bytes; the largest real ones have some hundred kilobytes. */
export const mostBytes = 10 * 1024 * 1024;
/** A file on a network drive may never answer; in milliseconds. */
const deadline = 5_000;

export type FileContent =
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable'; readonly reason: string; readonly problem: Problem }
  /** `left` counts the bytes at the end that were not read. */
  | { readonly state: 'read'; readonly bytes: Uint8Array; readonly left: number };

/** Reads one of the AWS files, in bounded time and memory whatever stands at its path. Never rejects for what the file system answers. */
export async function readAwsFile(file: string): Promise<FileContent> {
  // A common way of saying "no such file".
  if (file === devNull) return { state: 'absent' };
  const late = unreadable(file, t('it did not answer in time'));
  const ended = new AbortController();
  try {
    return await Promise.race([readNow(file), setTimeout(deadline, late, { signal: ended.signal })]);
  } finally {
    ended.abort();
  }
}

async function readNow(file: string): Promise<FileContent> {
  try {
    // Without O_NONBLOCK opening a FIFO waits for a writer; Windows has no such flag, and no FIFO.
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return await readHandle(handle, file);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    return code === 'ENOENT' || code === 'ENOTDIR' ? { state: 'absent' } : unreadable(file, reasonOf(code));
  }
}

async function readHandle(handle: FileHandle, file: string): Promise<FileContent> {
  const stats = await handle.stat();
  if (stats.isDirectory()) return unreadable(file, t('it is a folder'));
  if (!stats.isFile()) return unreadable(file, t('it is not a regular file'));
  const bytes = new Uint8Array(Math.min(stats.size, mostBytes));
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return { state: 'read', bytes: bytes.subarray(0, length), left: stats.size - bytes.length };
}

function reasonOf(code: string): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return t('access to it is denied');
    case 'EISDIR':
      return t('it is a folder');
    case 'ELOOP':
      return t('it is a link that goes round');
    default:
      return t('the file system answered {0}', code);
  }
}

function unreadable(file: string, reason: string): FileContent {
  return {
    state: 'unreadable',
    reason,
    problem: new Problem('FileUnreadable', {
      summary: t('the file {0} cannot be read: {1}', basename(file), reason),
      message: t('{0} cannot be read: {1}. The profiles in it are not shown until it can.', file, reason),
      remedies: ['openFile', 'retry'],
      place: { file },
    }),
  };
}
