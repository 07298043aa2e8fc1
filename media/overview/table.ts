import { arrange, type View } from '../../src/core/overview/arrange.ts';
import { type Column, columns, type Row } from '../../src/core/overview/row.ts';
import { move } from './movement.ts';
import type { Words } from './rowMarkup.ts';
import { createRows } from './rows.ts';
import type { Cell, State } from './state.ts';

/** The table: its rows by the view that the user chose, and the cell that the keyboard is at. */
export interface Table {
  /** Takes rows that are new or say something else, and names that have none any more. */
  take(changed: readonly Row[], gone: readonly string[], isWhole: boolean): void;
  /** Shows the rows by another view. */
  setView(view: View): void;
  /** Moves the focus to the cell that the keyboard is at. */
  focus(): void;
  /** How many rows there are, and how many of them the view shows. */
  counts(): { readonly all: number; readonly shown: number };
  state(): State;
}

export interface TableContext {
  readonly grid: HTMLElement;
  readonly words: Words;
  /** What the table begins with. */
  readonly kept: State;
  readonly open: (name: string) => void;
  /** Called when `state` may answer otherwise; while the page is scrolled, with each frame. */
  readonly onChange: (by: 'choice' | 'scroll') => void;
}

export function createTable({ grid, words, kept, open, onChange }: TableContext): Table | undefined {
  const body = grid.querySelector<HTMLElement>('.rows');
  const headings = grid.querySelector<HTMLElement>('.headings');
  if (!body || !headings) return undefined;
  const rows = createRows(body, headings, words);
  const all = new Map<string, Row>();
  let { view, active, isInTable } = kept;
  /** Where the page was before it was hidden or loaded again, until the user moves or its row has come. */
  let awaited = kept.top;
  let shown: readonly Row[] = [];
  let isDrawing = false;

  const positionOf = (name: string) => shown.findIndex((row) => row.name === name);
  const cellOf = ({ name, column }: Cell) =>
    rows.keep(name)?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? undefined;

  /** There is one cell that the Tab key stops at. */
  function activate(cell: Cell | undefined): HTMLElement | undefined {
    for (const other of grid.querySelectorAll<HTMLElement>('[data-column][tabindex="0"]')) other.tabIndex = -1;
    active = cell;
    const element = cell && cellOf(cell);
    if (element) element.tabIndex = 0;
    return element;
  }

  function refresh(): void {
    const hadFocus = body?.contains(document.activeElement) ?? false;
    shown = arrange(all.values(), view);
    grid.setAttribute('aria-rowcount', String(shown.length + 1));
    rows.show(shown);
    const [first] = shown;
    const isThere = active !== undefined && positionOf(active.name) >= 0;
    const element = activate(isThere ? active : first && { name: first.name, column: active?.column ?? 'name' });
    if (hadFocus && !body?.contains(document.activeElement)) element?.focus({ preventScroll: true });
    if (awaited !== undefined && positionOf(awaited) >= 0) {
      rows.reveal(positionOf(awaited), 'top');
      rows.draw();
      awaited = undefined;
    }
    onChange('choice');
  }

  function showSort(): void {
    for (const heading of grid.querySelectorAll<HTMLElement>('[role=columnheader]')) {
      const isSorted = heading.querySelector<HTMLElement>('[data-sort]')?.dataset['sort'] === view.sort;
      if (isSorted) heading.setAttribute('aria-sort', view.descending ? 'descending' : 'ascending');
      else heading.removeAttribute('aria-sort');
    }
  }

  function setView(next: View): void {
    view = next;
    awaited = undefined;
    showSort();
    refresh();
  }

  function goTo(position: number, column: Column): void {
    const row = shown[position];
    if (row === undefined) return;
    awaited = undefined;
    rows.reveal(position, 'nearest');
    activate({ name: row.name, column })?.focus({ preventScroll: true });
    onChange('choice');
  }

  body.addEventListener('keydown', (event) => {
    if (active === undefined || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return open(active.name);
    }
    const from = { row: positionOf(active.name), column: columns.indexOf(active.column) };
    const to = move(event, from, shown.length, rows.fitting());
    if (to === undefined) return;
    event.preventDefault();
    goTo(to.row, columns[to.column] ?? 'name');
  });

  body.addEventListener('click', ({ target }) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    const name = cell?.closest<HTMLElement>('[data-name]')?.dataset['name'];
    const column = columns.find((each) => each === cell?.dataset['column']);
    if (name === undefined || column === undefined) return;
    activate({ name, column })?.focus({ preventScroll: true });
    onChange('choice');
    // Who selects a text wants to copy it.
    if (document.getSelection()?.isCollapsed !== false) open(name);
  });

  headings.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-sort]') : null;
    const sort = columns.find((column) => column === button?.dataset['sort']);
    if (sort) setView({ ...view, sort, descending: sort === view.sort && !view.descending });
  });

  // A click beside all controls takes the focus away, too.
  for (const type of ['focusin', 'pointerdown'] as const) {
    document.addEventListener(type, ({ target }) => {
      isInTable = target instanceof Node && body.contains(target);
      onChange('choice');
    });
  }

  const drawSoon = () => {
    if (isDrawing) return;
    isDrawing = true;
    requestAnimationFrame(() => {
      isDrawing = false;
      rows.draw();
      onChange('scroll');
    });
  };
  document.addEventListener('scroll', drawSoon, { passive: true });
  new ResizeObserver(drawSoon).observe(body);
  for (const type of ['wheel', 'pointerdown', 'keydown']) {
    document.addEventListener(type, () => (awaited = undefined), { passive: true });
  }

  showSort();
  return {
    take(changed, gone, isWhole) {
      if (isWhole) all.clear();
      for (const row of changed) all.set(row.name, row);
      for (const name of gone) all.delete(name);
      refresh();
    },
    setView,
    focus: () => active && activate(active)?.focus({ preventScroll: true }),
    counts: () => ({ all: all.size, shown: shown.length }),
    state: () => ({ view, active, isInTable, top: awaited ?? nameAt(rows.first()) }),
  };

  function nameAt(position: number | undefined): string | undefined {
    return position === undefined ? undefined : shown[position]?.name;
  }
}
