import * as vscode from 'vscode';
import type { LoadServices } from '../ui/services.ts';

/** Links that Copy Link made, from wherever VS Code was handed them. What opens one is loaded with the first. */
export function registerLink(
  { subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>,
  load: LoadServices,
): void {
  subscriptions.push(
    vscode.window.registerUriHandler({
      async handleUri(uri) {
        const [services, { handleLink }] = await Promise.all([load(), import('./openLink.ts')]);
        await handleLink(services, uri);
      },
    }),
  );
}
