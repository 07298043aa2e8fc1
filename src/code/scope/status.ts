import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { commands } from '../../ui/ids.ts';
import type { DocumentNames } from '../documentNames.ts';
import { isAnyEnabledInCode } from '../enabled.ts';
import { createPause } from '../pause.ts';
import type { ScopeChoices } from './choices.ts';

/** Shows, while the active file names a set, the profile and region that its folder's code belongs to. */
export function createScopeStatus(names: DocumentNames, choices: ScopeChoices): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('ses.scope', vscode.StatusBarAlignment.Right, 100);
  item.name = t('Amazon SES Scope of Code');
  item.command = commands.selectScope;
  const pause = createPause();

  const show = (document: vscode.TextDocument) => {
    const scope = choices.of(document.uri);
    const place = scope && `${scope.profile} · ${scope.region}`;
    item.text = `$(mail) ${place?.replaceAll('$(', '\\$(') ?? t('SES: all that is loaded')}`;
    item.tooltip =
      place === undefined
        ? t(
            'Configuration sets in this folder’s code are looked for in every list that is loaded. Click to choose a profile and a region.',
          )
        : t('Configuration sets in this folder’s code are looked for in {0} first. Click to change that.', place);
    item.accessibilityInformation = { label: t('Amazon SES: {0}', place ?? t('all that is loaded')), role: 'button' };
    item.show();
  };
  const update = async () => {
    const document = activeDocument();
    const isNaming =
      document !== undefined && isAnyEnabledInCode(document) && (await names.read(document)).found.length > 0;
    // Another editor may be active by now, whose own turn comes.
    if (document !== activeDocument()) return;
    if (document !== undefined && isNaming) show(document);
    else item.hide();
  };
  const soon = () => pause.before('status', update);
  soon();
  return vscode.Disposable.from(
    item,
    pause,
    choices.onDidChange(update),
    names.onDidChangeLists(soon),
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('ses') && soon()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === activeDocument()) soon();
    }),
  );
}

function activeDocument(): vscode.TextDocument | undefined {
  return vscode.window.activeTextEditor?.document;
}
