import { t } from '@vscode/l10n';
import { type Html, html } from '../core/html.ts';
import { type Frame, renderDocument as renderWebview } from '../ui/webviewDocument.ts';
import type { Page } from './model.ts';
import { worthALook } from './pageFindings.ts';
import { header } from './pageHeader.ts';
import { sections } from './pageSections.ts';
import { announcement, status } from './pageStatus.ts';

/** What one rendering shows. */
export interface Content {
  readonly markup: string;
  readonly announcement: string;
}

/** Everything below the page's frame. */
export function renderContent(page: Page): Content {
  const { state, findings, target } = page;
  const described =
    state.kind === 'described'
      ? html`${worthALook(findings)}${sections(state.answer, target.region, findings)}${footer()}`
      : undefined;
  return { markup: html`${header(page)}${status(page)}${described}`.markup, announcement: announcement(page) };
}

/** What stands in place of a set where the document's address names none. */
export function renderRefusal(): Content {
  const message = t(
    'This address names no configuration set: it needs a profile, a region and a name, each in the form that AWS gives it.',
  );
  const markup = html`<h1>${t('No configuration set')}</h1><div class="note error"><p>${message}</p></div>`.markup;
  return { markup, announcement: message };
}

/** The whole document, so that its first picture needs no message. */
export function renderDocument({ markup }: Content, version: number, frame: Frame): string {
  const body = html`<main data-version="${version}">${{ markup }}</main>
<p class="visually-hidden" role="status" data-copied-word="${t('Copied')}"></p>`;
  return renderWebview(t('Configuration set'), body, frame);
}

function footer(): Html {
  return html`<footer>${t('Not part of this API’s answer: EventBridge and Pinpoint destinations, suppression, dedicated IP pool, Virtual Deliverability Manager, archiving, tags.')}</footer>`;
}
