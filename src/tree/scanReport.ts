import { t } from '@vscode/l10n';
import type { Problem } from '../core/aws/problem.ts';

/** What a scan learnt of one region: how many sets it has, or why that is not known. */
export type ScanResult = { readonly region: string } & ({ readonly count: number } | { readonly problem: Problem });

/** What a scan of so many regions found, short enough for a message, and how many were not asked as it was stopped; the tree and the report tell which. */
export function scanSummary(profile: string, results: readonly ScanResult[], all: number): string {
  const counts = results.flatMap((result) => ('count' in result ? [result.count] : []));
  const found = counts.filter((count) => count > 0).length;
  const summary = t('Configuration sets in {0} of {1} regions of {2}.', found, all, profile);
  const failed = results.length - counts.length;
  const sentences = [
    summary,
    failed > 0 && t('Not known: {0}.', failed),
    results.length < all && t('Stopped before the other {0} had answered.', all - results.length),
  ];
  return sentences.filter(Boolean).join(' ');
}

/** What a scan found, in sentences: where sets are, where none are, and why the rest is not known. `stopped`: the user ended it. */
export function scanReport(profile: string, results: readonly ScanResult[], stopped: boolean): string {
  const found = results.flatMap((result) => ('count' in result && result.count > 0 ? [result] : []));
  const empty = results.filter((result) => 'count' in result && result.count === 0);
  const places = found.map(({ region, count }) => `${region} (${count})`).join(', ');
  const sentences = [
    found.length > 0
      ? t('Profile {0} has configuration sets in {1}.', profile, places)
      : t('Profile {0} has no configuration sets in the regions that answered.', profile),
    empty.length > 0 && found.length > 0 ? t('Regions without any: {0}.', empty.length) : undefined,
    ...failures(results),
    stopped ? t('It was stopped before every region had answered.') : undefined,
  ];
  return sentences.filter(Boolean).join(' ');
}

/** One sentence for each reason, with the regions that it holds for. */
function failures(results: readonly ScanResult[]): string[] {
  const regionsOf = Map.groupBy(
    results.filter((result) => 'problem' in result),
    ({ problem }) => problem.summary,
  );
  return [...regionsOf].map(([summary, all]) =>
    t('Not known ({0}): {1}.', summary, all.map(({ region }) => region).join(', ')),
  );
}
