import { type Attribute, allAttributes, type Details } from '../configurationSet.ts';
import { nowhere } from './arnMarks.ts';
import { comparableText } from './normalize.ts';

/** A state that a set was seen in, and when it was first seen so. */
export interface Snapshot {
  readonly at: Date;
  readonly details: Details;
}

/** The states that a set was seen in, the newest first, and which of them the user looked at last, by its time. */
export interface Seen {
  readonly snapshots: readonly Snapshot[];
  readonly lookedAt?: Date;
}

/** How many states of one set are kept. */
const mostSnapshots = 10;

/**
 * With the state that a description shows; undefined where that is nothing new. What was only asked for in part shows none: it would
 * look as if the rest had been removed.
 */
export function withDescription(
  seen: Seen,
  { details, attributes, at }: Snapshot & { readonly attributes: readonly Attribute[] },
): Seen | undefined {
  const [newest] = seen.snapshots;
  if (attributes.length < allAttributes.length) return undefined;
  // Another window may have kept a later one by now.
  if (newest && (newest.at >= at || isSame(newest, { details }))) return undefined;
  return { ...seen, snapshots: [{ at, details }, ...seen.snapshots].slice(0, mostSnapshots) };
}

/** With the newest state as the one that the user looked at last; undefined where it is that already. */
export function withLook(seen: Seen): Seen | undefined {
  const [newest] = seen.snapshots;
  return newest === undefined || newest.at.getTime() === seen.lookedAt?.getTime()
    ? undefined
    : { ...seen, lookedAt: newest.at };
}

/** The state that the user looked at last, or the oldest that is kept where it was before that; undefined where they never looked. */
export function lastLook({ snapshots, lookedAt }: Seen): Snapshot | undefined {
  if (lookedAt === undefined) return undefined;
  return snapshots.find(({ at }) => at.getTime() === lookedAt.getTime()) ?? snapshots.at(-1);
}

/** Whether the set does something else than when the user looked at it last. */
export function hasChanged(seen: Seen): boolean {
  const [newest] = seen.snapshots;
  const looked = lastLook(seen);
  return newest !== undefined && looked !== undefined && !isSame(newest, looked);
}

/** Whether two states of one set do the same. */
export function isSame(one: Pick<Snapshot, 'details'>, other: Pick<Snapshot, 'details'>): boolean {
  return comparableText(one.details, nowhere) === comparableText(other.details, nowhere);
}
