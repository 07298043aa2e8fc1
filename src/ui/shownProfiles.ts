import * as vscode from 'vscode';
import type { Profile } from '../core/aws/profiles.ts';

/** The profiles that the setting `ses.profiles` shows, in the files' order: all of them where it is empty. */
export function shownProfiles(profiles: readonly Profile[]): readonly Profile[] {
  const setting = vscode.workspace.getConfiguration('ses').get<unknown>('profiles');
  const names: readonly unknown[] = Array.isArray(setting) ? setting : [];
  return names.length === 0 ? profiles : profiles.filter(({ name }) => names.includes(name));
}
