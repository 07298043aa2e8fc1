import * as vscode from 'vscode';
import type { Target } from '../core/configurationSet.ts';
import { findings } from '../core/findings.ts';
import { disabledFindings } from '../ui/disabledFindings.ts';
import { remediesOf } from '../ui/remedies.ts';
import { withoutMessage } from '../ui/report.ts';
import type { Services } from '../ui/services.ts';
import { shownAttributes } from '../ui/shownAttributes.ts';
import type { Frame } from '../ui/webviewDocument.ts';
import { answerPage } from './answers.ts';
import { readFromPage } from './incoming.ts';
import type { ToPage } from './messages.ts';
import type { Page } from './model.ts';
import { type Content, renderContent, renderDocument } from './page.ts';
import { createSession } from './session.ts';

interface Opening {
  readonly panel: vscode.WebviewPanel;
  readonly target: Target;
  readonly services: Pick<Services, 'catalog' | 'profiles' | 'snapshots' | 'log'>;
  readonly frame: () => Frame;
  /** Whether the first description may prompt. */
  readonly interactive: boolean;
}

/** Shows a set in a panel, and keeps it up to date until the panel is closed. */
export function openPanel({ panel, target, services, frame, interactive }: Opening): void {
  const { catalog, profiles, snapshots, log } = services;
  const { webview } = panel;
  const session = createSession({ catalog, target, configured: shownAttributes, onChange: () => update() });
  /** The account that the profile's settings name, which stands on the page until AWS tells it. */
  let declared: string | undefined;
  let content: Content = { markup: '', announcement: '' };
  let version = 0;
  let page = read();
  let wasVisible = panel.visible;
  let nextSecond: NodeJS.Timeout | undefined;
  let isClosed = false;

  function read(): Page {
    const state = session.state();
    const account = catalog.account(target.profile);
    const problem = state.kind === 'loading' ? undefined : state.problem;
    return {
      target,
      account: account ?? declared,
      state,
      isChanged: snapshots.hasChanged(target),
      findings:
        state.kind === 'described'
          ? findings(state.answer.details, target, state.answer.attributes, disabledFindings(), account)
          : [],
      remedies: problem === undefined ? [] : remediesOf(problem, target).map(({ title }) => title),
    };
  }

  /** Renders, and whether that gave anything new. */
  function render(): boolean {
    page = read();
    const next = renderContent(page);
    if (next.markup === content.markup) return false;
    content = next;
    version += 1;
    return true;
  }

  function send(message: ToPage): void {
    // A page that is hidden is not there; it asks when it is again.
    webview.postMessage(message).then(undefined, (error: unknown) => log.error(withoutMessage(error)));
  }

  function update(): void {
    clearTimeout(nextSecond);
    if (isClosed) return;
    if (render()) send({ type: 'content', version, ...content });
    if (isWaiting(page)) nextSecond = setTimeout(update, 1_000);
  }

  async function readDeclared(): Promise<void> {
    const list = await profiles.read();
    const before = declared;
    declared = list.profiles.find(({ name }) => name === target.profile)?.account;
    // Rendering takes milliseconds in which a new page would not leave for the window.
    if (declared !== before && catalog.account(target.profile) === undefined) update();
  }

  const run = (work: Promise<void>) => void work.catch((error: unknown) => log.error(withoutMessage(error)));
  /** What failed may work now that the AWS files or a token changed; nobody asked for it, so nothing may prompt. */
  const retry = () => {
    const { state } = page;
    const problem = state.kind === 'loading' ? undefined : state.problem;
    const isOver = problem ? problem.code !== 'Cancelled' : session.isIdle();
    if (panel.visible && isOver) run(session.load({ interactive: false }));
  };
  const disposables = [
    webview.onDidReceiveMessage((received: unknown) => {
      const message = readFromPage(received);
      if (message?.type === 'ready') {
        if (message.version !== version) send({ type: 'content', version, ...content });
      } else if (message) {
        run(answerPage(message, { page, session, send }));
      }
    }),
    panel.onDidChangeViewState(() => {
      const isShownAgain = panel.visible && !wasVisible;
      wasVisible = panel.visible;
      // What the cache still answers costs nothing; a problem waits for the user.
      if (isShownAgain && (session.isIdle() || (page.state.kind === 'described' && !page.state.problem)))
        run(session.load({ interactive: false }));
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('ses.attributes') || event.affectsConfiguration('ses.findings.disabled')) update();
    }),
    new vscode.Disposable(
      catalog.onDidChange(({ scope, name }) => {
        if (scope === undefined || session.isIdle()) retry();
        if (scope === undefined || (isScopeOf(scope, target) && (name === undefined || name === target.name))) update();
      }),
    ),
    new vscode.Disposable(
      snapshots.onDidChange((changed) => {
        if (isScopeOf(changed, target) && changed.name === target.name) update();
      }),
    ),
    new vscode.Disposable(profiles.onDidChange(() => run(readDeclared()))),
    new vscode.Disposable(() => clearTimeout(nextSecond)),
    new vscode.Disposable(() => session.dispose()),
  ];
  panel.onDidDispose(() => {
    // The wait that ends now still tells of its end.
    isClosed = true;
    vscode.Disposable.from(...disposables).dispose();
  });

  // What the cache has is the page's first picture; the rest comes as a message.
  render();
  webview.html = renderDocument(content, version, frame());
  run(readDeclared());
  run(session.load({ interactive }));
}

function isScopeOf(scope: { readonly profile: string; readonly region: string }, target: Target): boolean {
  return scope.profile === target.profile && scope.region === target.region;
}

/** Whether the page tells how long something waits, which changes by itself. */
function isWaiting({ state }: Page): boolean {
  return state.kind === 'loading' || (state.kind === 'described' && state.loading !== undefined);
}
