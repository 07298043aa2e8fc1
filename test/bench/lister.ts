import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createProfiles } from '../../src/core/aws/files/createProfiles.ts';

// How long the lister takes for a config file of 10 MB, the most that it reads, and how long it keeps others from their turn.

const section = (index: number) =>
  `[profile p${index}]\nrole_arn = arn:aws:iam::111122223333:role/r\nsource_profile = p0\nregion = eu-west-1\n\n`;
const samples = {
  'of few sections': `[profile p0]\n${'# a comment that goes on for a while\n'.repeat(283_000)}`,
  'of many sections': Array.from({ length: 100_000 }, (_, index) => section(index)).join(''),
  'of one line': `[profile p0]\nregion = ${'x'.repeat(10 * 1024 * 1024 - 30)}`,
};

const home = await mkdtemp(join(tmpdir(), 'ses-bench-'));
try {
  for (const [what, text] of Object.entries(samples)) {
    const file = join(home, 'config');
    await writeFile(file, text.slice(0, 10 * 1024 * 1024));
    const profiles = createProfiles({ env: { AWS_CONFIG_FILE: file }, home });
    const blocks = monitorEventLoopDelay({ resolution: 1 });
    blocks.enable();
    const start = performance.now();
    const list = await profiles.read();
    const value = Math.round(performance.now() - start);
    blocks.disable();
    const megabytes = Math.round(text.length / 1024 / 1024);
    const longestBlock = Math.round(blocks.max / 1e6);
    console.log(
      JSON.stringify({
        name: `lister on a file ${what}`,
        value,
        unit: 'ms',
        megabytes,
        profiles: list.profiles.length,
        longestBlock,
      }),
    );
  }
} finally {
  await rm(home, { recursive: true });
}
