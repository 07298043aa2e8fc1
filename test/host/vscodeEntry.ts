import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordDestinations } from './destinations.ts';
import { fillCache } from './fillCache.ts';
import { runMocha } from './mochaRun.ts';

/**
 * What VS Code calls to run the suite. It is bundled beside the bundled tests. Its folder of results comes in SES_RESULTS:
 * results.log grows with each test; in the end counts.json holds the counts, and destinations.json whom the extension host called.
 */
export async function run(): Promise<void> {
  const { SES_RESULTS: results, SES_EMULATOR: emulator } = process.env;
  if (!results || !emulator) throw new Error('SES_RESULTS or SES_EMULATOR is missing: run the suite with npm test.');
  const destinations = recordDestinations();
  const tests = readdirSync(__dirname).filter((name) => name.endsWith('.test.js'));
  const files = tests.sort().map((name) => join(__dirname, name));
  const print = (text: string) => appendFileSync(join(results, 'results.log'), `${text}\n`);
  const counts = await runMocha(files, 20_000, print);
  writeFileSync(join(results, 'counts.json'), JSON.stringify(counts));
  await fillCache(emulator);
  writeFileSync(join(results, 'destinations.json'), JSON.stringify([...destinations]));
  if (counts.failed > 0) throw new Error(`${counts.failed} tests failed`);
}
