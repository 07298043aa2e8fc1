import { t } from '@vscode/l10n';
import { parseArn, resourceName } from '../core/arn.ts';
import { arnLink } from '../core/consoleLinks.ts';
import { type Html, html, shown } from '../core/html.ts';
import type { Action, Copy } from './messages.ts';

/*
 * What can be clicked. Each has a key, unique on the page and the same in the next rendering: by it the page keeps the focus, and says
 * which button has copied.
 */

/** A button that asks the extension to do something. */
export function actionButton(action: Action, title: string, style: 'link' | 'button' = 'link'): Html {
  return html`<button type="button" class="${style}" data-key="${action}" data-action="${action}">${title}</button>`;
}

/** A button that does what helps with a problem. */
export function remedyButton(title: string, index: number): Html {
  return html`<button type="button" class="button" data-key="remedy-${index}" data-remedy="${index}">${title}</button>`;
}

/** A menu item that copies something of the set. */
export function copyButton(what: Copy, title: string): Html {
  return html`<button type="button" role="menuitem" data-key="copy-${what}" data-copy="${what}">${title}</button>`;
}

/** A link to another site, which the extension opens where it knows it. */
export function externalLink(address: string, key: string, text: Html): Html {
  return html`<a href="${address}" title="${address}" data-key="${key}">${text}</a>`;
}

/** A resource by its own name, linked to its console page where that is known, with a button that copies its ARN. */
export function resource(arn: string, key: string): Html {
  const parsed = parseArn(arn);
  const name = shown(parsed === undefined ? arn : resourceName(parsed));
  const address = arnLink(arn);
  const link = address === undefined ? html`<span class="resource">${name}</span>` : externalLink(address, key, name);
  return html`${link} <button type="button" class="copy" data-key="${key}-copy" data-copy-arn="${arn}" title="${arn}">${t('Copy ARN')}<span class="visually-hidden"> ${shown(arn)}</span></button>`;
}
