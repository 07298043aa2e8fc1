// Names in code, measured in VS Code: hovers from the cache, and typing in a large file.
import { runInside } from './windows.ts';

for (const line of await runInside({ module: 'insideCode', windows: 1 })) console.log(line);
