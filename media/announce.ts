const status = document.querySelector<HTMLElement>('[role=status]');

/** Tells those who listen to the page; nothing where that was said last. */
export function announce(text: string): void {
  if (status && status.textContent !== text) status.textContent = text;
}

/** Says, for two seconds, that what this control copies is in the clipboard. */
export function showCopied(control: HTMLElement): void {
  const word = status?.dataset['copiedWord'] ?? '';
  announce(word);
  control.dataset['copied'] = word;
  setTimeout(() => {
    delete control.dataset['copied'];
    announce('');
  }, 2_000);
}
