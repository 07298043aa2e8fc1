import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';

/** Why a file could not be read or written, in words: VS Code tells it in a code. */
export function fileReason({ code }: vscode.FileSystemError): string {
  switch (code) {
    case 'NoPermissions':
      return t('access to it is denied');
    case 'FileNotFound':
      return t('there is no such file or folder');
    case 'FileIsADirectory':
      return t('it is a folder');
    case 'FileNotADirectory':
      return t('a part of its path is no folder');
    default:
      return t('its file system does not let it');
  }
}
