import type { Locator, Page } from 'playwright-core';

/** The tree of the view that the side bar shows. A row is found by the labels on the way to it, from the top: `['prod', 'eu-west-1']`. */
export interface Tree {
  /** The row, once it is there. It must be within the part of the tree that is scrolled into sight. */
  row(...path: readonly string[]): Promise<Locator>;
  /** Until the row has this description; it, and rows above it, may come and go meanwhile. */
  described(description: RegExp, ...path: readonly string[]): Promise<void>;
  /** The labels and levels (from 1) of the rows in sight, with what stands beside the label. */
  rows(): Promise<readonly TreeRow[]>;
  /** Selects the row, as one click does. */
  click(...path: readonly string[]): Promise<void>;
  doubleClick(...path: readonly string[]): Promise<void>;
  /** Opens the row, if it is closed, and waits until its children are there. */
  expand(...path: readonly string[]): Promise<void>;
  collapse(...path: readonly string[]): Promise<void>;
  /** Chooses an entry of the row's context menu. */
  chooseFromMenu(entry: string, ...path: readonly string[]): Promise<void>;
  /** Presses a button of the row, by its tooltip. */
  press(button: string, ...path: readonly string[]): Promise<void>;
}

export interface TreeRow {
  readonly index: number;
  readonly level: number;
  readonly label: string;
  readonly description: string;
  readonly expanded: boolean | undefined;
  /** Whether its children are being asked for. */
  readonly loading: boolean;
  readonly selected: boolean;
}

const rowSelector = '.part.sidebar .pane-body .monaco-list-row[role="treeitem"]';

export function createTree(page: Page): Tree {
  const rows = () => page.locator(rowSelector).evaluateAll(readRows);
  const seek = async (path: readonly string[], patience: number, fits: (row: TreeRow) => boolean = () => true) => {
    const deadline = Date.now() + patience;
    for (;;) {
      const seen = await rows();
      const found = find(seen, path);
      if (found && fits(found)) return found;
      if (Date.now() > deadline) {
        const text = seen
          .map((row) => `${'  '.repeat(row.level)}${row.expanded ? '⌄ ' : ''}${row.label} ${row.description}`)
          .join('\n');
        throw new Error(`The tree shows no row ${path.join(' › ')} for which ${fits} holds; it shows:\n${text}`);
      }
      await page.waitForTimeout(50);
    }
  };
  const row = async (...path: readonly string[]) => {
    // A row has no more than its place, which is another one as soon as rows come or go above it.
    for (let before = -1; ; ) {
      const { index } = await seek(path, 30_000);
      if (index === before) return page.locator(`${rowSelector}[data-index="${index}"]`);
      before = index;
      await page.waitForTimeout(50);
    }
  };
  /** Tries again until it succeeds: rows that come meanwhile move another one to where the mouse is. */
  const insist = async (attempt: () => Promise<unknown>) => {
    for (const deadline = Date.now() + 30_000; ; ) {
      try {
        return await attempt();
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  };
  const setExpanded = async (expanded: boolean, path: readonly string[]) => {
    await insist(async () => {
      const target = await row(...path);
      if ((await seek(path, 30_000)).expanded === expanded) return;
      await target.locator('.monaco-tl-twistie').click({ timeout: 2_000 });
      await seek(path, 2_000, (found) => found.expanded === expanded);
    });
    await seek(path, 30_000, ({ loading }) => !loading);
  };
  return {
    rows,
    row,
    // Longer than a request may take.
    described: async (wanted, ...path) =>
      void (await seek(path, 45_000, ({ description }) => wanted.test(description))),
    click: async (...path) => (await row(...path)).click(),
    doubleClick: async (...path) => (await row(...path)).dblclick(),
    expand: (...path) => setExpanded(true, path),
    collapse: (...path) => setExpanded(false, path),
    chooseFromMenu: async (entry, ...path) => {
      const item = page.locator('.monaco-menu').getByText(entry, { exact: true });
      await insist(async () => {
        await (await row(...path)).click({ button: 'right', timeout: 2_000 });
        await item.waitFor({ timeout: 2_000 }).catch(async (error) => {
          await page.keyboard.press('Escape');
          throw error;
        });
      });
      await item.hover();
      // VS Code takes a button that is released right after the menu opened for the one that opened it.
      await page.waitForTimeout(200);
      await item.click();
      // Where the menu was, a row gets its tooltip, which covers what comes beside the tree.
      await page.mouse.move(640, 700);
    },
    press: async (button, ...path) => {
      await insist(async () => {
        const target = await row(...path);
        await target.hover({ timeout: 2_000 });
        await target.getByRole('button', { name: button }).click({ timeout: 2_000 });
      });
    },
  };
}

/** Runs in the page. */
function readRows(elements: readonly Element[]): TreeRow[] {
  const text = (element: Element, selector: string) => element.querySelector(selector)?.textContent ?? '';
  return elements
    .map((element) => ({
      index: Number(element.getAttribute('data-index')),
      level: Number(element.getAttribute('aria-level')),
      label: text(element, '.label-name') + text(element, '.label-suffix'),
      description: text(element, '.label-description'),
      expanded: element.hasAttribute('aria-expanded') ? element.getAttribute('aria-expanded') === 'true' : undefined,
      loading: element.querySelector('.codicon-tree-item-loading') !== null,
      selected: element.getAttribute('aria-selected') === 'true',
    }))
    .sort((one, other) => one.index - other.index);
}

function find(rows: readonly TreeRow[], path: readonly string[]): TreeRow | undefined {
  const way: string[] = [];
  return rows.find(({ level, label }) => {
    way.length = level - 1;
    way.push(label);
    return way.length === path.length && path.every((step, index) => way[index] === step);
  });
}
