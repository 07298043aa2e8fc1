import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import * as vscode from 'vscode';

/** What the References view was given last: the parts of it that these tests read. */
interface ReferencesView {
  getInput():
    | { readonly title: string; resolve(): Promise<{ readonly message: string; readonly provider: Provider }> }
    | undefined;
}

type Provider = vscode.TreeDataProvider<{ readonly kind: string }>;

const view = () => {
  const extension = vscode.extensions.getExtension<ReferencesView>('vscode.references-view');
  assert.ok(extension);
  return extension.activate();
};

/** Finds a set, and tells what the view shows then. It takes what it is given when it has opened the first place, and tells nobody. */
export async function find(name: string): Promise<readonly string[]> {
  const { getInput } = await view();
  const before = getInput();
  assert.equal(await vscode.commands.executeCommand('ses.findInWorkspace', { name }), undefined);
  while (getInput() === before) await setImmediate();
  return shown();
}

/** The view's title, the files in it, and its message. */
export async function shown(): Promise<readonly string[]> {
  const input = (await view()).getInput();
  const model = await input?.resolve();
  assert.ok(input && model);
  const files = (await model.provider.getChildren()) ?? [];
  const items = await Promise.all(files.map((file) => model.provider.getTreeItem(file)));
  const paths = items.map(({ resourceUri }) => resourceUri && vscode.workspace.asRelativePath(resourceUri));
  return [input.title, ...paths.map(String), model.message];
}
