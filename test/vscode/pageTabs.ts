import * as vscode from 'vscode';
import { sesRequests } from './emulator.ts';
import { until } from './until.ts';

/** The tabs that show a document in one of our pages. */
export function tabsOf(viewType: 'ses.details' | 'ses.overview', { path }: vscode.Uri): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputCustom && input.viewType === viewType && input.uri.path === path,
  );
}

/** Until such a tab is there. */
export async function opened(viewType: 'ses.details' | 'ses.overview', document: vscode.Uri): Promise<void> {
  await until(vscode.window.tabGroups.onDidChangeTabs, () => tabsOf(viewType, document).length > 0);
}

/** The requests, once there are as many as expected. */
export async function requests(count: number): Promise<readonly string[]> {
  for (;;) {
    const sent = await sesRequests();
    if (sent.length >= count) return sent;
  }
}
