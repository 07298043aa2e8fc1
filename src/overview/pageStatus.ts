import { t } from '@vscode/l10n';
import { type Html, html, shown } from '../core/html.ts';
import { waitingBlock } from '../ui/waitingBlock.ts';
import { button, buttons } from './controls.ts';
import type { ListState, Page } from './model.ts';

/** Whether the list is on its way, is empty, could not be had, or is not whole. Nothing where all is well. */
export function status({ scope, list, run, remedies }: Page): Html | undefined {
  if (list.loading) {
    const text = loadingText(scope.profile, scope.region, list.count);
    return waitingBlock(text, list.loading.waitMilliseconds, button('stop', t('Cancel'), 'link'));
  }
  if (list.trouble) return trouble(list.trouble, list.mayAsk, run?.problem ? [] : remedies);
  if (list.count !== 0) return undefined;
  return html`<p class="status">${t('{0} has no configuration sets in {1}.', scope.profile, scope.region)}</p>`;
}

/** What a change says to those who cannot see the page. Not how far something is, which changes every second. */
export function announcement({ scope, list, run, left, described }: Page): string {
  if (list.loading) return loadingText(scope.profile, scope.region, undefined);
  if (run?.problem) return run.problem.message;
  if (run) return run.isPaused ? t('Paused.') : t('Describing {0} configuration sets.', run.total);
  if (list.trouble) return list.trouble.problem.message;
  if (list.count === 0) return t('{0} has no configuration sets in {1}.', scope.profile, scope.region);
  return left === 0 ? t('Every configuration set is described.') : t('{0} described', described);
}

function loadingText(profile: string, region: string, count: number | undefined): string {
  return count
    ? t('Loading the list of {0} in {1}: {2} so far…', profile, region, count)
    : t('Loading the list of {0} in {1}…', profile, region);
}

function trouble(
  { kind, problem }: NonNullable<ListState['trouble']>,
  mayAsk: boolean,
  remedies: readonly string[],
): Html {
  const leads = {
    failed: t('Not listed.'),
    stale: t('The list is from the cache, and could not be refreshed:'),
    partial: t('The list is not complete:'),
  };
  return html`<div class="status note ${kind === 'failed' ? 'error' : 'warning'}">
    <p><strong>${leads[kind]}</strong> ${shown(problem.message)}</p>
    ${buttons(mayAsk ? [button('refresh', t('Load Now'), 'button')] : [], remedies)}
  </div>`;
}
