import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { Problem } from '../core/aws/problem.ts';
import { isSame, type Snapshot } from '../core/compare/seen.ts';
import type { Details, Target } from '../core/configurationSet.ts';
import type { Argument } from '../ui/arguments.ts';
import { setsElsewhere } from '../ui/elsewhere.ts';
import { commands } from '../ui/ids.ts';
import { showInformation } from '../ui/messages.ts';
import { pickTarget } from '../ui/pickers.ts';
import { plain } from '../ui/questionItems.ts';
import { report } from '../ui/report.ts';
import type { Services } from '../ui/services.ts';
import type { CompareDocuments } from './documents.ts';
import { describeSet, fileSide, type Side, setSide, stateSides, timeText } from './sides.ts';

/**
 * Compares a set, asking for what the argument lacks, with what the user picks: a set elsewhere, a file, a state that it was seen in. Two
 * selected sets are compared with each other. Does nothing where the user leaves; tells why where something cannot be read or described.
 */
export async function compareWith(
  services: Services,
  documents: CompareDocuments,
  argument: Argument,
  all: readonly Argument[],
): Promise<void> {
  if (all.length > 2) throw tooMany();
  const [first = argument, second] = all;
  const target = await pickTarget(services, first, commands.compare);
  if (target === undefined) return;
  try {
    const details = await describeSet(services, target);
    if (second) return await showDiff(documents, await withSet(services, target, details, second));
    if (first.since) return await showDiff(documents, await withLastLook(services, target, details));
    const other = await pickOther(services, target, details);
    await showDiff(documents, await other?.sides());
  } catch (error) {
    report(error, { ...target, retry: commands.compare }, services.log);
  }
}

type Sides = readonly [Side, Side];

/** A line of the picker, and what choosing it compares; undefined where the user leaves. */
interface Other extends vscode.QuickPickItem {
  readonly sides: () => Promise<Sides | undefined>;
}

async function pickOther(services: Services, target: Target, details: Details): Promise<Other | undefined> {
  const heading = (label: string): Other => {
    return { label, kind: vscode.QuickPickItemKind.Separator, sides: async () => undefined };
  };
  const elsewhere = setsElsewhere(services.catalog, target).map(({ profile, region }): Other => {
    const other = { profile, region, name: target.name };
    return { label: plain(`${profile} · ${region}`), sides: () => withSet(services, target, details, other) };
  });
  const states = earlier(await services.snapshots.of(target), details).map((then): Other => {
    return { label: timeText(then.at), sides: async () => stateSides(target, then, details) };
  });
  const items: readonly Other[] = [
    heading(t('The same name in')),
    ...elsewhere,
    {
      label: t('Another profile or region…'),
      sides: () => withSet(services, target, details, { name: target.name }),
    },
    ...(states.length > 0 ? [heading(t('As it was seen on')), ...states] : []),
    heading(t('Others')),
    { label: t('Another configuration set…'), sides: () => withSet(services, target, details, {}) },
    { label: t('A JSON file…'), detail: t('An answer of the AWS CLI, or a CloudFormation template'), sides: withFile },
  ];

  async function withFile(): Promise<Sides | undefined> {
    const side = await fileSide(target.name);
    return side && [await setSide(services, target, details), side];
  }

  return vscode.window.showQuickPick(items, { title: t('Compare {0} with', target.name), matchOnDetail: true });
}

/** The states that differ from the one of now. */
function earlier(states: readonly Snapshot[], now: Details): readonly Snapshot[] {
  return states.filter((then) => !isSame(then, { details: now }));
}

async function withSet(
  services: Services,
  target: Target,
  details: Details,
  wanted: Argument,
): Promise<Sides | undefined> {
  const other = await pickTarget(services, wanted, commands.compare);
  if (other === undefined) return undefined;
  const otherDetails = await describeSet(services, other);
  return [await setSide(services, target, details), await setSide(services, other, otherDetails)];
}

/** Tells that nothing changed where that is so. */
async function withLastLook({ snapshots }: Services, target: Target, details: Details): Promise<Sides | undefined> {
  const then = await snapshots.lastLook(target);
  if (then && !isSame(then, { details })) return stateSides(target, then, details);
  void showInformation(t('{0} does what it did when you last looked.', target.name));
  return undefined;
}

function tooMany(): Problem {
  return new Problem('InvalidArgument', {
    summary: t('too many at once'),
    message: t('Two configuration sets can be compared at once. Select two, or one to be asked for the other.'),
  });
}

/** A diff without a mark looks as if it still came, so it is said that there is no difference. */
async function showDiff(documents: CompareDocuments, sides: Sides | undefined): Promise<void> {
  if (sides === undefined) return;
  const [left, right] = sides;
  const uris = [left, right].map(({ label, text }) => documents.add(`${label}.json`, text));
  await vscode.commands.executeCommand('vscode.diff', ...uris, `${left.label} ↔ ${right.label}`);
  if (left.text === right.text) {
    void showInformation(t('No differences between {0} and {1}.', left.label, right.label));
  }
}
