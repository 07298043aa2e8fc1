/** Where a key leads among so many items, as numbers from 0; undefined where it leads nowhere. `at` is -1 on the menu's button. */
function nextOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (Math.max(at, 0) - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** Does what a key does in a menu: arrows, Home and End go to an item, and Escape back to the menu's button. */
export function useMenu(event: KeyboardEvent): void {
  const focused = document.activeElement;
  const menu = focused?.closest<HTMLDetailsElement>('details.menu');
  const button = menu?.querySelector('summary');
  if (!(focused instanceof HTMLElement) || !menu || !button) return;
  const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
  // An arrow opens it, as it does in menus elsewhere.
  if (!menu.open && !isArrow) return;
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(focused);
  const next = nextOf(event.key, at, items.length);
  if (next === undefined && event.key !== 'Escape') return;
  event.preventDefault();
  menu.open = next !== undefined;
  (next === undefined ? button : items[next])?.focus();
}

/** Closes the menu that this control stands in, if it does, and gives the focus that is there to the menu's button. */
export function leaveMenu(control: Element): void {
  const menu = control.closest<HTMLDetailsElement>('details.menu');
  if (!menu) return;
  if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
  menu.open = false;
}
