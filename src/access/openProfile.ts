import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { FilePlace } from '../core/aws/problem.ts';
import type { ProfileList } from '../core/aws/profiles.ts';
import { showInformation } from '../ui/messages.ts';
import type { Services } from '../ui/services.ts';
import { usableProfile } from '../ui/usableProfile.ts';

/** Opens the AWS file at the line of a profile, the one given or the one that the user picks, or of what is wrong with it. */
export async function openProfile(services: Services, profile: string | undefined): Promise<void> {
  const list = await services.profiles.read();
  const place = profile === undefined ? await pickPlace(list) : await placeOf(services, list, profile);
  if (place) await open(place);
}

async function placeOf({ profiles }: Services, list: ProfileList, name: string): Promise<FilePlace | undefined> {
  const profile = list.profiles.find((candidate) => candidate.name === name) ?? (await usableProfile(profiles, name));
  const place = profile.problem?.place ?? profile.place;
  if (place === undefined) {
    void showInformation(t('Profile {0} comes from the environment of VS Code and stands in no file.', name));
  }
  return place;
}

/** Asks for a profile, also one that cannot be used, or one of the files. */
async function pickPlace({ files, profiles }: ProfileList): Promise<FilePlace | undefined> {
  const places = profiles.flatMap(({ name, problem, place = problem?.place }) =>
    place
      ? [{ label: name.replaceAll('$(', '\\$('), description: problem?.summary ?? '', place: problem?.place ?? place }]
      : [],
  );
  const whole = [files.config, files.credentials].map((file) => ({
    label: t('The whole file'),
    description: file,
    place: { file },
  }));
  const title = t('Open the AWS file of a profile');
  return (await vscode.window.showQuickPick([...places, ...whole], { title, matchOnDescription: true }))?.place;
}

/** VS Code itself says where the file does not exist, and offers to create it. */
async function open({ file, line = 1 }: FilePlace): Promise<void> {
  const position = new vscode.Position(Math.max(line - 1, 0), 0);
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.file(file), {
    selection: new vscode.Range(position, position),
  });
}
