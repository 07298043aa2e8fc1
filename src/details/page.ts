import { t } from '@vscode/l10n';
import { type Html, html } from './html.ts';
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

/** What the page needs around its content. */
export interface Frame {
  /** Where the page's own files are served from, for the content security policy. */
  readonly source: string;
  readonly script: string;
  readonly style: string;
  /** New for every document. */
  readonly nonce: string;
  /** The language of the user's texts, dates and numbers. */
  readonly language: string;
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
  const { source, nonce, script, style, language } = frame;
  const policy = [
    `default-src 'none'`,
    `style-src ${source}`,
    `script-src 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return html`<!DOCTYPE html>
<html lang="${language}" data-copied-word="${t('Copied')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t('Configuration set')}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main data-version="${version}">${{ markup }}</main>
<p class="visually-hidden" role="status"></p>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`.markup;
}

function footer(): Html {
  return html`<footer>${t('Not part of this API’s answer: EventBridge and Pinpoint destinations, suppression, dedicated IP pool, Virtual Deliverability Manager, archiving, tags.')}</footer>`;
}
