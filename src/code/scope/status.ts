import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { commands } from '../../ui/ids.ts';
import type { DocumentNames } from '../documentNames.ts';
import { isOwnDocument } from '../ownDocuments.ts';
import { createPause } from '../pause.ts';
import type { ScopeChoices } from './choices.ts';

/** Shows, while the active file names a set, the profile and region that its folder's code belongs to. */
export function createScopeStatus(names: DocumentNames, choices: ScopeChoices): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('ses.scope', vscode.StatusBarAlignment.Right, 100);
  item.name = t('Amazon SES Scope of Code');
  item.command = commands.selectScope;
  const pause = createPause();

  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || isOwnDocument(document) || names.read(document).found.length === 0) {
      item.hide();
      return;
    }
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
  const soon = () => pause.before('status', update);
  soon();
  return vscode.Disposable.from(
    item,
    pause,
    choices.onDidChange(update),
    names.onDidChangeLists(soon),
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) soon();
    }),
  );
}
