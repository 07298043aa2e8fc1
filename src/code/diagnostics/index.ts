import * as vscode from 'vscode';
import type { Catalog } from '../../core/aws/catalog.ts';
import { isName } from '../../core/configurationSet.ts';
import type { DocumentNames } from '../documentNames.ts';
import type { ScopeChoices } from '../scope/choices.ts';
import type { IgnoredNames } from './ignoredNames.ts';
import { createQuickFixes, ignoreCommand } from './quickFixes.ts';
import { reportMissingNames } from './report.ts';

/** Reports names that the chosen scope lacks, and what can be done about them. */
export function registerDiagnostics(
  catalog: Catalog,
  names: DocumentNames,
  choices: ScopeChoices,
  ignored: IgnoredNames,
): vscode.Disposable {
  return vscode.Disposable.from(
    reportMissingNames(catalog, names, choices, ignored),
    vscode.languages.registerCodeActionsProvider('*', createQuickFixes(catalog, choices), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    // Anybody can run a command: what is not as the quick fix makes it is left alone.
    vscode.commands.registerCommand(ignoreCommand, async (uri: unknown, name: unknown) => {
      if (uri instanceof vscode.Uri && isName(name)) await ignored.add(uri, name);
    }),
  );
}
