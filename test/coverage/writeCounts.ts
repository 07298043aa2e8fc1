// Each file of unit tests has a global object of its own, which is gone with it.
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { countsFolder } from './counts.ts';

afterAll(() => writeFile(join(countsFolder, `${randomUUID()}.json`), JSON.stringify(globalThis.__coverage__ ?? {})));
