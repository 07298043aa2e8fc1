import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { type Attribute, allAttributes, checkTarget, type Target, type View } from '../core/configurationSet.ts';
import type { Argument } from './arguments.ts';
import { isMissing, offerElsewhere, setsElsewhere } from './elsewhere.ts';
import type { CommandId } from './ids.ts';
import { openTarget } from './open.ts';
import { pickTarget } from './pickers.ts';
import { withProgress } from './progress.ts';
import { report } from './report.ts';
import type { Services } from './services.ts';
import { shownAttributes } from './shownAttributes.ts';

/**
 * Describes a set, asking for what the argument lacks, and opens it in the view; each of them, in tabs that stay, where several are
 * selected. Where that fails, tells why with the set as the place, and opens nothing more; Retry runs `command` again. Where there is no
 * such set, offers those of the same name in other loaded lists.
 */
export async function describeAndOpen(
  services: Services,
  [argument = {}, ...further]: readonly Argument[],
  view: View,
  command: CommandId,
): Promise<void> {
  const options = further.length > 0 ? { preview: false } : {};
  for (const each of [argument, ...further]) {
    const target = await pickTarget(services, each, command);
    if (target === undefined) return;
    try {
      await describeWithProgress(services, target, view === 'json' ? allAttributes : each.attributes);
    } catch (error) {
      const others = isMissing(error) ? setsElsewhere(services.catalog, target) : [];
      const open = (other: Target) => vscode.commands.executeCommand(command, { ...each, ...other, view });
      if (isMissing(error) && others.length > 0) return offerElsewhere(error, others, open);
      return report(error, { ...target, view, retry: command }, services.log);
    }
    await openTarget(target, view, options);
  }
}

async function describeWithProgress(
  { catalog }: Services,
  target: Target,
  attributes: readonly Attribute[] = shownAttributes(),
): Promise<void> {
  checkTarget(target);
  const title = t('Describing {0} ({1}, {2})', target.name, target.profile, target.region);
  await withProgress(title, (signal) => catalog.describe(target, { signal, attributes }));
}
