import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Catalog, Described } from '../core/aws/catalog.ts';
import { readDocumentPath, schemes } from '../core/configurationSet.ts';
import { commands } from '../ui/ids.ts';
import { plainMessage } from '../ui/messages.ts';
import type { Fetches } from './fetches.ts';

/** Shows the state of the active document's data beside its language: it has no place in the text, which is AWS's answer alone. */
export function createStatus(catalog: Catalog, fetches: Fetches): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('ses.described', { scheme: schemes.json });
  item.name = t('Configuration Set');
  const update = () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const read = uri && readDocumentPath(uri);
    if (uri === undefined || read?.view !== 'json') return;
    const { text, detail = '', severity } = wordingOf(catalog.described(read.target));
    Object.assign(item, { text, detail: plainMessage(detail), severity });
    item.busy = fetches.isRunning(uri);
    item.command = { title: t('Refresh'), command: commands.refresh, arguments: [uri] };
  };
  const end = catalog.onDidChange(update);
  fetches.onDidEnd(update);
  const disposables = vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    new vscode.Disposable(end),
  );
  update();
  return disposables;
}

type Wording = Pick<vscode.LanguageStatusItem, 'text' | 'detail' | 'severity'>;

function wordingOf(described: Described | undefined): Wording {
  const { Information, Warning } = vscode.LanguageStatusSeverity;
  switch (described?.state) {
    case 'fresh':
      return { text: t('Described {0}', timeOf(described.at)), detail: '', severity: Information };
    case 'stale': {
      const { at, problem } = described;
      const isGone = problem.code === 'ConfigurationSetDoesNotExist';
      const text = isGone ? t('No longer exists') : t('From the cache, could not be refreshed');
      const detail = t('{0} The text was described {1}.', problem.message, timeOf(at));
      return { text, detail, severity: Warning };
    }
    case 'failed':
      return { text: t('Could not be described'), detail: described.problem.message, severity: Warning };
    default:
      return { text: t('Not described since the cache was cleared'), detail: '', severity: Warning };
  }
}

function timeOf(at: Date): string {
  return at.toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
}
