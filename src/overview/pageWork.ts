import { t } from '@vscode/l10n';
import { type Html, html, shown } from '../core/html.ts';
import type { Progress } from '../core/overview/describeAll.ts';
import { timeToDescribe } from '../core/overview/duration.ts';
import { button, buttons } from './controls.ts';
import type { Page } from './model.ts';

/** What describes the sets that are not described yet: the offer to do so, how far it is, or why it paused. */
export function work({ list, left, run, remedies }: Page): Html | undefined {
  if (run)
    return html`<div class="work">${progress(run)}${run.problem ? problem(run.problem.message, remedies) : undefined}</div>`;
  if (!list.count || list.loading) return undefined;
  if (left === 0) {
    const title = t('Describe all {0} again (takes {1})', list.count, timeToDescribe(list.count));
    return html`<p class="work">${button('describeAgain', title, 'link')}</p>`;
  }
  const title =
    left === list.count
      ? t('Describe all {0} (takes {1})', left, timeToDescribe(left))
      : t('Describe the other {0} (takes {1})', left, timeToDescribe(left));
  return html`<p class="work">${button('describe', title, 'button main')}</p>`;
}

function progress({ done, total, isPaused }: Progress): Html {
  const text = isPaused
    ? t('Paused: {0} of {1} described', done, total)
    : t('Describing: {0} of {1}, {2} left', done, total, timeToDescribe(total - done));
  return html`<div class="run">
    <progress max="${total}" value="${done}" aria-label="${t('Describing configuration sets')}"></progress>
    <span class="text">${text}</span>
    <span class="buttons">
      ${isPaused ? button('resume', t('Resume'), 'button') : button('pause', t('Pause'), 'button')}
      ${button('cancel', t('Cancel'), 'button')}
    </span>
  </div>`;
}

function problem(message: string, remedies: readonly string[]): Html {
  return html`<div class="note warning"><p>${shown(message)}</p>${buttons([], remedies)}</div>`;
}
