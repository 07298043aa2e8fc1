import type { Locator, Page } from 'playwright-core';

/** What VS Code asks in the middle of its upper edge. */
export interface QuickInput {
  /** Whether something is asked within two seconds. */
  appears(): Promise<boolean>;
  /** Replaces what stands in the input. */
  type(text: string): Promise<void>;
  /** Likewise, and whether that could be done within two seconds: what comes late may take the focus, and so end the question. */
  takes(text: string): Promise<boolean>;
  /** The entry with this label, once the list shows it. */
  entry(label: string): Locator;
  /** Whether the list shows that entry within a second. */
  shows(label: string): Promise<boolean>;
  /** Chooses that entry. */
  pick(label: string): Promise<void>;
  /** Answers with what stands in the input. */
  accept(): Promise<void>;
  /** The same two so fast that the extension hears of both at once. */
  typeAndAccept(text: string): Promise<void>;
  /** Goes back by the button of the title bar. */
  back(): Promise<void>;
  cancel(): Promise<void>;
  /** The title, once a question with one is asked; what the empty input says; and the labels in sight. */
  title(): Promise<string>;
  placeholder(): Promise<string>;
  labels(): Promise<readonly string[]>;
  /** What is wrong with the input, where something is. */
  message(): Promise<string>;
  /** Until nothing is asked any more. */
  closed(): Promise<void>;
}

export function createQuickInput(page: Page): QuickInput {
  const widget = page.locator('.quick-input-widget');
  const input = widget.locator('.quick-input-box input');
  const labels = widget.locator('.quick-input-list .monaco-list-row .quick-input-list-row:first-child .label-name');
  const entry = (label: string) => labels.filter({ hasText: new RegExp(`^\\s*${RegExp.escape(label)}\\s*$`) }).first();
  const succeeds = (attempt: Promise<void>) =>
    attempt.then(
      () => true,
      () => false,
    );
  const isThere = (locator: Locator, timeout: number) => succeeds(locator.waitFor({ timeout }));
  return {
    appears: () => isThere(input, 2_000),
    type: (text) => input.fill(text),
    takes: (text) => succeeds(input.fill(text, { timeout: 2_000 })),
    entry,
    shows: (label) => isThere(entry(label), 1_000),
    pick: (label) => entry(label).click(),
    accept: () => input.press('Enter'),
    typeAndAccept: (text) => input.evaluate(typeAndAccept, text),
    back: () => widget.getByRole('button', { name: 'Back' }).click(),
    cancel: () => input.press('Escape'),
    title: async () => (await widget.locator('.quick-input-title').textContent()) ?? '',
    placeholder: async () => (await input.getAttribute('placeholder')) ?? '',
    labels: () => labels.allTextContents(),
    message: async () => (await widget.locator('.quick-input-message').textContent()) ?? '',
    closed: () => widget.waitFor({ state: 'hidden' }),
  };
}

/** Runs in the page. */
function typeAndAccept(input: HTMLElement | SVGElement, text: string): void {
  if (!(input instanceof HTMLInputElement)) throw new Error('The question has no input.');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true }));
}
