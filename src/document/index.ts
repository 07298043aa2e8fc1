import * as vscode from 'vscode';
import { schemes } from '../core/configurationSet.ts';
import { registerCommand } from '../ui/commandHandler.ts';
import { describeAndOpen } from '../ui/describe.ts';
import { commands } from '../ui/ids.ts';
import type { Services } from '../ui/services.ts';
import { openDocuments } from '../ui/tabs.ts';
import { createFetches } from './fetches.ts';
import { createProvider } from './provider.ts';
import { createStatus } from './status.ts';
import { createUpdates } from './updates.ts';

/** The read-only documents `aws-ses:/PROFILE/REGION/NAME.json`, and Open as JSON. */
export function registerDocument({ subscriptions }: vscode.ExtensionContext, services: Services): void {
  const { catalog } = services;
  const fetches = createFetches(catalog, openDocuments(schemes.json));
  const failed = new Set<string>();
  const updates = createUpdates(catalog, fetches, failed);
  const provider = { onDidChange: updates.onDidChange, ...createProvider(catalog, fetches, failed) };
  subscriptions.push(
    fetches,
    updates,
    createStatus(catalog, fetches),
    vscode.workspace.registerTextDocumentContentProvider(schemes.json, provider),
    registerCommand(services, commands.openJson, (_argument, all) =>
      describeAndOpen(services, all, 'json', commands.openJson),
    ),
  );
}
