import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Catalog } from '../../core/aws/catalog.ts';
import type { Scope } from '../../core/configurationSet.ts';
import { type DocumentNames, rangeOf } from '../documentNames.ts';
import { isEnabledInCode } from '../enabled.ts';
import { createPause } from '../pause.ts';
import type { ScopeChoices } from '../scope/choices.ts';
import type { IgnoredNames } from './ignoredNames.ts';
import { missingNames } from './missingNames.ts';

/** A name that the chosen scope lacks, as VS Code shows it. */
export const code = 'ses';

/** A list gets old by itself; this often, in milliseconds, what was reported is looked at again. */
const again = 60_000;

/** Reports names that are not in the scope which the user chose, in open files, once the typing pauses. */
export function reportMissingNames(
  catalog: Pick<Catalog, 'listed' | 'isFresh' | 'account'>,
  names: Pick<DocumentNames, 'read' | 'onDidChangeLists'>,
  choices: Pick<ScopeChoices, 'of' | 'onDidChange'>,
  ignored: Pick<IgnoredNames, 'has' | 'onDidChange'>,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('ses');
  const pause = createPause();
  let isDisposed = false;

  const check = async (document: vscode.TextDocument) => {
    const { version } = document;
    const { found } = await names.read(document);
    if (isDisposed) return;
    const chosen = choices.of(document.uri);
    if (document.isClosed || chosen === undefined || !isEnabledInCode('diagnostics', document)) {
      collection.delete(document.uri);
      return;
    }
    // What was read is of a text that is gone; the change has its own turn.
    if (document.version !== version) return;
    const missing = missingNames(catalog, found, chosen).filter(({ name }) => !ignored.has(document.uri, name));
    collection.set(
      document.uri,
      missing.map((found) => {
        const diagnostic = new vscode.Diagnostic(
          rangeOf(document, found),
          messageOf(chosen, found.name),
          vscode.DiagnosticSeverity.Information,
        );
        diagnostic.source = 'Amazon SES';
        diagnostic.code = code;
        return diagnostic;
      }),
    );
    if (missing.length > 0) ageing ??= setTimeout(checkAll, again);
  };
  const soon = (document: vscode.TextDocument) => {
    const { uri } = document;
    if (choices.of(uri) === undefined || !isEnabledInCode('diagnostics', document)) {
      pause.forget(uri.toString());
      if (collection.has(uri)) collection.delete(uri);
    } else pause.before(uri.toString(), () => check(document));
  };
  let ageing: NodeJS.Timeout | undefined;
  const checkAll = () => {
    clearTimeout(ageing);
    ageing = undefined;
    for (const document of vscode.workspace.textDocuments) soon(document);
  };
  checkAll();
  return vscode.Disposable.from(
    collection,
    pause,
    new vscode.Disposable(() => {
      isDisposed = true;
      clearTimeout(ageing);
    }),
    vscode.workspace.onDidOpenTextDocument(soon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => soon(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      pause.forget(uri.toString());
      collection.delete(uri);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('ses') && checkAll()),
    names.onDidChangeLists(checkAll),
    choices.onDidChange(checkAll),
    ignored.onDidChange(checkAll),
  );
}

/** What a report says. */
export function messageOf({ profile, region }: Scope, name: string): string {
  return t('{0} has no configuration set “{1}”.', `${profile} · ${region}`, name);
}
