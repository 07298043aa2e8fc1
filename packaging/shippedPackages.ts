import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** The SPDX expression of its package.json. */
  readonly license: string;
  /** The text of it. */
  readonly licenseFile: string;
}

/** The packages that the last build took code from, by name. Rejects where one names no licence. */
export async function shippedPackages(): Promise<readonly ShippedPackage[]> {
  const builds: readonly Build[] = JSON.parse(await readFile(join(root, 'out', 'meta.json'), 'utf8'));
  const inputs = builds.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) => Object.entries(output.inputs)),
  );
  const folders = new Set(
    inputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? (packageFolder.exec(path)?.[0] ?? []) : [])),
  );
  return Promise.all([...folders].sort().map((folder) => readPackage(join(root, folder))));
}

const packageFolder = /^.*node_modules\/(@[^/]+\/)?[^/]+/;

/** What esbuild tells of a build, as far as it is read here. */
interface Build {
  readonly outputs: Readonly<Record<string, { inputs: Readonly<Record<string, { bytesInOutput: number }>> }>>;
}

async function readPackage(folder: string): Promise<ShippedPackage> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`${name} names no licence, so it cannot ship.`);
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  return { name, version, license, licenseFile: file ? join(folder, file) : join(root, textElsewhere(name)) };
}

/** Where the text of a licence stands that a package forgot to bring: the packages of the AWS SDK share one. */
function textElsewhere(name: string): string {
  return name.startsWith('@aws-sdk/') ? 'node_modules/@aws-sdk/client-ses/LICENSE' : `packaging/licences/${name}.txt`;
}
