import { t } from '@vscode/l10n';
import { eventTypes } from '../core/eventDestinations.ts';
import { groupDigits } from '../core/groupDigits.ts';
import { fill, type Html, html, shown } from '../core/html.ts';
import { headings } from '../core/overview/headings.ts';
import { type Column, columns } from '../core/overview/row.ts';
import { moment } from '../ui/times.ts';
import { type Frame, renderDocument as renderWebview } from '../ui/webviewDocument.ts';
import { button } from './controls.ts';
import type { Page } from './model.ts';
import { announcement, status } from './pageStatus.ts';
import { work } from './pageWork.ts';

/** What one rendering of the head shows. */
export interface Head {
  readonly markup: string;
  readonly announcement: string;
}

/** All that stands above the table. */
export function renderHead(page: Page): Head {
  return { markup: html`${header(page)}${status(page)}${work(page)}`.markup, announcement: announcement(page) };
}

/** The whole document, with the head as it is now and a table that has no rows yet. */
export function renderDocument({ markup }: Head, frame: Frame): string {
  const body = html`<main>
<div id="head">${{ markup }}</div>
<section id="table" hidden aria-label="${t('Described sets')}">
  <div class="tools">
    <input id="filter" type="search" data-key="filter" aria-label="${t('Filter')}" aria-describedby="shown" spellcheck="false" placeholder="${t('Filter by name, event, finding…')}">
    <span id="shown" class="secondary" data-all="${t('{0} rows')}" data-one="${t('1 row')}" data-some="${t('{0} of {1} rows')}"></span>
    <span class="actions">
      ${copyButton('csv', t('Copy as CSV'))}
      ${copyButton('markdown', t('Copy as Markdown'))}
    </span>
  </div>
  ${grid()}
  <p id="none" hidden>${t('No set has all of these words.')}</p>
</section>
</main>
<p class="visually-hidden" role="status" data-copied-word="${t('Copied')}"></p>`;
  return renderWebview(t('Overview'), body, frame);
}

/** What stands in place of an overview where the document's address names no region. */
export function renderRefusal(frame: Frame): string {
  const message = t(
    'This address names no region: it needs a profile and a region, each in the form that AWS gives it.',
  );
  const body = html`<main><h1>${t('No region')}</h1><div class="note error"><p>${message}</p></div></main>`;
  return renderWebview(t('Overview'), body, frame);
}

function header({ scope, account, list, described, oldest }: Page): Html {
  const facts = [
    ...(list.count === undefined ? [] : [html`${countOf(list.count)}`]),
    ...(oldest === undefined ? [] : [html`${fill(t('{0} described'), html`${described}`)}${since(oldest)}`]),
  ];
  return html`<header>
    <div class="title">
      <h1>${t('Overview of {0}', scope.region)}</h1>
      <p class="scope">${shown(scope.profile)}${account && ` · ${groupDigits(account)}`}</p>
      <div class="actions">${button('refresh', t('Refresh'), 'link')}</div>
    </div>
    ${facts.length > 0 ? html`<p class="facts">${facts.flatMap((fact, index) => (index ? [html` · `, fact] : fact))}</p>` : undefined}
  </header>`;
}

function countOf(count: number): string {
  return count === 1 ? t('1 configuration set') : t('{0} configuration sets', count);
}

/** When the oldest of what is shown was described, and how long ago that is. */
function since(oldest: Date): Html {
  return html`${fill(t(', the oldest at {0}'), moment(oldest, 'short'))}<span data-age="${oldest.toISOString()}"></span>`;
}

function copyButton(format: 'csv' | 'markdown', title: string): Html {
  return html`<button type="button" class="link" data-key="copy-${format}" data-copy="${format}">${title}</button>`;
}

/*
 * The page itself makes the rows, and words nothing: what it needs for them stands in attributes here. Roles are given by hand, for only
 * the rows in sight are there, and each stands where its place is.
 */
function grid(): Html {
  const names = headings();
  return html`<div id="grid" role="grid" aria-label="${t('Described sets')}" aria-colcount="${columns.length}"
    data-error="${t('Problem:')}" data-warning="${t('Warning:')}" data-hint="${t('Hint:')}" data-more="${t('{0} more')}">
    <div role="rowgroup" class="headings"><div role="row" aria-rowindex="1">
      ${columns.map((column, index) => heading(column, names[column], index + 1))}
    </div></div>
    <div role="rowgroup" class="rows"></div>
  </div>`;
}

function heading(column: Column, name: string, position: number): Html {
  return html`<div role="columnheader" class="${column}" aria-colindex="${position}">
    <button type="button" data-key="sort-${column}" data-sort="${column}">${name}<span class="arrow" aria-hidden="true"></span></button>
    ${column === 'covered' ? events() : undefined}
  </div>`;
}

/** What each dot of a row stands for, in one word each. The rows say it to who cannot see the dots. */
function events(): Html {
  return html`<span class="events" aria-hidden="true">${eventTypes.map((type) => html`<span title="${type}">${type.replace('Failure', '')}</span>`)}</span>`;
}
