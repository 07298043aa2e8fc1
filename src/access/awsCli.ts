import { execFile } from 'node:child_process';
import { access, constants, stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import { promisify } from 'node:util';

/** The environment as it is asked for here: `process.env`, or a sample of it in a test. */
type Environment = Readonly<Record<string, string | undefined>>;

/** How long the AWS CLI may take to tell its version, in milliseconds: the first start of it takes some seconds. */
const versionDeadline = 15_000;

/**
 * The AWS CLI's executable on the PATH, undefined where there is none. Folders that are not absolute do not count: what `.` means is up to
 * a workspace. Nor does an `aws.cmd`: that is a line for Windows' shell, which a profile's name could add to.
 */
export async function findAwsCli(
  env: Environment,
  platform = process.platform,
  isProgram = isExecutable,
): Promise<string | undefined> {
  const [paths, file] = platform === 'win32' ? [win32, 'aws.exe'] : [posix, 'aws'];
  // Windows allows quotes around a folder.
  const folders = (env['PATH'] ?? env['Path'] ?? '')
    .split(paths.delimiter)
    .map((folder) => folder.replace(/^"(.*)"$/, '$1'));
  for (const folder of folders.filter(paths.isAbsolute)) {
    const path = paths.join(folder, file);
    if (await isProgram(path)) return path;
  }
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  // A folder may be searched, which asks for the same permission.
  return Promise.all([stat(path), access(path, constants.X_OK)]).then(
    ([found]) => found.isFile(),
    () => false,
  );
}

/** Whether the AWS CLI has `aws login`, which came with 2.32.0. One that does not tell its version is believed to. */
export async function hasLogin(executable: string): Promise<boolean> {
  const version = await promisify(execFile)(executable, ['--version'], { timeout: versionDeadline }).then(
    ({ stdout }) => readVersion(stdout),
    () => undefined,
  );
  if (version === undefined) return true;
  const [major, minor] = version;
  return major > 2 || (major === 2 && minor >= 32);
}

/** Major and minor version from `aws-cli/2.32.1 Python/3.13.9 …`. */
export function readVersion(output: string): readonly [number, number] | undefined {
  const [, major, minor] = /^aws-cli\/(\d+)\.(\d+)\./.exec(output) ?? [];
  return major === undefined || minor === undefined ? undefined : [Number(major), Number(minor)];
}
