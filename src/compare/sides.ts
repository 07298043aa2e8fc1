import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { decode } from '../core/aws/files/decode.ts';
import { Problem } from '../core/aws/problem.ts';
import { nowhere } from '../core/compare/arnMarks.ts';
import type { Origin } from '../core/compare/comparable.ts';
import type { JsonFile } from '../core/compare/fileNode.ts';
import { comparableText } from '../core/compare/normalize.ts';
import { readSets } from '../core/compare/readFile.ts';
import type { Snapshot } from '../core/compare/seen.ts';
import { checkTarget, type Details, type Scope, type Target } from '../core/configurationSet.ts';
import { fileReason } from '../ui/fileReason.ts';
import { withProgress } from '../ui/progress.ts';
import { plain } from '../ui/questionItems.ts';
import type { Services } from '../ui/services.ts';
import { usableProfile } from '../ui/usableProfile.ts';

/** One side of a comparison. */
export interface Side {
  /** What stands in the title. */
  readonly label: string;
  readonly text: string;
}

/** All that a region can have, 10,000 sets, takes 22 MB. */
const largestFile = 32 * 1024 * 1024;

/** Describes a set with all four attributes. Rejects with a `Problem`. */
export async function describeSet({ catalog }: Services, target: Target): Promise<Details> {
  checkTarget(target);
  const title = t('Describing {0} ({1}, {2})', target.name, target.profile, target.region);
  return withProgress(title, (signal) => catalog.describe(target, { signal }));
}

/** A described set beside one of another place. */
export async function setSide(services: Services, target: Target, details: Details): Promise<Side> {
  return { label: labelOf(target), text: comparableText(details, await originOf(services, target)) };
}

/** Two states of one set: nothing in them needs a mark. */
export function stateSides(target: Target, then: Snapshot, now: Details): readonly [Side, Side] {
  return [
    { label: t('{0}, {1}', labelOf(target), timeText(then.at)), text: comparableText(then.details, nowhere) },
    { label: t('now'), text: comparableText(now, nowhere) },
  ];
}

/** Asks for a JSON file, and for one of its sets where it has several, the one of this name first. Undefined where the user leaves. Rejects with a `Problem`. */
export async function fileSide(name: string): Promise<Side | undefined> {
  const filters = { JSON: ['json', 'template'], [t('All files')]: ['*'] };
  const title = t('Compare with a JSON file');
  const [uri] = (await vscode.window.showOpenDialog({ title, filters, openLabel: t('Compare') })) ?? [];
  return uri && readSide(uri, name);
}

async function readSide(uri: vscode.Uri, wanted: string): Promise<Side | undefined> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const file: JsonFile = { path: uri.fsPath, name, text: await readText(uri, name) };
  const { readYaml } = await import('../core/compare/readYaml.ts');
  const sets = readSets(file, readYaml);
  const items = sets.map(({ label, set }) => {
    const own = set.ConfigurationSet?.Name ?? '';
    return { label: plain(label), description: own === label ? '' : plain(own), isWanted: own === wanted, set };
  });
  items.sort((one, other) => Number(other.isWanted) - Number(one.isWanted));
  const title = t('Configuration set in {0}', name);
  const picked = items.length === 1 ? items[0] : await vscode.window.showQuickPick(items, { title });
  return picked && { label: name, text: comparableText(picked.set, {}) };
}

async function readText(uri: vscode.Uri, name: string): Promise<string> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if (size <= largestFile && (type & vscode.FileType.File) !== 0) {
      return decode(await vscode.workspace.fs.readFile(uri)).text;
    }
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
    throw unreadable(t('{0} cannot be read: {1}.', name, fileReason(error)));
  }
  throw unreadable(t('{0} is not a file of at most 32 MB.', name));
}

function unreadable(message: string): Problem {
  return new Problem('FileUnreadable', { summary: t('cannot be read'), message });
}

/** Where a set is: the account as AWS told it, else as the profile's settings name it. */
export async function originOf({ catalog, profiles }: Services, { profile, region }: Scope): Promise<Origin> {
  return { region, account: catalog.account(profile) ?? (await usableProfile(profiles, profile)).account };
}

function labelOf({ profile, region, name }: Target): string {
  return t('{0} ({1}, {2})', name, profile, region);
}

/** A time as the user's language writes it. */
export function timeText(at: Date): string {
  return at.toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
}
