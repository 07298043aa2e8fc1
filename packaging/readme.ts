// Writes dist/README.md, that of the package. The repository has no address yet under which its other files and pictures could be seen, so it
// shows none of them, and what would lead there is plain text.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const text = await readFile(join(root, 'README.md'), 'utf8');
const packaged = text.replaceAll(/^<picture>.*\n\n/gm, '').replaceAll(/\[([^\]]+)\]\((?!https:)[^)]+\)/g, '$1');
await writeFile(join(root, 'dist', 'README.md'), packaged);
