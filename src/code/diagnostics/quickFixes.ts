import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Catalog } from '../../core/aws/catalog.ts';
import { closestName } from '../../core/closestName.ts';
import type { Scope } from '../../core/configurationSet.ts';
import { commands } from '../../ui/ids.ts';
import { lookUp } from '../places.ts';
import type { ScopeChoices } from '../scope/choices.ts';
import { code, messageOf } from './report.ts';

/** Not in the palette: it needs the name and the file of a report. */
export const ignoreCommand = '_ses.ignoreName';

/** This many other scopes are offered. */
const most = 3;

/** What can be done about a name that the chosen scope lacks. */
export function createQuickFixes(catalog: Catalog, choices: ScopeChoices): vscode.CodeActionProvider {
  return {
    provideCodeActions(document, _range, { diagnostics }) {
      const chosen = choices.of(document.uri);
      if (chosen === undefined) return [];
      // Until the typing pauses, reports stand where their names were, and there may be something else now.
      const isOfNow = ({ range, message }: vscode.Diagnostic) => message === messageOf(chosen, document.getText(range));
      return diagnostics
        .filter((diagnostic) => diagnostic.code === code && isOfNow(diagnostic))
        .flatMap((diagnostic) => fixesOf(catalog, document, diagnostic, chosen));
    },
  };
}

function fixesOf(
  catalog: Catalog,
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
  chosen: Scope,
): vscode.CodeAction[] {
  const name = document.getText(diagnostic.range);
  const fix = (title: string, command: string, ...given: readonly unknown[]) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { title, command, arguments: [...given] };
    action.diagnostics = [diagnostic];
    return action;
  };
  const elsewhere = lookUp(catalog, name).here.slice(0, most);
  return [
    ...replacement(catalog, document, diagnostic, chosen),
    ...elsewhere.map(({ profile, region }) =>
      fix(t('Use {0} · {1} for the code of this folder: it has “{2}”', profile, region, name), commands.selectScope, {
        profile,
        region,
      }),
    ),
    fix(t('Look “{0}” up in {1} · {2}', name, chosen.profile, chosen.region), commands.describe, { ...chosen, name }),
    fix(t('Ignore “{0}” in this folder (kept by VS Code, not in the file)', name), ignoreCommand, document.uri, name),
  ];
}

function replacement(
  catalog: Catalog,
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
  chosen: Scope,
): vscode.CodeAction[] {
  const listed = catalog.listed(chosen);
  const names = listed?.state === 'complete' ? listed.names : [];
  const closest = closestName(document.getText(diagnostic.range), names);
  if (closest === undefined) return [];
  const action = new vscode.CodeAction(t('Replace with “{0}”', closest), vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, diagnostic.range, closest);
  action.diagnostics = [diagnostic];
  action.isPreferred = true;
  return [action];
}
