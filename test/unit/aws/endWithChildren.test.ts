import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { endWithChildren, startsGroup, taskkill } from '../../../src/core/aws/credentials/endWithChildren.ts';

describe('a process that is ended with its children', () => {
  it('may have ended before', async () => {
    const child = spawn(process.execPath, ['--eval', ''], startsGroup);
    await once(child, 'close');
    expect(() => endWithChildren(child)).not.toThrow();
  });

  it('may never have begun', () => {
    expect(() => endWithChildren({ pid: undefined })).not.toThrow();
  });

  it.each([
    [{ SystemRoot: 'D:\\Win' }, 'D:\\Win\\System32\\taskkill.exe'],
    [{}, 'C:\\Windows\\System32\\taskkill.exe'],
  ])('is ended by a program of the system on Windows: %j', (env, file) => {
    expect(taskkill(7, env)).toEqual([file, ['/pid', '7', '/t', '/f']]);
  });

  it.runIf(process.platform === 'win32')('is ended by a program that is there', () => {
    const [file] = taskkill(7, process.env);
    expect(existsSync(file)).toBe(true);
    expect(String(execFileSync(file, ['/?']))).toContain('/PID');
  });
});
