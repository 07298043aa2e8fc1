// Runs the tests that drive the workbench. Arguments select files by a part of their name.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { report } from './counts.ts';
import { runMocha } from './mochaRun.ts';
import { root } from './paths.ts';

const wanted = process.argv.slice(2);
const files = globSync('test/workbench/**/*.test.ts', { cwd: root })
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();
const counts = await runMocha(
  files.map((file) => join(root, file)),
  120_000,
  console.log,
);
report(counts);
