// The rows of 10,000 sets in VS Code's tree: how long they keep others in the extension host from their turn.
import { join } from 'node:path';
import { root } from '../host/paths.ts';
import { runInside } from './windows.ts';

const otherExtensions = [join(root, 'test', 'bench', 'noop-extension')];
for (const line of await runInside({ module: 'insideTree', windows: 1, otherExtensions })) console.log(line);
