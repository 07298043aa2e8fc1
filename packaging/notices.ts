// Writes dist/ThirdPartyNotices.txt: the licences of the packages that esbuild put into dist/, as out/meta.json tells.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shippedPackages } from './shippedPackages.ts';

const packages = await Promise.all(
  (await shippedPackages()).map(async ({ name, version, license, licenseFile }) => ({
    title: `${name} ${version} (${license})`,
    text: (await readFile(licenseFile, 'utf8')).replaceAll('\r\n', '\n').trim(),
  })),
);
// Those of one publisher share a text, word by word.
const texts = Map.groupBy(packages, ({ text }) => text);
const entries = [...texts].map(([text, those]) => `${those.map(({ title }) => title).join('\n')}\n\n${text}\n`);
const head = 'The extension holds code of these packages, each under its own licence.\n';
const file = join(import.meta.dirname, '..', 'dist', 'ThirdPartyNotices.txt');
await writeFile(file, [head, ...entries].join(`\n${'-'.repeat(80)}\n\n`));
