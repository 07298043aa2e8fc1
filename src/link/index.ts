import * as vscode from 'vscode';
import { report } from '../ui/report.ts';
import type { Services } from '../ui/services.ts';

/** Links that Copy Link made, from wherever VS Code was handed them. What opens one is loaded with the first. */
export function registerLink(
  { subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>,
  services: Services,
): void {
  subscriptions.push(
    vscode.window.registerUriHandler({
      async handleUri(uri) {
        try {
          const { openLink } = await import('./openLink.ts');
          await openLink(services, uri);
        } catch (error) {
          report(error, {}, services.log);
        }
      },
    }),
  );
}
