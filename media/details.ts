// The page's side: it shows what the extension rendered, and tells it what was clicked.
import type { FromPage } from '../src/details/messages.ts';
import { announce, showCopied } from './announce.ts';
import { controlWithKey, replaceContent } from './content.ts';
import { messageOf } from './controls.ts';
import { readToPage } from './incoming.ts';
import { leaveMenu, useMenu } from './menu.ts';
import { writeTimes } from './times.ts';

const host = acquireVsCodeApi<{ readonly scroll: number }>();

function tell(message: FromPage): void {
  host.postMessage(message);
}

function showCopiedByKey(key: string): void {
  const button = controlWithKey(key);
  const menu = button?.closest('details');
  const control = menu?.querySelector('summary') ?? button;
  if (!control) return;
  if (button) leaveMenu(button);
  showCopied(control);
}

function goToSection(link: HTMLAnchorElement): void {
  const heading = document.getElementById(link.hash.slice(1));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

function closeMenus(besides?: Node): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
    if (!besides || !menu.contains(besides)) menu.open = false;
  }
}

function show(main: HTMLElement): void {
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = readToPage(data);
    if (message?.type === 'copied') showCopiedByKey(message.key);
    if (message?.type !== 'content' || message.version === Number(main.dataset['version'])) return;
    replaceContent(main, message.markup, message.version);
    writeTimes();
    announce(message.announcement);
  });

  // In the capturing phase, so that VS Code's own listener never sees a link: only the extension says which ones open.
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : undefined;
    closeMenus(target);
    // The middle button opens links, as in a browser. The right one opens VS Code's own menu, and others go back and forward.
    if (event.button > 1) return;
    const control = target?.closest<HTMLElement>(event.button === 0 ? 'a, button' : 'a');
    if (!control) return;
    event.preventDefault();
    event.stopPropagation();
    if (control instanceof HTMLAnchorElement && control.getAttribute('href')?.startsWith('#'))
      return goToSection(control);
    const message = messageOf(control);
    if (message) tell(message);
    // What copies closes its menu once it did.
    if (message?.type === 'run') leaveMenu(control);
  };
  document.addEventListener('click', onClick, { capture: true });
  document.addEventListener('auxclick', onClick, { capture: true });

  document.addEventListener('keydown', useMenu);

  document.addEventListener('scroll', () => host.setState({ scroll: window.scrollY }), { passive: true });
  setInterval(writeTimes, 30_000);
  writeTimes();
  window.scrollTo({ top: host.getState()?.scroll ?? 0, behavior: 'instant' });
  tell({ type: 'ready', version: Number(main.dataset['version']) });
}

const main = document.querySelector('main');
if (main) show(main);
