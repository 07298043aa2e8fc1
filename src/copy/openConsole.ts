import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { Problem } from '../core/aws/problem.ts';
import type { Target } from '../core/configurationSet.ts';
import { configurationSetLink } from '../core/consoleLinks.ts';
import type { Argument } from '../ui/arguments.ts';
import { commands } from '../ui/ids.ts';
import { agrees } from '../ui/messages.ts';
import type { Services } from '../ui/services.ts';
import { targetsOf } from '../ui/targets.ts';

/** More pages than these are not opened before the user agrees. */
const unasked = 5;

/** Opens the console's page of each set that the command is about. Rejects with a `Problem` where no console is known for its region. */
export async function openConsoles(services: Services, argument: Argument, all: readonly Argument[]): Promise<void> {
  const targets = await targetsOf(services, argument, all, commands.openConsole);
  if (targets.length > unasked && !(await agrees(t('Open {0} pages?', targets.length), undefined, t('Open')))) return;
  for (const target of targets) await openConsole(target);
}

/** Opens the set's page of the AWS console in the browser. Rejects with a `Problem` where no console is known for its region. */
async function openConsole(target: Target): Promise<void> {
  const link = configurationSetLink(target);
  if (link === undefined) {
    throw new Problem('InvalidRegion', {
      summary: t('no console known'),
      message: t('No AWS console is known for the region {0}.', target.region),
    });
  }
  // As a string: a `Uri` would encode the slashes behind the `#`, which the console then does not find its page by.
  await vscode.commands.executeCommand('vscode.open', link);
}
