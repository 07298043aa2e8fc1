import { t } from '@vscode/l10n';
import { type Html, html } from '../core/html.ts';

/** Says on a page what is on its way and, where it waits for its turn, for how long, in milliseconds; `stop` is the button that ends it. */
export function waitingBlock(text: string, waitMilliseconds: number, stop: Html): Html {
  const seconds = Math.ceil(waitMilliseconds / 1_000);
  const wait =
    seconds > 1
      ? html` <span class="secondary">${t('Amazon SES takes one request a second: its turn comes in {0} seconds.', seconds)}</span>`
      : undefined;
  return html`<div class="status progress">
    <div class="bar" role="progressbar" aria-label="${text}"></div>
    <p>${text}${wait} ${stop}</p>
  </div>`;
}
