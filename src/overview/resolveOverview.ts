import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';
import { overviewScheme, readOverviewPath } from '../core/overview/address.ts';
import type { Services } from '../ui/services.ts';
import { frameOf } from '../ui/webviewFrame.ts';
import { renderRefusal } from './page.ts';
import { openPanel } from './panel.ts';

export interface OverviewOptions {
  readonly extensionUri: vscode.Uri;
  readonly services: Services;
  /** The addresses that the user asked for just now. */
  readonly asked: Set<string>;
}

/** Fills an editor's panel with the overview of the region at this address, or with what is wrong with the address. */
export async function resolveOverview(
  uri: vscode.Uri,
  panel: vscode.WebviewPanel,
  { extensionUri, services, asked }: OverviewOptions,
): Promise<void> {
  const frame = await frameOf(panel.webview, extensionUri, 'overview');
  const scope = uri.scheme === overviewScheme ? readOverviewPath(uri.path) : undefined;
  if (scope === undefined) {
    panel.webview.html = renderRefusal(frame());
    return;
  }
  panel.title = t('Overview: {0} · {1}', scope.profile, scope.region);
  openPanel({ panel, scope, services, frame, interactive: asked.delete(uri.toString()) });
}
