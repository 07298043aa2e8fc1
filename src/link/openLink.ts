import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';
import { Problem } from '../core/aws/problem.ts';
import type { Target } from '../core/configurationSet.ts';
import { readSetLink } from '../core/setLink.ts';
import { describeAndOpen } from '../ui/describe.ts';
import { commands } from '../ui/ids.ts';
import { agrees } from '../ui/messages.ts';
import { defaultView } from '../ui/open.ts';
import { report } from '../ui/report.ts';
import type { Services } from '../ui/services.ts';

/** What of a link can name a set. */
type Link = Pick<vscode.Uri, 'path' | 'query' | 'fragment'>;

/** Opens the set that a link names, or tells the user why not. */
export async function handleLink(services: Services, uri: Link): Promise<void> {
  try {
    await openLink(services, uri);
  } catch (error) {
    report(error, {}, services.log);
  }
}

/**
 * Opens the set that a link names, once the user agrees: anybody can write a link, so before that AWS is not called. Where they have no
 * profile of this name, asks for one of theirs. Rejects with a `Problem` where the link names no set.
 */
async function openLink(services: Services, uri: Link): Promise<void> {
  const target = readSetLink(uri);
  if (target === undefined) throw refused();
  const { profiles } = await services.profiles.read();
  const isKnown = profiles.some(({ name }) => name === target.profile);
  if (!(await isWanted(target, isKnown))) return;
  const { profile, region, name } = target;
  await describeAndOpen(services, [{ region, name, ...(isKnown && { profile }) }], defaultView(), commands.describe);
}

async function isWanted({ profile, region, name }: Target, isKnown: boolean): Promise<boolean> {
  const open = isKnown ? t('Open') : t('Choose Profile…');
  const detail = isKnown
    ? t('A link asks for it. Amazon SES is then asked for the set, as profile {0}.', profile)
    : t('A link asks for it. It names profile {0}, which you do not have, so you choose one of yours.', profile);
  const message = t('Open the configuration set {0} in {1}?', name, region);
  return agrees(message, detail, open);
}

function refused(): Problem {
  return new Problem('InvalidArgument', {
    summary: t('not a link to a configuration set'),
    message: t(
      'The link was not opened: it does not end in a profile, a region and the name of a configuration set, and nothing more.',
    ),
  });
}
