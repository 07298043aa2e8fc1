import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Catalog } from '../core/aws/catalog.ts';
import { cliJson } from '../core/cliJson.ts';
import { readDocumentPath } from '../core/configurationSet.ts';

/**
 * The text that VS Code shows in place of a details page where it can show text alone: beside a mouse that rests on a name with Ctrl held,
 * and in Peek Definition. It comes from the cache: AWS is not asked.
 */
export function previewOf(uri: vscode.Uri, catalog: Catalog): string | undefined {
  const read = readDocumentPath(uri);
  if (read?.view !== 'details') return undefined;
  const described = catalog.described(read.target);
  if (described !== undefined && 'details' in described) return cliJson(described.details);
  const { profile, region, name } = read.target;
  return t('The configuration set {0} ({1}, {2}) has not been described yet.', name, profile, region);
}
