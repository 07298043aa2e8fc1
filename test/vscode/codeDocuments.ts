import * as vscode from 'vscode';
import { until } from './until.ts';

/** Documents of code under a virtual scheme: an untitled one would stay as an unsaved editor, and be in the way of other tests. */
export interface CodeDocuments {
  open(language: string, content: string): Promise<vscode.TextDocument>;
  replace(document: vscode.TextDocument, content: string): Promise<void>;
  dispose(): void;
}

/** Registers the scheme, which must be another for each file of tests. */
export function createCodeDocuments(scheme: string): CodeDocuments {
  const contents = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => contents.get(uri.path),
  });
  return {
    async open(language, content) {
      const uri = vscode.Uri.from({ scheme, path: `/${contents.size}` });
      contents.set(uri.path, content);
      return vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), language);
    },
    async replace(document, content) {
      contents.set(document.uri.path, content);
      changed.fire(document.uri);
      await until(vscode.workspace.onDidChangeTextDocument, () => document.getText() === content);
    },
    dispose: () => vscode.Disposable.from(provider, changed).dispose(),
  };
}
