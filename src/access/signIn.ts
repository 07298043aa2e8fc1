import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { Problem } from '../core/aws/problem.ts';
import { environmentProfile, type Profile } from '../core/aws/profiles.ts';
import { quote } from '../core/cliCommand.ts';
import { commandTitle } from '../ui/commandTitle.ts';
import { commands } from '../ui/ids.ts';
import { showError, showInformation } from '../ui/messages.ts';
import { withProgress } from '../ui/progress.ts';
import { plain } from '../ui/questionItems.ts';
import type { AccessServices, Services } from '../ui/services.ts';
import { shownProfiles } from '../ui/shownProfiles.ts';
import { usableProfile } from '../ui/usableProfile.ts';
import { findAwsCli, hasLogin } from './awsCli.ts';
import { cliArguments } from './cliArguments.ts';
import { runCli } from './runCli.ts';
import { signInPlan } from './signInPlan.ts';

const cliGuide = 'https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html';

/** Signs in to a profile, the one given or the one that the user picks: by the AWS CLI in a terminal, or by fetching its credentials where that prompts or starts a process. */
export async function signIn(services: AccessServices, given: string | undefined): Promise<void> {
  const profile = given ?? (await pickSignIn(services));
  if (profile === undefined) return;
  const usable = await usableProfile(services.profiles, profile);
  const { name } = usable;
  const plan = signInPlan(name, (await services.profiles.read()).sections);
  if (plan.how === 'cli') await signInByCli(services, plan.profile, plan.command);
  else if (plan.how === 'ask') await signInByAsking(services, usable);
  else throw keysNeeded(name);
}

/** Asks for one of the profiles that sign in; those of which a list waits for that come first. */
async function pickSignIn({ catalog, profiles, regions }: AccessServices): Promise<string | undefined> {
  const list = await profiles.read();
  const waits = (profile: Profile) =>
    regions.of(profile).some((region) => {
      const listed = catalog.listed({ profile: profile.name, region });
      return listed !== undefined && 'problem' in listed && listed.problem.remedies.includes('signIn');
    });
  const able = shownProfiles(list.profiles).filter(
    ({ name, problem }) => problem === undefined && signInPlan(name, list.sections).how !== 'keys',
  );
  if (able.length === 0) {
    void showInformation(t('No profile has anything to sign in to.'));
    return undefined;
  }
  const [waiting = [], others = []] = [true, false].map((state) => able.filter((profile) => waits(profile) === state));
  const items = [...waiting, ...others].map((profile) => {
    const description = waiting.includes(profile) ? t('sign-in needed') : '';
    return { label: plain(profile.name), description, name: profile.name };
  });
  const title = commandTitle(commands.signIn);
  return (await vscode.window.showQuickPick(items, { title, placeHolder: t('Choose an AWS profile') }))?.name;
}

async function signInByAsking({ catalog, regions }: Services, profile: Profile): Promise<void> {
  const { name } = profile;
  const [region = 'us-east-1'] = regions.of(profile);
  await withProgress(t('Signing in to {0}', name), (signal) => catalog.identify({ profile: name, region }, { signal }));
  await vscode.commands.executeCommand(commands.refresh, { profile: name });
}

async function signInByCli({ profiles }: Services, profile: string, command: readonly string[]): Promise<void> {
  if (!vscode.workspace.isTrusted) return tellCommandLine(profile, command);
  const executable = await findAwsCli(process.env);
  if (executable === undefined) {
    return offerGuide(t('Signing in to profile {0} needs the AWS CLI, which is not on the PATH of VS Code.', profile));
  }
  if (command[0] === 'login' && !(await hasLogin(executable))) {
    return offerGuide(t('Signing in to profile {0} needs AWS CLI 2.32 or later, for “aws login”.', profile));
  }
  if (await runCli(executable, command, profile)) profiles.reload();
}

/** VS Code runs no task in Restricted Mode. Returns at once. */
function tellCommandLine(profile: string, command: readonly string[]): void {
  const shell = process.platform === 'win32' ? 'powershell' : 'posix';
  const line = ['aws', ...cliArguments(command, profile)].map((part) => quote(part, shell)).join(' ');
  const message = t('In Restricted Mode, VS Code starts nothing. To sign in, run in a terminal: {0}', line);
  const copy = t('Copy');
  void showInformation(message, copy).then(async (chosen) => {
    if (chosen) await vscode.env.clipboard.writeText(line);
  });
}

/** Returns at once: the command is over, whether or not its message is read. */
function offerGuide(message: string): void {
  void showError(message, { title: t('Get the AWS CLI') }).then(async (chosen) => {
    if (chosen) await vscode.env.openExternal(vscode.Uri.parse(cliGuide));
  });
}

function keysNeeded(profile: string): Problem {
  if (profile === environmentProfile) {
    return new Problem('NoCredentials', {
      summary: t('keys of the environment'),
      message: t('The credentials come from the environment of VS Code. Set new ones there, and start it again.'),
    });
  }
  return new Problem('NoCredentials', {
    summary: t('keys in a file'),
    message: t('Profile {0} has its keys in a file: there is nothing to sign in to. Put new keys there.', profile),
    remedies: ['openFile'],
  });
}
