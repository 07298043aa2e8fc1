import * as vscode from 'vscode';
import type { NameInCode } from '../api.ts';
import { schemes } from '../core/configurationSet.ts';
import { registerCommand } from '../ui/commandHandler.ts';
import { commands } from '../ui/ids.ts';
import type { Services } from '../ui/services.ts';
import { createCompletion, triggers } from './completion.ts';
import { createDefinition } from './definition.ts';
import { describeAtCursor } from './describeAtCursor.ts';
import { createIgnoredNames } from './diagnostics/ignoredNames.ts';
import { registerDiagnostics } from './diagnostics/index.ts';
import { createDocumentNames, rangeOf } from './documentNames.ts';
import { createHover } from './hover.ts';
import { createLinks } from './links.ts';
import { createPreview } from './preview.ts';
import { createScopeChoices } from './scope/choices.ts';
import { selectScope } from './scope/selectScope.ts';
import { createScopeStatus } from './scope/status.ts';

/** What code says about configuration sets, for other extensions. */
export interface Code {
  /** The names that a hover would recognize in the document now. */
  namesIn(document: vscode.TextDocument): Promise<readonly NameInCode[]>;
}

/** Names of configuration sets in code of any language: what they are, the way to them, completion, and those that are missing. */
export function registerCode(context: vscode.ExtensionContext, services: Services): Code {
  const { catalog } = services;
  const { subscriptions } = context;
  const names = createDocumentNames(catalog, subscriptions);
  const choices = createScopeChoices(context);
  const ignored = createIgnoredNames(context);
  subscriptions.push(
    vscode.languages.registerHoverProvider('*', createHover(catalog, names, choices)),
    vscode.languages.registerDefinitionProvider('*', createDefinition(catalog, names, choices)),
    vscode.languages.registerDocumentLinkProvider('*', createLinks(catalog, names, choices)),
    vscode.languages.registerCompletionItemProvider('*', createCompletion(catalog, names, choices), ...triggers),
    vscode.workspace.registerTextDocumentContentProvider(schemes.details, createPreview(catalog)),
    registerDiagnostics(catalog, names, choices, ignored),
    createScopeStatus(names, choices),
    registerCommand(services, commands.describeAtCursor, () => describeAtCursor(services, names, choices)),
    registerCommand(services, commands.selectScope, (argument) => selectScope(services, choices, ignored, argument)),
  );
  return {
    namesIn: async (document) =>
      names
        .read(document)
        .found.map((found) => ({ range: rangeOf(document, found), name: found.name, via: found.via })),
  };
}
