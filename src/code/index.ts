import * as vscode from 'vscode';
import type { NameInCode } from '../api.ts';
import { schemes } from '../core/configurationSet.ts';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import { once } from '../ui/once.ts';
import type { LoadServices } from '../ui/services.ts';
import type { NameItem } from './completion.ts';
import type { NameLink } from './links.ts';
import { triggers } from './triggers.ts';

/** What code says about configuration sets, for other extensions. */
export interface Code {
  /** The names that a hover would recognize in the document now. */
  namesIn(document: vscode.TextDocument): Promise<readonly NameInCode[]>;
}

/**
 * Names of configuration sets in code of any language: what they are, the way to them, completion, and those that are missing. What reads
 * code is loaded with the first editor.
 */
export function registerCode(context: vscode.ExtensionContext, loadServices: LoadServices): Code {
  const { languages, window } = vscode;
  const load = once(async () => {
    const [services, { createFeatures }] = await Promise.all([loadServices(), import('./features.ts')]);
    return createFeatures(context, services);
  });
  const loadForEditor = async (editor: vscode.TextEditor | undefined) => {
    if (editor !== undefined) await load();
  };
  context.subscriptions.push(
    window.onDidChangeActiveTextEditor(loadForEditor),
    vscode.workspace.registerTextDocumentContentProvider(schemes.details, {
      provideTextDocumentContent: async (uri) => {
        const [{ catalog }, { previewOf }] = await Promise.all([loadServices(), import('./preview.ts')]);
        return previewOf(uri, catalog);
      },
    }),
    languages.registerHoverProvider('*', {
      provideHover: async (...asked) => (await load()).hover.provideHover(...asked),
    }),
    languages.registerDefinitionProvider('*', {
      provideDefinition: async (...asked) => (await load()).definition.provideDefinition(...asked),
    }),
    languages.registerDocumentLinkProvider('*', {
      provideDocumentLinks: async (...asked) => (await load()).links.provideDocumentLinks(...asked),
      resolveDocumentLink: async (link: NameLink, token) => (await load()).links.resolveDocumentLink(link, token),
    }),
    languages.registerCompletionItemProvider(
      '*',
      {
        provideCompletionItems: async (...asked) => (await load()).completion.provideCompletionItems(...asked),
        resolveCompletionItem: async (item: NameItem, token) =>
          (await load()).completion.resolveCompletionItem(item, token),
      },
      ...triggers,
    ),
    registerCommand(loadServices, commands.describeAtCursor, async () => (await load()).describeAtCursor()),
    registerCommand(loadServices, commands.selectScope, async (_services, argument, _all, isGiven) =>
      (await load()).selectScope(isGiven ? argument : {}),
    ),
  );
  void loadForEditor(window.activeTextEditor);
  return { namesIn: async (document) => (await load()).namesIn(document) };
}
