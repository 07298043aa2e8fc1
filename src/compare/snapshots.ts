import type * as vscode from 'vscode';
import type { Catalog, Described } from '../core/aws/catalog.ts';
import type { StoreFolder } from '../core/aws/storeFolder.ts';
import { cliJson } from '../core/cliJson.ts';
import { nowhere } from '../core/compare/arnMarks.ts';
import { comparableText } from '../core/compare/normalize.ts';
import { allAttributes, type Details, type Target } from '../core/configurationSet.ts';

/** How many states of one set are kept. */
const mostStates = 10;

/** A state that a set was seen in, and when it was first seen so. */
export interface Snapshot {
  readonly at: Date;
  readonly details: Details;
}

/** The states of described sets, kept on disk from one window to the next. */
export interface Snapshots extends vscode.Disposable {
  /** The states that a set was seen in, the newest first. */
  of(target: Target): Promise<readonly Snapshot[]>;
}

/** Keeps a state whenever a set is described and does something else than when it was described before. */
export function createSnapshots(
  catalog: Pick<Catalog, 'described' | 'onDidChange'>,
  folder: StoreFolder,
  log: Pick<vscode.LogOutputChannel, 'warn'>,
): Snapshots {
  /** The end of the last change: they come one after the other, as each reads what the one before has written. */
  let lastChange = Promise.resolve();

  async function read(target: Target): Promise<readonly Snapshot[]> {
    // The folder gives back only what was written here.
    const stored = (await folder.read(keyOf(target))) as readonly Written[] | undefined;
    return (stored ?? []).map(({ at, details }) => ({ at: new Date(at), details }));
  }

  async function keep(target: Target, { details, at }: Whole): Promise<void> {
    try {
      const states = await read(target);
      const [newest] = states;
      if (newest && (newest.at >= at || isSame(newest.details, details))) return;
      await folder.write(
        keyOf(target),
        [{ at, details: JSON.parse(cliJson(details)) }, ...states].slice(0, mostStates),
      );
      await folder.prune();
    } catch (error) {
      // It is a help, not a need. The message of the file system's error holds a path.
      log.warn(
        `A snapshot could not be kept: ${error instanceof Error && 'code' in error ? error.code : 'it is damaged'}`,
      );
    }
  }

  const end = catalog.onDidChange(({ scope, name }) => {
    if (scope === undefined || name === undefined) return;
    const target = { ...scope, name };
    const described = catalog.described(target);
    if (isWhole(described)) lastChange = lastChange.then(() => keep(target, described));
  });

  return {
    async of(target) {
      await lastChange;
      return read(target);
    },
    dispose: end,
  };
}

type Whole = Extract<Described, { state: 'fresh' }>;
type Written = { readonly at: string; readonly details: Details };

/** What was only asked for in part would look as if the rest had been removed. */
function isWhole(described: Described | undefined): described is Whole {
  return described?.state === 'fresh' && described.attributes.length === allAttributes.length;
}

function isSame(one: Details, other: Details): boolean {
  return comparableText(one, nowhere) === comparableText(other, nowhere);
}

function keyOf({ profile, region, name }: Target): string {
  return JSON.stringify([profile, region, name]);
}
