import { createLayout } from '../../src/core/overview/layout.ts';
import type { Row } from '../../src/core/overview/row.ts';
import { createRowElement, type RowElement } from './rowElement.ts';
import type { Words } from './rowMarkup.ts';

/** So far above and below what is in sight rows are drawn as well, in pixels. */
const margin = 400;

/** How high a row is taken to be before one was drawn, in pixels. */
const guess = 32;

/** The rows of the table, of which only those in sight are in the page, and the one that the keyboard is at. The window scrolls them. */
export interface Rows {
  /** Shows these rows, in this order. What is in sight stays where it is on the screen. */
  show(rows: readonly Row[]): void;
  /** Draws what is in sight by now. */
  draw(): void;
  /** Keeps this row in the page, wherever it is; answers its element. */
  keep(name: string | undefined): HTMLElement | undefined;
  /** Scrolls so that the row is in sight, no further than needed, or so that it is at the upper edge. */
  reveal(position: number, at: 'nearest' | 'top'): void;
  /** The position of the row at the upper edge of what is in sight; undefined where the table begins below that. */
  first(): number | undefined;
  /** How many rows fit into the window. */
  fitting(): number;
}

/** `headings` cover what is behind them, where they stick to the window's edge. */
export function createRows(body: HTMLElement, headings: HTMLElement, words: Words): Rows {
  const layout = createLayout(guess);
  /** By the names of the rows that they show. */
  const drawn = new Map<string, RowElement>();
  let rows: readonly Row[] = [];
  let positions = new Map<string, number>();
  let kept: string | undefined;
  let width = 0;

  /** Where the rows begin, and how much of the window's upper edge is covered, both in pixels. */
  const begin = () => body.getBoundingClientRect().top;
  const covered = () => (getComputedStyle(headings).position === 'sticky' ? headings.offsetHeight : 0);
  const first = () => {
    const offset = covered() - begin();
    return offset > 0 && rows.length > 0 ? layout.at(offset) : undefined;
  };

  /** Runs what moves rows, and scrolls by as much as it moved the first one in sight. */
  function anchored(run: () => void): void {
    const at = first();
    const name = at === undefined ? undefined : rows[at]?.name;
    const before = at === undefined ? 0 : layout.top(at);
    run();
    const now = name === undefined ? undefined : positions.get(name);
    if (now !== undefined && layout.top(now) !== before)
      window.scrollBy({ top: layout.top(now) - before, behavior: 'instant' });
  }

  function wanted(): ReadonlySet<number> {
    const top = -begin();
    const [from, to] = [layout.at(top - margin), layout.at(top + window.innerHeight + margin)];
    const all = new Set(rows.slice(from, to + 1).map((_, index) => from + index));
    const position = kept === undefined ? undefined : positions.get(kept);
    return position === undefined ? all : new Set([...all, position].sort((one, other) => one - other));
  }

  /** What is drawn and not wanted any more, by its element: it can show another row. */
  function release(now: ReadonlySet<number>): Map<Element, RowElement> {
    const free = new Map<Element, RowElement>();
    for (const [name, shown] of drawn) {
      const position = positions.get(name);
      if (position !== undefined && now.has(position)) continue;
      drawn.delete(name);
      // The focus that is in one, or goes there next, is never another row's.
      if (shown.element.querySelector('[tabindex="0"]')) shown.element.remove();
      else free.set(shown.element, shown);
    }
    return free;
  }

  /** Has these rows in the page, in their order, in elements that are there already where there are such. */
  function fill(now: ReadonlySet<number>): void {
    const free = release(now);
    const loose: RowElement[] = [];
    let at = body.firstElementChild;
    for (const position of now) {
      const row = rows[position];
      if (row === undefined) continue;
      const known = drawn.get(row.name);
      // Who moves an element takes its focus: so what is free makes way for one that stays.
      for (let here = at && free.get(at); known && at && here; here = at && free.get(at)) {
        free.delete(at);
        loose.push(here);
        at = at.nextElementSibling;
        here.element.remove();
      }
      const shown = known ?? (at && free.get(at)) ?? loose.pop() ?? createRowElement(words);
      free.delete(shown.element);
      drawn.set(row.name, shown);
      shown.show(row);
      if (shown.element === at) at = at.nextElementSibling;
      else body.insertBefore(shown.element, at);
    }
    for (const element of free.keys()) element.remove();
  }

  /** Puts the drawn rows where they belong. */
  function place(): void {
    body.style.height = `${layout.height()}px`;
    for (const [name, { element }] of drawn) {
      const position = positions.get(name) ?? 0;
      element.style.top = `${layout.top(position)}px`;
      // The headings are the first row.
      element.setAttribute('aria-rowindex', String(position + 2));
    }
  }

  function draw(): void {
    if (body.clientWidth !== width) {
      width = body.clientWidth;
      layout.forget();
      layout.arrange(rows.map(({ name }) => name));
    }
    fill(wanted());
    place();
    const heights = new Map([...drawn].map(([name, { element }]) => [name, element.offsetHeight]));
    let isMoved = false;
    anchored(() => {
      isMoved = layout.measure(heights);
    });
    if (isMoved) place();
  }

  return {
    show(next) {
      anchored(() => {
        const isOther = (row: Row) => rows[positions.get(row.name) ?? -1] !== row;
        layout.forget(next.filter(isOther).map(({ name }) => name));
        rows = next;
        positions = new Map(next.map(({ name }, position) => [name, position]));
        layout.arrange(next.map(({ name }) => name));
        body.style.height = `${layout.height()}px`;
      });
      draw();
    },
    draw,
    keep(name) {
      kept = name;
      draw();
      return name === undefined ? undefined : drawn.get(name)?.element;
    },
    reveal(position, at) {
      const top = begin() + layout.top(position) - covered();
      const bottom = begin() + layout.top(position + 1) - window.innerHeight;
      const by = at === 'top' || top < 0 ? top : Math.max(bottom, 0);
      if (by !== 0) window.scrollBy({ top: by, behavior: 'instant' });
    },
    first,
    fitting: () =>
      Math.max(1, Math.floor((window.innerHeight - covered()) / (layout.height() / Math.max(rows.length, 1)))),
  };
}
