import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { scopeKey } from '../core/aws/memory.ts';
import { Problem } from '../core/aws/problem.ts';
import type { Sighting } from '../core/compare/forms.ts';
import { checkTarget, type Scope, type Target } from '../core/configurationSet.ts';
import type { Argument } from '../ui/arguments.ts';
import { commands } from '../ui/ids.ts';
import { pickTarget } from '../ui/pickers.ts';
import { withProgress } from '../ui/progress.ts';
import type { Services } from '../ui/services.ts';
import type { CompareDocuments } from './documents.ts';
import { regionsMarkdown } from './regionsMarkdown.ts';
import { originOf } from './sides.ts';

/**
 * Shows where a name is, of all profiles and regions whose lists are loaded and of its own, and what differs between the sets there. Each
 * is described once; what fails is told in its row.
 */
export async function compareRegions(
  services: Services,
  documents: CompareDocuments,
  argument: Argument,
): Promise<void> {
  const target = await pickTarget(services, argument, commands.compareRegions);
  if (target === undefined) return;
  checkTarget(target);
  const { profile, region, name } = target;
  const scopes = new Map(
    [{ profile, region }, ...services.catalog.loadedScopes()].map((each) => [scopeKey(each), each]),
  );
  const title = t('Comparing {0} in {1} profiles and regions', name, scopes.size);
  const sightings = await withProgress(title, (signal) =>
    Promise.all([...scopes.values()].map((scope) => look(services, { ...scope, name }, signal))),
  );
  const uri = documents.add(`${name}.md`, regionsMarkdown(name, sightings));
  await vscode.commands.executeCommand('vscode.openWith', uri, 'vscode.markdown.preview.editor');
}

/** What is known of a set: by a fresh list where it is not, else by its description. Rejects where the user ends it. */
async function look(services: Services, target: Target, signal: AbortSignal): Promise<Sighting> {
  const { profile, region }: Scope = target;
  if (isMissing(services, target)) return { profile, region, state: 'absent' };
  try {
    const set = await services.catalog.describe(target, { signal, interactive: false });
    return { profile, region, state: 'present', set, origin: await originOf(services, target) };
  } catch (error) {
    if (!(error instanceof Problem) || signal.aborted) throw error;
    if (error.code === 'ConfigurationSetDoesNotExist') return { profile, region, state: 'absent' };
    return { profile, region, state: 'unknown', reason: error.message };
  }
}

function isMissing({ catalog }: Services, target: Target): boolean {
  const listed = catalog.listed(target);
  return listed?.state === 'complete' && catalog.isFresh(listed.at) && !listed.names.includes(target.name);
}
