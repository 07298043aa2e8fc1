import type { Locator } from 'playwright-core';

/** What people see or hear of all that the locator finds, as far as it is in sight. */
export function readAll(locator: Locator): Promise<readonly string[]> {
  return locator.evaluateAll(readElements);
}

/** The texts of those of which a part cannot be seen, as it is cut off. What only a screen reader reads is no such text. */
export function cutOff(locator: Locator): Promise<readonly string[]> {
  return locator.evaluateAll(cutOffElements);
}

/** Runs in the page. */
function readElements(elements: readonly Element[]): readonly string[] {
  const spoken = ['aria-label', 'title', 'placeholder', 'alt'];
  const read = (element: Element) => [
    ...spoken.map((name) => element.getAttribute(name) ?? ''),
    ...[...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '')),
  ];
  return elements
    .flatMap((element) => [element, ...element.querySelectorAll('*')])
    .filter((element) => element.checkVisibility())
    .flatMap(read)
    .map((text) => text.trim())
    .filter(Boolean);
}

/** Runs in the page. */
function cutOffElements(elements: readonly Element[]): readonly string[] {
  const pen = document.createElement('canvas').getContext('2d');
  const widthOf = (text: string, { font }: CSSStyleDeclaration) => {
    if (!pen) return 0;
    pen.font = font;
    return pen.measureText(text).width;
  };
  const isCut = (element: Element) => {
    const style = getComputedStyle(element);
    if (element instanceof HTMLInputElement) {
      const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
      return widthOf(element.placeholder, style) > element.clientWidth - padding;
    }
    const { clientWidth, scrollWidth } = element;
    return style.overflowX !== 'visible' && clientWidth > 1 && scrollWidth > clientWidth + 1;
  };
  return elements
    .flatMap((element) => [element, ...element.querySelectorAll('*')])
    .filter((element) => element.checkVisibility() && isCut(element))
    .map((element) => (element instanceof HTMLInputElement ? element.placeholder : (element.textContent ?? '')))
    .filter((text) => text.trim() !== '');
}
