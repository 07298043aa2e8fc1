import { t } from '@vscode/l10n';
import { fill, type Html, html } from '../core/html.ts';

/*
 * The extension may run on another machine than the user's, in another time zone: so the page itself writes a time as local, and what
 * stands here is what it starts from.
 */

/** A moment; the exact time in UTC is its tooltip. `style` tells how much of it to write: all, or only the time where that is today's. */
export function moment(at: Date, style: 'full' | 'short'): Html {
  const exact = at.toISOString();
  return html`<time datetime="${exact}" title="${exact}" data-style="${style}">${exact}</time>`;
}

/** When the set was described, and how long ago that is. */
export function describedAt(at: Date): Html {
  const age = html`<span data-age="${at.toISOString()}"></span>`;
  return html`<span class="described">${fill(t('Described at {0}'), moment(at, 'short'))}${age}</span>`;
}
