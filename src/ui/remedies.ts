import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Problem, Remedy } from '../core/aws/problem.ts';
import type { Argument } from './arguments.ts';
import { type CommandId, commands } from './ids.ts';

/** What failed, and where. */
export interface Where extends Argument {
  /** The command that Retry runs again with the same argument. Default: `ses.refresh`. */
  readonly retry?: CommandId;
}

/** The actions that help with a problem, the likeliest first, each with its title, its command and that command's arguments. */
export function remediesOf(problem: Problem, where: Where = {}): vscode.Command[] {
  return problem.remedies.map((remedy) => actions[remedy](problem, where));
}

const actions: Readonly<Record<Remedy, (problem: Problem, where: Where) => vscode.Command>> = {
  retry: (_problem, { retry = commands.refresh, ...argument }) => ({
    title: t('Retry'),
    command: retry,
    arguments: [argument],
  }),
  signIn: (_problem, where) => ({
    title: t('Sign In'),
    command: commands.signIn,
    arguments: [{ profile: where.profile }],
  }),
  openFile: (problem, where) => openPlace(t('Open File'), problem, where),
  copyPolicy: () => ({ title: t('Copy Policy'), command: commands.copyPolicy, arguments: [] }),
  // Refresh never asks, so it is of no help with a region that is missing or wrong.
  pickRegion: (_problem, { retry = commands.refresh, profile, name }) => ({
    title: t('Pick Region'),
    command: retry === commands.refresh ? commands.addRegion : retry,
    arguments: [{ profile, name }],
  }),
  openRegionSettings: () =>
    // Each machine has its own, and VS Code shows those of this one in another tab.
    vscode.env.remoteName
      ? {
          title: t('Open Settings'),
          command: 'workbench.action.openRemoteSettings',
          arguments: [{ query: '@id:ses.regions' }],
        }
      : openSettings(t('Open Settings'), 'ses.regions'),
  showEndpoint: (problem, where) => openPlace(t('Show Endpoint Source'), problem, where),
  openProxySettings: () => ({ title: t('Open Proxy Settings'), command: commands.openProxySettings, arguments: [] }),
  trustCertificate: () => openSettings(t('Certificate Settings'), 'http.systemCertificates'),
  showLog: () => ({ title: t('Show Log'), command: commands.showLog, arguments: [] }),
};

/** Goes to the line that the problem names; without one, to the profile's own. */
function openPlace(title: string, { place }: Problem, { profile }: Where): vscode.Command {
  if (place === undefined) return { title, command: commands.openProfile, arguments: [{ profile }] };
  const line = Math.max((place.line ?? 1) - 1, 0);
  const selection = new vscode.Range(line, 0, line, 0);
  return { title, command: 'vscode.open', arguments: [vscode.Uri.file(place.file), { selection }] };
}

function openSettings(title: string, setting: string): vscode.Command {
  return { title, command: 'workbench.action.openSettings', arguments: [`@id:${setting}`] };
}
