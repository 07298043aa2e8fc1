import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Shell } from '../core/cliCommand.ts';
import { checkTarget, type Details, type Target } from '../core/configurationSet.ts';
import { type ExportFormat, exportFormats } from '../core/exports/formats.ts';
import type { Argument } from '../ui/arguments.ts';
import { copyText } from '../ui/clipboard.ts';
import { commands } from '../ui/ids.ts';
import { pickTarget } from '../ui/pickers.ts';
import { withProgress } from '../ui/progress.ts';
import { report } from '../ui/report.ts';
import type { Services } from '../ui/services.ts';

/** Where the last format is remembered, and the shell that commands are for. */
interface CopyAsOptions {
  readonly memory: vscode.Memento;
  readonly shell: Shell;
}

const lastFormat = 'ses.copyAs.format';

/**
 * Describes a set with all four attributes, asking for what the argument lacks, and copies what makes one like it, in the format that
 * the user picks. Does nothing where they leave; where the set cannot be described, tells why with the set as the place.
 */
export async function copyAs(services: Services, options: CopyAsOptions, argument: Argument): Promise<void> {
  const target = await pickTarget(services, argument, commands.copyAs);
  if (target === undefined) return;
  let details: Details;
  try {
    details = await describe(services, target);
  } catch (error) {
    return report(error, { ...target, retry: commands.copyAs }, services.log);
  }
  const format = await pickFormat(options, target.name);
  if (format === undefined) return;
  await options.memory.update(lastFormat, format.id);
  await copyText(format.write(target, details), t('Copied {0} as {1}', target.name, format.label));
}

async function describe({ catalog }: Services, target: Target): Promise<Details> {
  checkTarget(target);
  const title = t('Describing {0} ({1}, {2})', target.name, target.profile, target.region);
  return withProgress(title, (signal) => catalog.describe(target, { signal }));
}

/** Asks for a format; the last one stands first. */
async function pickFormat({ memory, shell }: CopyAsOptions, name: string): Promise<ExportFormat | undefined> {
  const formats = exportFormats(shell);
  const last = memory.get<string>(lastFormat);
  const ordered = [...formats.filter(({ id }) => id === last), ...formats.filter(({ id }) => id !== last)];
  const items = ordered.map((format) => ({ label: format.label, format }));
  const picked = await vscode.window.showQuickPick(items, { title: t('Copy {0} as', name) });
  return picked?.format;
}
