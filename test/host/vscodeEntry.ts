import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMocha } from './mochaRun.ts';

/**
 * What VS Code calls to run the suite. It is bundled beside the bundled tests. Its folder of results comes in SES_RESULTS:
 * results.log grows with each test, counts.json holds the counts in the end.
 */
export async function run(): Promise<void> {
  const results = process.env.SES_RESULTS;
  if (!results) throw new Error('SES_RESULTS names no folder: run the suite with npm test.');
  const tests = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.test.js'),
  );
  const files = tests.sort().map((name) => join(__dirname, name));
  const counts = await runMocha(files, 20_000, (text) => appendFileSync(join(results, 'results.log'), `${text}\n`));
  writeFileSync(join(results, 'counts.json'), JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} tests failed`);
}
