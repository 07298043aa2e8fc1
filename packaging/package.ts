// `npm run package`: writes the VSIX, and what is in it as a bill of materials (CycloneDX) beside it.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import manifest from '../package.json' with { type: 'json' };
import texts from '../package.nls.json' with { type: 'json' };
import { shippedPackages } from './shippedPackages.ts';

const root = join(import.meta.dirname, '..');
const run = promisify(execFile);

/** The time of all files in the package, in seconds since 1970: two builds of one commit give the same bytes. */
process.env.SOURCE_DATE_EPOCH ||= await commitTime();
const name = `${manifest.name}-${manifest.version}`;
await createVSIX({
  cwd: root,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
  readmePath: 'dist/README.md',
});
await writeFile(join(root, `${name}.cdx.json`), await billOfMaterials());

/** When the commit was made; where this is no clone, the first time that an archive can hold. */
async function commitTime(): Promise<string> {
  const { stdout } = await run('git', ['log', '-1', '--format=%ct'], { cwd: root }).catch(() => ({
    stdout: '315532800',
  }));
  return stdout.trim();
}

/**
 * The packages that the build took code from, and which of them asks for which. npm would list others: it counts every dependency in full,
 * and leaves out those that are needed for development too. Time and number are the commit's, so that the bill too can be written again.
 */
async function billOfMaterials(): Promise<string> {
  // npm is a script on every platform, and on Windows only a shell finds it by its name.
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error('Run this with npm run package.');
  const list = [npm, 'sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const { stdout } = await run(process.execPath, list, { cwd: root, maxBuffer: 64 * 2 ** 20 });
  const bill: Bill = JSON.parse(stdout);
  const shipped = new Set((await shippedPackages()).map((each) => `${each.name}@${each.version}`));
  const isIn = (reference: string) => shipped.has(reference) || reference === bill.metadata.component['bom-ref'];
  const components = bill.components.filter((component) => isIn(component['bom-ref']));
  if (components.length !== shipped.size) throw new Error('The lock file does not have all that ships.');
  const dependencies = bill.dependencies
    .filter(({ ref }) => isIn(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isIn) }));
  // npm takes the folder's name, and knows neither our texts nor what an extension is.
  const own = { type: 'application', name: manifest.name, description: texts.description };
  const timestamp = new Date(Number(process.env.SOURCE_DATE_EPOCH) * 1000).toISOString();
  const metadata = { ...bill.metadata, timestamp, component: { ...bill.metadata.component, ...own } };
  const written = { ...bill, metadata, components, dependencies };
  const serialNumber = `urn:uuid:${uuidOf(JSON.stringify({ ...written, serialNumber: undefined }))}`;
  return `${JSON.stringify({ ...written, serialNumber }, undefined, 2)}\n`;
}

/** The same for the same text: RFC 9562, version 8. */
function uuidOf(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** CycloneDX, as far as it is read here. */
interface Bill {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Component {
  readonly 'bom-ref': string;
}
