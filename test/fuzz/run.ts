// `npm run fuzz`: what comes from outside, as values of any kind, at every door: in plain Node first, then in VS Code. `-- --runs N` sets how
// many values, `-- --seed N` which ones: a failure prints the seed, and is repeated with it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { buildExtension } from '../host/build.ts';
import { root } from '../host/paths.ts';
import { endWithParent } from '../host/shutdown.ts';

const { runs, seed } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
  },
}).values;

endWithParent();
console.log(`${runs} runs from seed ${seed}`);
await buildExtension();
for (const command of [
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/fuzz/vitest.config.ts'],
  ['test/host/vscode.ts'],
]) {
  const env = { ...process.env, SES_FUZZ_RUNS: runs, SES_FUZZ_SEED: seed };
  const [status] = await once(spawn(process.execPath, command, { cwd: root, env, stdio: 'inherit' }), 'exit');
  if (status !== 0) process.exitCode = 1;
}
