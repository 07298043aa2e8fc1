import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';

/** The editor area: tabs, text, webviews. */
export interface Editors {
  /** The tab with this label, selected or not. */
  tab(label: string): Locator;
  /** The labels of all tabs, from left to right. */
  tabs(): Promise<readonly string[]>;
  /** The active tab: its label, and whether it is a preview (in italics). */
  activeTab(): Promise<{ readonly label: string; readonly preview: boolean }>;
  /** The first line of the active text editor, once it shows the file with this name: its tab is there a while before. */
  ofFile(name: string): Locator;
  /** The whole text of the active text editor. */
  text(): Promise<string>;
  /** The page of the active webview. */
  webview(): FrameLocator;
  /** The same as a frame, for `evaluate`; it ends when the webview gets new HTML. */
  webviewFrame(): Promise<Frame>;
  /** Rests the mouse on the first place in sight that holds this text, and returns the hover that comes. */
  hover(text: string): Promise<Locator>;
  /** Clicks there, which places the cursor. */
  click(text: string): Promise<void>;
}

/** Pixels by which a mouse leaves the character that it rests on. */
const oneWord = 30;

/** How a tab's name says that it is a preview; a person sees its label in italics. */
const previewMark = /, preview$/;

export function createEditors(page: Page): Editors {
  const area = page.locator('.part.editor');
  const active = area.locator('.editor-group-container.active');
  const webview = page.locator('iframe.webview.ready').filter({ visible: true }).last();
  const lines = active.locator('.view-line');
  const middleOf = async (text: string) => {
    const deadline = Date.now() + 30_000;
    for (;;) {
      const middle = await lines.evaluateAll(findMiddle, text);
      if (middle) return middle;
      if (Date.now() > deadline) throw new Error(`The editor shows no ${text}.`);
      await page.waitForTimeout(50);
    }
  };
  return {
    tab: (label) => area.getByRole('tab', { name: new RegExp(`^${RegExp.escape(label)}(, preview)?$`) }),
    tabs: async () => {
      const names = await area.getByRole('tab').evaluateAll((tabs) => tabs.map((tab) => tab.ariaLabel ?? ''));
      return names.map((name) => name.replace(previewMark, ''));
    },
    activeTab: async () => {
      const name = (await active.getByRole('tab', { selected: true }).getAttribute('aria-label')) ?? '';
      return { label: name.replace(previewMark, ''), preview: previewMark.test(name) };
    },
    ofFile: (name) => active.locator(`.monaco-editor[data-uri$="/${encodeURIComponent(name)}"] .view-line`).first(),
    text: async () => {
      await active.locator('.monaco-editor .view-lines').first().click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('ControlOrMeta+C');
      return page.evaluate(() => navigator.clipboard.readText());
    },
    webview: () => webview.contentFrame().locator('iframe#active-frame').contentFrame(),
    webviewFrame: async () => {
      const inner = await webview.contentFrame().locator('iframe#active-frame').elementHandle();
      const frame = await inner?.contentFrame();
      if (!frame) throw new Error('The webview has no page.');
      return frame;
    },
    hover: async (text) => {
      const hover = page
        .locator('.monaco-resizable-hover .monaco-hover')
        .filter({ visible: true, hasNotText: /^Loading…?\.*$/ })
        .first();
      const deadline = Date.now() + 30_000;
      for (;;) {
        const { x, y } = await middleOf(text);
        await page.mouse.move(x + oneWord, y);
        await page.mouse.move(x, y, { steps: 4 });
        const isShown = await hover.waitFor({ timeout: 4_000 }).then(
          () => true,
          () => false,
        );
        if (isShown) return hover;
        if (Date.now() > deadline) throw new Error(`No hover comes over ${text}.`);
        // An editor that had no provider yet asks again only once the mouse comes from another character.
      }
    },
    click: async (text) => {
      const { x, y } = await middleOf(text);
      await page.mouse.click(x, y);
    },
  };
}

/**
 * Runs in the page: the middle of the first place that holds a text, whose words are elements of their own. Finding and measuring are one
 * step, for the editor replaces a line that it has just drawn once it knows its colours and links, and what is gone measures nothing.
 */
function findMiddle(lines: readonly Element[], text: string): { x: number; y: number } | undefined {
  // The editor shows spaces as no-break spaces.
  const plain = (value: string | null) => (value ?? '').replaceAll('\u00a0', ' ');
  const line = lines.find(({ textContent }) => plain(textContent).includes(text));
  if (!line) return undefined;
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  let middle = plain(line.textContent).indexOf(text) + Math.floor(text.length / 2);
  const node = nodes.find((candidate) => {
    const length = plain(candidate.textContent).length;
    if (middle < length) return true;
    middle -= length;
    return false;
  });
  if (!node) return undefined;
  const range = document.createRange();
  range.setStart(node, middle);
  range.setEnd(node, middle + 1);
  const { left, top, width, height } = range.getBoundingClientRect();
  // An editor that is not laid out yet has its text, but no place for it: a click at 0, 0 would hit the title bar.
  if (height === 0) return undefined;
  return { x: left + width / 2, y: top + height / 2 };
}
