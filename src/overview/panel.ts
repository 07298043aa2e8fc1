import * as vscode from 'vscode';
import type { Scope } from '../core/configurationSet.ts';
import { createRows } from '../core/overview/rows.ts';
import { disabledFindings } from '../ui/disabledFindings.ts';
import { withoutMessage } from '../ui/report.ts';
import type { Services } from '../ui/services.ts';
import type { Frame } from '../ui/webviewDocument.ts';
import { answerPage } from './answers.ts';
import { readFromPage } from './incoming.ts';
import { createList } from './list.ts';
import type { ToPage } from './messages.ts';
import { type Head, renderDocument, renderHead } from './page.ts';
import { pageOf } from './pageOf.ts';
import { createRuns } from './runs.ts';

interface Opening {
  readonly panel: vscode.WebviewPanel;
  readonly scope: Scope;
  readonly services: Services;
  readonly frame: () => Frame;
  /** Whether loading the list may prompt. */
  readonly interactive: boolean;
}

/** What happens within this time, in milliseconds, is shown at once: thousands of sets may come from the disk. */
const together = 80;

/** Shows the overview of a region in a panel, and keeps it up to date until the panel is closed. */
export function openPanel({ panel, scope, services, frame, interactive }: Opening): void {
  const { catalog, log } = services;
  const { webview } = panel;
  const rows = createRows({ catalog, scope, disabled: disabledFindings });
  const list = createList(catalog, scope, schedule);
  const runs = createRuns({ catalog, scope, onChange: schedule });
  const read = () => pageOf({ catalog, scope, rows, list, runs });
  let head: Head = { markup: '', announcement: '' };
  /** The sets of which something new is known; undefined: any may be. */
  let names: Set<string> | undefined = new Set();
  let timer: NodeJS.Timeout | undefined;
  let nextSecond: NodeJS.Timeout | undefined;
  let isClosed = false;

  function send(message: ToPage): void {
    // A page that is hidden is not there; it asks for everything when it is again.
    webview.postMessage(message).then(undefined, (error: unknown) => log.error(withoutMessage(error)));
  }

  function showHead(): void {
    const page = read();
    const next = renderHead(page);
    if (next.markup !== head.markup) send({ type: 'head', ...next });
    head = next;
    // How long something waits changes by itself.
    if (page.list.loading) nextSecond = setTimeout(update, 1_000);
  }

  function update(): void {
    clearTimeouts();
    const delta = rows.read(names);
    names = new Set();
    if (delta.changed.length + delta.gone.length > 0) send({ type: 'rows', isWhole: false, ...delta });
    showHead();
  }

  function clearTimeouts(): void {
    clearTimeout(timer);
    clearTimeout(nextSecond);
    timer = undefined;
  }

  function schedule(): void {
    if (!isClosed) timer ??= setTimeout(update, together);
  }

  const run = (work: Promise<void>) => void work.catch((error: unknown) => log.error(withoutMessage(error)));
  /** What is not there may be had now that the AWS files or a token changed; nobody asked for it, so nothing may prompt. */
  const retry = () => {
    const { loading, trouble, count } = list.state();
    if (loading || (count !== undefined && !trouble) || trouble?.problem.code === 'Cancelled') return;
    if (panel.visible) run(list.load({ interactive: false }));
  };
  const disposables = [
    webview.onDidReceiveMessage((received: unknown) => {
      const message = readFromPage(received);
      if (message?.type === 'ready') {
        send({ type: 'head', ...head });
        send({ type: 'rows', isWhole: true, changed: rows.all(), gone: [] });
      } else if (message) {
        run(answerPage(message, { scope, page: read(), rows, list, runs, send }));
      }
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('ses.findings.disabled')) schedule();
    }),
    new vscode.Disposable(
      catalog.onDidChange(({ scope: changed, name }) => {
        if (changed === undefined) retry();
        else if (changed.profile !== scope.profile || changed.region !== scope.region) return;
        if (name === undefined) names = undefined;
        else names?.add(name);
        schedule();
      }),
    ),
    new vscode.Disposable(clearTimeouts),
    new vscode.Disposable(list.stop),
    new vscode.Disposable(runs.cancel),
  ];
  panel.onDidDispose(() => {
    // The waits that end now still tell of their end.
    isClosed = true;
    vscode.Disposable.from(...disposables).dispose();
  });

  // What the cache has is the page's first picture; the rest comes as a message.
  rows.read();
  head = renderHead(read());
  webview.html = renderDocument(head, frame());
  run(list.load({ interactive }));
}
