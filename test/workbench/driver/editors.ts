import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';

/** The editor area: tabs, text, webviews. */
export interface Editors {
  /** The tab with this label, selected or not. */
  tab(label: string): Locator;
  /** The labels of all tabs, from left to right. */
  tabs(): Promise<readonly string[]>;
  /** The active tab: its label, and whether it is a preview (in italics). */
  activeTab(): Promise<{ readonly label: string; readonly preview: boolean }>;
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

/** How a tab's name says that it is a preview; a person sees its label in italics. */
const previewMark = /, preview$/;

export function createEditors(page: Page): Editors {
  const area = page.locator('.part.editor');
  const active = area.locator('.editor-group-container.active');
  const webview = page.locator('iframe.webview.ready').filter({ visible: true }).last();
  const middleOf = async (text: string) => {
    const line = active.locator('.view-line').filter({ hasText: text }).first();
    await line.waitFor();
    return line.evaluate(findMiddle, text);
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
      const { x, y } = await middleOf(text);
      const hover = page.locator('.monaco-resizable-hover .monaco-hover').filter({ visible: true }).first();
      const deadline = Date.now() + 30_000;
      for (;;) {
        await page.mouse.move(x - 3, y);
        await page.mouse.move(x, y);
        const isShown = await hover.waitFor({ timeout: 2_000 }).then(
          () => true,
          () => false,
        );
        if (isShown) return hover;
        if (Date.now() > deadline) throw new Error(`No hover comes over ${text}.`);
        // A mouse that came before the editor was ready is not heard again until it moves.
      }
    },
    click: async (text) => {
      const { x, y } = await middleOf(text);
      await page.mouse.click(x, y);
    },
  };
}

/** Runs in the page: the middle of a text within a line, whose words are elements of their own. */
function findMiddle(line: Element, text: string): { x: number; y: number } {
  // The editor shows spaces as no-break spaces.
  const plain = (value: string | null) => (value ?? '').replaceAll('\u00a0', ' ');
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
  if (!node) throw new Error(`The line does not hold ${text}`);
  const range = document.createRange();
  range.setStart(node, middle);
  range.setEnd(node, middle + 1);
  const { left, top, width, height } = range.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
