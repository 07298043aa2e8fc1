// The page's side of an overview: it makes rows of what the extension tells, and tells it what was chosen.
import type { View } from '../src/core/overview/arrange.ts';
import { columns } from '../src/core/overview/row.ts';
import { actions, type FromPage, formats } from '../src/overview/messages.ts';
import { announce, showCopied } from './announce.ts';
import { controlWithKey } from './content.ts';
import { morph } from './morph.ts';
import { readToPage } from './overview/incoming.ts';
import type { Words } from './overview/rowMarkup.ts';
import { readState } from './overview/state.ts';
import { createTable } from './overview/table.ts';
import { writeTimes } from './times.ts';

/** Where the page is scrolled to is kept at most this often, in milliseconds: to keep it is a message to the window. */
const keeping = 200;

const host = acquireVsCodeApi<unknown>();

function tell(message: FromPage): void {
  host.postMessage(message);
}

/** What a click on this control of the page tells the extension; undefined where it is dealt with in the page. */
function messageOf({ dataset }: HTMLElement, view: View): FromPage | undefined {
  const action = actions.find((known) => known === dataset['action']);
  if (action) return { type: 'run', action };
  const format = formats.find((known) => known === dataset['copy']);
  if (format) return { type: 'copy', format, view, key: dataset['key'] ?? '' };
  const { remedy } = dataset;
  return remedy === undefined ? undefined : { type: 'remedy', index: Number(remedy) };
}

function wordsOf(grid: HTMLElement): Words {
  const { error = '', warning = '', hint = '', more = '' } = grid.dataset;
  const [name = '', destinations = '', covered = '', tls = '', sending = '', findings = ''] = columns.map(
    (column) => grid.querySelector(`[data-sort="${column}"]`)?.textContent ?? '',
  );
  return { error, warning, hint, more, columns: { name, destinations, covered, tls, sending, findings } };
}

/** Makes the page do what it is there for. Elements that are not there, as on a page that names no region, are not missed. */
function begin(): void {
  const head = document.querySelector('#head');
  const section = document.querySelector<HTMLElement>('#table');
  const grid = document.querySelector<HTMLElement>('#grid');
  const filter = document.querySelector<HTMLInputElement>('#filter');
  const shown = document.querySelector<HTMLElement>('#shown');
  const none = document.querySelector<HTMLElement>('#none');
  if (!head || !section || !grid || !filter || !shown || !none) return;
  const kept = readState(host.getState());
  let isKeeping = false;
  const table = createTable({
    grid,
    words: wordsOf(grid),
    kept,
    open: (name) => tell({ type: 'open', name }),
    onChange,
  });
  if (!table) return;

  function onChange(by: 'choice' | 'scroll'): void {
    // At once: what was chosen may open a set, and the page is gone.
    if (by === 'choice') host.setState(table?.state());
    if (by === 'choice' || isKeeping) return;
    isKeeping = true;
    setTimeout(() => {
      isKeeping = false;
      host.setState(table?.state());
    }, keeping);
  }

  function showCounts(): void {
    if (!table || !section || !none || !shown) return;
    const { all, shown: count } = table.counts();
    section.hidden = all === 0;
    none.hidden = count > 0;
    const { all: whole = '', one = '', some = '' } = shown.dataset;
    const text = count === all ? (all === 1 ? one : whole) : some;
    shown.textContent = text.replace('{0}', String(count)).replace('{1}', String(all));
  }

  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = readToPage(data);
    if (message?.type === 'head') {
      morph(head, message.markup);
      writeTimes();
      announce(message.announcement);
    }
    if (message?.type === 'rows') {
      // In sight before it is measured.
      section.hidden = message.isWhole && message.changed.length === 0;
      table.take(message.changed, message.gone, message.isWhole);
      showCounts();
      // Back from a set that was opened here.
      if (table.state().isInTable && document.hasFocus() && document.activeElement === document.body) table.focus();
    }
    const control = message?.type === 'copied' ? controlWithKey(message.key) : null;
    if (control) showCopied(control);
  });

  document.addEventListener('click', ({ target }) => {
    const control = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    const message = control && messageOf(control, table.state().view);
    if (message) tell(message);
  });

  filter.value = kept.view.filter;
  filter.addEventListener('input', () => {
    table.setView({ ...table.state().view, filter: filter.value });
    showCounts();
  });
  filter.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    table.focus();
  });
  document.addEventListener(
    'keydown',
    (event) => {
      // The rows that are not in sight are not on the page, so only the filter finds them.
      if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      event.stopPropagation();
      filter.focus();
      filter.select();
    },
    { capture: true },
  );
  window.addEventListener('focus', () => {
    if (table.state().isInTable && document.activeElement === document.body) table.focus();
  });

  setInterval(writeTimes, 30_000);
  writeTimes();
  tell({ type: 'ready' });
}

begin();
