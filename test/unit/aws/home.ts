import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProfiles } from '../../../src/core/aws/files/createProfiles.ts';
import type { Environment } from '../../../src/core/aws/files/paths.ts';
import type { AwsFiles } from '../../../src/core/aws/profiles.ts';

type Content = string | Uint8Array;

/** A home folder with AWS files in it, deleted at the end of the scope that declares it with `await using`. */
export interface Home extends AsyncDisposable {
  readonly path: string;
  readonly config: string;
  readonly credentials: string;
  /** Reads the profiles as they stand now. */
  read(env?: Environment): Promise<AwsFiles>;
}

export async function createHome(
  files: { readonly config?: Content; readonly credentials?: Content } = {},
): Promise<Home> {
  const path = await mkdtemp(join(tmpdir(), 'ses-home-'));
  const [config, credentials] = [join(path, '.aws', 'config'), join(path, '.aws', 'credentials')];
  await mkdir(join(path, '.aws'));
  if (files.config !== undefined) await writeFile(config, files.config);
  if (files.credentials !== undefined) await writeFile(credentials, files.credentials);
  return {
    path,
    config,
    credentials,
    read: (env = {}) => createProfiles({ env, home: path }).read(),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}

/** The names that files with these contents list. */
export async function namesIn(files: { readonly config?: Content; readonly credentials?: Content }): Promise<string[]> {
  await using home = await createHome(files);
  const { profiles } = await home.read();
  return profiles.map(({ name }) => name);
}

/** The line and the words of each problem with the files as wholes. */
export async function problemsIn(files: { readonly config?: Content; readonly credentials?: Content }) {
  await using home = await createHome(files);
  const { problems } = await home.read();
  return problems.map(({ code, summary, place }) => ({ code, summary, line: place?.line }));
}
