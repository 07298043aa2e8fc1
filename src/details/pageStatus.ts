import { t } from '@vscode/l10n';
import type { Problem } from '../core/aws/problem.ts';
import { type Html, html, shown } from '../core/html.ts';
import { waitingBlock } from '../ui/waitingBlock.ts';
import { actionButton, remedyButton } from './controls.ts';
import type { Page, State } from './model.ts';

/** Whether the answer is on its way, could not be had, or is not the newest. Empty where all is well. */
export function status(page: Page): Html | undefined {
  const { state, target } = page;
  if (state.kind === 'loading') {
    return waiting(t('Describing {0} in {1}…', target.name, target.region), state.waitMilliseconds);
  }
  if (state.kind === 'failed') {
    return trouble('error', t('Not described.'), state.problem, page.remedies, state.mayAsk);
  }
  if (state.loading) return waiting(t('Refreshing…'), state.loading.waitMilliseconds);
  if (state.problem === undefined) return undefined;
  return isGone(state)
    ? trouble(
        'error',
        t('No longer exists. What follows is what it was when it was last described.'),
        state.problem,
        page.remedies,
        state.mayAsk,
      )
    : trouble('warning', t('From the cache, could not be refreshed:'), state.problem, page.remedies, state.mayAsk);
}

/** What a change of the status says to those who cannot see the page. */
export function announcement({ state, target, isChanged }: Page): string {
  if (state.kind === 'loading') return t('Describing {0} in {1}…', target.name, target.region);
  if (state.kind === 'failed') return state.problem.message;
  if (state.loading) return t('Refreshing…');
  if (state.problem) return state.problem.message;
  return isChanged
    ? t('{0} is described. It changed since you last looked.', target.name)
    : t('{0} is described.', target.name);
}

/** Whether Amazon SES says that a set that was described before does not exist. */
export function isGone(state: State): boolean {
  return state.kind === 'described' && state.problem?.code === 'ConfigurationSetDoesNotExist';
}

function waiting(text: string, waitMilliseconds: number): Html {
  return waitingBlock(text, waitMilliseconds, actionButton('cancel', t('Cancel')));
}

function trouble(
  severity: 'error' | 'warning',
  lead: string,
  problem: Problem,
  remedies: readonly string[],
  mayAsk: boolean,
): Html {
  const buttons = [
    ...(mayAsk ? [actionButton('refresh', t('Describe Now'), 'button')] : []),
    ...remedies.map(remedyButton),
  ];
  return html`<div class="status note ${severity}">
    <p><strong>${lead}</strong> ${shown(problem.message)}</p>
    ${buttons.length > 0 ? html`<p class="buttons">${buttons}</p>` : undefined}
  </div>`;
}
