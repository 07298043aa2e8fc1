import { eventTypes } from '../../src/core/eventDestinations.ts';
import { type Html, html, shown } from '../../src/core/html.ts';
import { type Column, columns, notKnown, type Row, type Told, textOf } from '../../src/core/overview/row.ts';

/** A cell names so many destinations; a set has at most ten. */
const mostDestinations = 4;

/** The words that the page was given for what rows have in common. */
export interface Words {
  readonly error: string;
  readonly warning: string;
  readonly hint: string;
  /** `{0} more` */
  readonly more: string;
  /** What each column is called: where the page is narrow, it stands before the value. */
  readonly columns: Readonly<Record<Column, string>>;
}

/** The cells of a row, with nothing in them yet but the names of those that need one where the page is narrow. */
export function cellsMarkup(words: Words): string {
  const cells = columns.map((column, index) => {
    const role = column === 'name' ? 'rowheader' : 'gridcell';
    const label = column === 'name' || column === 'findings' ? '' : words.columns[column];
    return html`<div role="${role}" class="${column}" aria-colindex="${index + 1}" data-column="${column}" data-label="${label}" tabindex="-1"></div>`;
  });
  return html`${cells}`.markup;
}

/** What stands in a cell of a row. */
export function cellMarkup(row: Row, column: Column, words: Words): string {
  return content(row, column, words).markup;
}

function content(row: Row, column: Column, words: Words): Html {
  if (column === 'findings') return findings(row, words);
  if (column === 'covered' && row.covered.rank !== notKnown) return covered(row.covered);
  if (column === 'destinations' && row.destinations.names.length > mostDestinations)
    return many(row.destinations, words);
  const text = textOf(row, column);
  const isQuiet = column !== 'name' && row[column].rank === notKnown;
  return html`<span class="${isQuiet ? 'secondary' : ''}">${shown(text)}</span>`;
}

/** The first destinations, and how many there are besides; all of them for who listens, and for a mouse that rests there. */
function many({ names, text }: Row['destinations'], words: Words): Html {
  const first = names.slice(0, mostDestinations).join(', ');
  return html`<span aria-hidden="true" title="${text}">${shown(first)} ${more(names.length - mostDestinations, words)}</span><span class="visually-hidden">${shown(text)}</span>`;
}

/** A dot for each event that the API knows, and the number of others. In words for who cannot see them, and where the page is narrow. */
function covered({ text, types }: Row['covered']): Html {
  const others = types.filter((type) => !eventTypes.some((known) => known === type)).length;
  const dots = eventTypes.map((type) => {
    const grave = type === 'bounce' || type === 'complaint' ? ' grave' : '';
    return html`<span class="dot${types.includes(type) ? '' : ` hollow${grave}`}"></span>`;
  });
  return html`<span class="dots" aria-hidden="true" title="${text}">${dots}${others > 0 ? html`<span class="secondary">+${others}</span>` : undefined}</span><span class="in-words">${shown(text)}</span>`;
}

/** The gravest finding, and how many there are besides; each of them for who listens, and for a mouse that rests there. */
function findings({ findings: { told, others }, trouble }: Row, words: Words): Html {
  const [first, ...rest] = told;
  const count = rest.length + others;
  return html`${trouble === undefined ? undefined : html`<span class="trouble">${shown(trouble)}</span> `}${first && finding(first, words)}${
    count === 0
      ? undefined
      : html` <span aria-hidden="true" title="${rest.map(({ title }) => title).join('\n')}">${more(count, words)}</span><span class="visually-hidden">${rest.map(({ severity, title }) => html`${words[severity]} ${shown(title)} `)}${others > 0 ? moreText(others, words) : undefined}</span>`
  }`;
}

function finding({ severity, title }: Told, words: Words): Html {
  return html`<span class="finding ${severity}"><span class="visually-hidden">${words[severity]} </span>${shown(title)} </span>`;
}

function more(count: number, words: Words): Html {
  return html`<span class="more">${moreText(count, words)}</span>`;
}

function moreText(count: number, words: Words): string {
  return words.more.replace('{0}', String(count));
}
