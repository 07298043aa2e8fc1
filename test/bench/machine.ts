import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../host/paths.ts';

/** What figures were taken on, in a line that names nothing by which the machine could be known. */
export async function machine(): Promise<string> {
  const memory = Math.round(totalmem() / 2 ** 30);
  const parts = [
    `${cpus().length} cores`,
    `${memory} GB of memory`,
    `${process.platform} ${process.arch}`,
    `Node.js ${process.versions.node}`,
    ...(await vscode()),
  ];
  return parts.join(', ');
}

/** The VS Code server of the tests; nothing before it is installed, which the first use of it does. */
async function vscode(): Promise<readonly string[]> {
  const products = globSync('host-*/node_modules/code-server/lib/vscode/product.json', { cwd: cacheFolder });
  const texts = await Promise.all(products.map((product) => readFile(join(cacheFolder, product), 'utf8')));
  return texts.map((text) => `VS Code ${JSON.parse(text).version}`);
}
