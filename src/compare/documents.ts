import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { documentsIn, openDocuments } from '../ui/tabs.ts';

/** Where the texts of comparisons are addressed; they live as long as their tab, in memory. */
const compareScheme = 'aws-ses-compare';

/** Read-only documents that hold what a comparison shows. */
export interface CompareDocuments extends vscode.Disposable {
  /** A document of this text. The name is what its tab is called; how it ends picks the language. */
  add(name: string, text: string): vscode.Uri;
}

export function createCompareDocuments(): CompareDocuments {
  const texts = new Map<string, string>();
  let count = 0;
  const subscriptions = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(compareScheme, {
      provideTextDocumentContent: ({ path }) => texts.get(path) ?? ended(),
    }),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      const open = openDocuments(compareScheme);
      for (const uri of closed.flatMap(documentsIn)) if (!open.has(uri.toString())) texts.delete(uri.path);
    }),
  );
  return {
    add(name, text) {
      count += 1;
      // A slash would begin another segment.
      const uri = vscode.Uri.from({ scheme: compareScheme, path: `/${count}/${name.replaceAll(/[/\\]/g, '_')}` });
      texts.set(uri.path, text);
      return uri;
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** What a tab shows that VS Code restored. A failure would be shown as one of VS Code's own. */
function ended(): string {
  return t('This comparison ended with its window. Run Compare With… or Compare Across Regions again.');
}
