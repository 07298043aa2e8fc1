import { type Html, html } from '../core/html.ts';
import type { Action } from './messages.ts';

/** A button that asks the extension to do something. Its key is the same in the next rendering. */
export function button(action: Action, title: string, style: 'link' | 'button' | 'button main'): Html {
  return html`<button type="button" class="${style}" data-key="${action}" data-action="${action}">${title}</button>`;
}

/** A row of buttons that help with a problem; `first` are those that the page itself knows. */
export function buttons(first: readonly Html[], remedies: readonly string[]): Html | undefined {
  if (first.length + remedies.length === 0) return undefined;
  return html`<p class="buttons">${first}${remedies.map(remedyButton)}</p>`;
}

function remedyButton(title: string, index: number): Html {
  return html`<button type="button" class="button" data-key="remedy-${index}" data-remedy="${index}">${title}</button>`;
}
