/**
 * Makes an element's content that of this markup, and keeps every element that is in both: so a button that is being pressed, or has the
 * focus, stays the button that it was. Elements are the same where they stand in the same place and have the same name and key.
 */
export function morph(element: Element, markup: string): void {
  const template = document.createElement('template');
  template.innerHTML = markup;
  morphChildren(element, template.content);
}

/** What the page itself says of an element: that what it copies is in the clipboard. */
const ownAttributes: readonly string[] = ['data-copied'];

function morphChildren(before: ParentNode & Node, after: ParentNode & Node): void {
  const old = [...before.childNodes];
  const wanted = [...after.childNodes];
  for (const [index, node] of wanted.entries()) {
    const known = old[index];
    if (known === undefined) before.append(node);
    else if (!isSame(known, node)) known.replaceWith(node);
    else if (known instanceof Element && node instanceof Element) morphElement(known, node);
    else if (known.nodeValue !== node.nodeValue) known.nodeValue = node.nodeValue;
  }
  for (const extra of old.slice(wanted.length)) extra.remove();
}

function morphElement(before: Element, after: Element): void {
  for (const { name } of [...before.attributes]) {
    if (!after.hasAttribute(name) && !ownAttributes.includes(name)) before.removeAttribute(name);
  }
  for (const { name, value } of after.attributes) {
    if (before.getAttribute(name) !== value) before.setAttribute(name, value);
  }
  morphChildren(before, after);
}

function isSame(before: Node, after: Node): boolean {
  if (!(before instanceof HTMLElement) || !(after instanceof HTMLElement)) return before.nodeName === after.nodeName;
  return before.nodeName === after.nodeName && before.dataset['key'] === after.dataset['key'];
}
