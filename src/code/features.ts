import type * as vscode from 'vscode';
import type { NameInCode } from '../api.ts';
import type { Argument } from '../ui/arguments.ts';
import type { Services } from '../ui/services.ts';
import { createCompletion } from './completion.ts';
import { createDefinition } from './definition.ts';
import { describeAtCursor } from './describeAtCursor.ts';
import { createIgnoredNames } from './diagnostics/ignoredNames.ts';
import { registerDiagnostics } from './diagnostics/index.ts';
import { createDocumentNames, rangeOf } from './documentNames.ts';
import { createHover } from './hover.ts';
import { createLinks, registerPlaces } from './links.ts';
import { createMakers } from './makers.ts';
import { createScopeChoices } from './scope/choices.ts';
import { selectScope } from './scope/selectScope.ts';
import { createScopeStatus } from './scope/status.ts';

/** All that code has to say about configuration sets, and what shows it by itself: the scope in the status bar, and diagnostics. */
export function createFeatures(context: vscode.ExtensionContext, services: Services) {
  const { catalog } = services;
  const { subscriptions } = context;
  const names = createDocumentNames(catalog, subscriptions);
  const choices = createScopeChoices(context);
  const ignored = createIgnoredNames(context);
  const definition = createDefinition(catalog, names, choices, createMakers(subscriptions, services.log));
  subscriptions.push(
    registerDiagnostics(catalog, names, choices, ignored),
    createScopeStatus(names, choices),
    registerPlaces(definition),
  );
  return {
    hover: createHover(catalog, names, choices),
    definition,
    links: createLinks(catalog, names, choices, definition),
    completion: createCompletion(catalog, names, choices),
    describeAtCursor: () => describeAtCursor(services, names, choices),
    selectScope: (argument: Argument) => selectScope(services, choices, ignored, argument),
    namesIn: async (document: vscode.TextDocument): Promise<readonly NameInCode[]> => {
      const { found } = await names.read(document);
      return found.map((one) => ({ range: rangeOf(document, one), name: one.name, via: one.via }));
    },
  };
}
