import { morph } from './morph.ts';

/** Shows other content in place of what is there, whenever it comes: scroll position, focus, opened menus and a button that is being pressed stay. */
export function replaceContent(main: HTMLElement, markup: string, version: number): void {
  const scroll = window.scrollY;
  const focused = keyOfFocus();
  const opened = [...main.querySelectorAll<HTMLDetailsElement>('details[open]')].map(({ dataset }) => dataset['keep']);
  morph(main, markup);
  main.dataset['version'] = String(version);
  for (const details of main.querySelectorAll('details')) details.open = opened.includes(details.dataset['keep']);
  window.scrollTo({ top: scroll, behavior: 'instant' });
  if (focused !== undefined && focused !== keyOfFocus()) controlWithKey(focused)?.focus({ preventScroll: true });
}

/** The control that has this key, in whatever rendering. */
export function controlWithKey(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
}

function keyOfFocus(): string | undefined {
  return document.activeElement instanceof HTMLElement ? document.activeElement.dataset['key'] : undefined;
}
