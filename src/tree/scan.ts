import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';
import { sesRegions } from '../core/aws/endpoints.ts';
import { Problem } from '../core/aws/problem.ts';
import type { Scope } from '../core/configurationSet.ts';
import { commands } from '../ui/ids.ts';
import { showInformation, showProgress } from '../ui/messages.ts';
import { pickProfile } from '../ui/pickers.ts';
import type { Services } from '../ui/services.ts';
import { usableProfile } from '../ui/usableProfile.ts';
import { concernsProfile } from './model.ts';
import { type ScanResult, scanReport, scanSummary } from './scanReport.ts';

/** Scan All Regions: lists every region of the profile's partition that has SES, and adds those with sets to the tree as they answer. */
export async function scanRegions(services: Services, profile: string | undefined): Promise<void> {
  const name = profile ?? (await pickProfile(services, commands.scanRegions));
  if (name === undefined) return;
  const { region } = await usableProfile(services.profiles, name);
  const all = sesRegions(region);
  const title = t('Scanning the regions of {0}', name);
  const results = await showProgress(title, (progress, token) => {
    const answered = (region: string) => progress.report({ message: region, increment: 100 / all.length });
    return scan(services, name, all, token, answered);
  });
  services.log.info(scanReport(name, results, results.length < all.length));
  const showLog = t('Show Log');
  const buttons = results.some((result) => 'problem' in result) ? [showLog] : [];
  // Nobody waits for the message to be read.
  void showInformation(scanSummary(name, results, all.length), ...buttons).then(
    (chosen) => chosen && services.log.show(),
  );
}

/** Resolves with what was found, also where the user stopped it. Rejects with a problem that stands for the whole profile, and then asks no further. */
async function scan(
  services: Services,
  profile: string,
  all: readonly string[],
  token: vscode.CancellationToken,
  answered: (region: string) => void,
): Promise<readonly ScanResult[]> {
  const controller = new AbortController();
  const listening = token.onCancellationRequested(() => controller.abort());
  const results: ScanResult[] = [];
  try {
    const look = async (region: string) => {
      const result = await scanRegion(services, { profile, region }, controller.signal);
      if (result === undefined) return;
      results.push(result);
      answered(region);
    };
    await Promise.all(all.map(look));
  } finally {
    // Also ends the other regions' calls where one was told that the profile cannot be used.
    controller.abort();
    listening.dispose();
  }
  return results;
}

/** Undefined where the call was stopped. */
async function scanRegion(
  { catalog, profiles, regions }: Services,
  scope: Scope,
  signal: AbortSignal,
): Promise<ScanResult | undefined> {
  const { profile, region } = scope;
  try {
    const { length } = await catalog.list(scope, { priority: 'background', signal });
    const present = regions.of(await usableProfile(profiles, profile));
    if (length > 0 && !present.includes(region)) await regions.add(profile, [region]);
    return { region, count: length };
  } catch (error) {
    if (!(error instanceof Problem) || concernsProfile(error)) throw error;
    return error.code === 'Cancelled' ? undefined : { region, problem: error };
  }
}
