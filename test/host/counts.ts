import { writeFileSync } from 'node:fs';

/** How many tests ended how. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

export function sum(all: Iterable<Counts>): Counts {
  let total = none;
  for (const { passed, failed, skipped } of all) {
    total = { passed: total.passed + passed, failed: total.failed + failed, skipped: total.skipped + skipped };
  }
  return total;
}

/** Ends a script that ran tests: the counts go to the file that SES_COUNTS names, where it does, and the status tells whether one failed. */
export function report(counts: Counts): void {
  if (process.env.SES_COUNTS) writeFileSync(process.env.SES_COUNTS, JSON.stringify(counts));
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

/** `3 passed, 1 failed`, and how many were skipped where some were. */
export function inWords({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The counts that a script of ours wrote; one failed test where it wrote none. */
export function readCounts(text: string | undefined): Counts {
  const { passed = 0, failed = 1, skipped = 0 }: Partial<Counts> = text === undefined ? {} : JSON.parse(text);
  return { passed, failed, skipped };
}
