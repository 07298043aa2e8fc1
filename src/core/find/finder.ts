import type { Target } from '../configurationSet.ts';
import { scoreOf } from './score.ts';

/** Which sets stand before others, whatever is typed. */
export type Group = 'pinned' | 'recent' | 'other';

export interface Hit {
  readonly target: Target;
  readonly group: Group;
}

export interface FinderOptions {
  /** Every set that can be found, in the order of those that fit alike. */
  readonly targets: readonly Target[];
  readonly isPinned: (target: Target) => boolean;
  /** How long ago it was opened, counted in sets since then; undefined for those that were not lately. */
  readonly recency: (target: Target) => number | undefined;
  /** The most that are answered: more than anybody reads. */
  readonly most: number;
}

interface Candidate extends Hit {
  readonly lower: string;
  readonly place: string;
  /** The greater, the more recently it was opened. */
  readonly recency: number;
}

const weightOf: Readonly<Record<Group, number>> = { pinned: 2, recent: 1, other: 0 };

/** Above any score, and above what decides between equal ones. */
const groupStep = 1e8;
const scoreStep = 1e3;
const longest = 64;

/**
 * Finds sets by what a user types: pieces between spaces, each fitting the name as its letters stand in it, or a part of the profile or the
 * region. Pinned ones come first, then recent ones, then others, each the best fitting first. 100,000 sets take a few milliseconds.
 */
export function createFinder({ targets, isPinned, recency, most }: FinderOptions): (query: string) => readonly Hit[] {
  const candidates = targets.map((target): Candidate => {
    const since = recency(target);
    return {
      target,
      lower: target.name.toLowerCase(),
      place: `${target.profile} ${target.region}`.toLowerCase(),
      group: isPinned(target) ? 'pinned' : since === undefined ? 'other' : 'recent',
      recency: since === undefined ? 0 : Math.max(0, longest - since),
    };
  });
  return (query) => {
    const pieces = query
      .toLowerCase()
      .split(/[\s/·]+/)
      .filter((piece) => piece !== '');
    const best = createBest<Hit>(most);
    for (const candidate of candidates) {
      const score = scoreOfAll(pieces, candidate);
      if (score === 0) continue;
      const { group, target } = candidate;
      const nearness = pieces.length === 0 || group === 'recent' ? candidate.recency : longest - target.name.length;
      best.offer(weightOf[group] * groupStep + score * scoreStep + nearness, candidate);
    }
    return best.inOrder();
  };
}

/** 0 where a piece fits neither the name nor the place. */
function scoreOfAll(pieces: readonly string[], { target, lower, place }: Candidate): number {
  let sum = 1;
  for (const piece of pieces) {
    const score = scoreOf(piece, target.name, lower) || (place.includes(piece) ? 1 : 0);
    if (score === 0) return 0;
    sum += score;
  }
  return sum;
}

/** Keeps the few best of many: sorting all of 100,000 would take longer than a keystroke may. */
function createBest<Value>(most: number) {
  const kept: { readonly key: number; readonly value: Value }[] = [];
  return {
    offer(key: number, value: Value): void {
      if (kept.length === most && key <= (kept.at(-1)?.key ?? 0)) return;
      let low = 0;
      let high = kept.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((kept[middle]?.key ?? 0) >= key) low = middle + 1;
        else high = middle;
      }
      kept.splice(low, 0, { key, value });
      if (kept.length > most) kept.pop();
    },
    inOrder: (): readonly Value[] => kept.map(({ value }) => value),
  };
}
