import type { Scope, Target } from '../configurationSet.ts';
import { createBest } from './best.ts';
import { scoreOf } from './score.ts';

/** Which sets stand before others, whatever is typed. */
export type Group = 'pinned' | 'recent' | 'other';

export interface Hit {
  readonly target: Target;
  readonly group: Group;
}

/** The sets of one scope that can be found. */
export interface Findable extends Scope {
  readonly names: readonly string[];
  readonly pinned: ReadonlySet<string>;
  /** How long ago a set was opened, counted in sets since then; absent for those that were not lately. */
  readonly recency: ReadonlyMap<string, number>;
}

/** From last to first. */
const groups = ['other', 'recent', 'pinned'] as const satisfies readonly Group[];

/** What hits are sorted by is one number: from its end, how near the set is, how well it fits, and its group. */
const nearnesses = 2 ** 6;
const scores = 2 ** 17;

/**
 * Finds sets by what a user types: pieces between spaces, each of which fits a name as its letters stand there in this order, or is a part
 * of the profile or the region. Pinned sets come first, then recent ones, then others; in each group the best fitting first, and of those
 * that fit alike the one that was opened later, else the shorter, else the one that comes first. Answers at most `most` of them.
 */
export function createFinder(findables: readonly Findable[], most: number): (query: string) => readonly Hit[] {
  const all = findables.map((findable) => ({
    ...findable,
    place: `${findable.profile} ${findable.region}`.toLowerCase(),
    lowers: findable.names.map(inLowerCase),
    standings: standingsOf(findable),
  }));
  const every = all.map(({ names }) => Int32Array.from(names.keys()));
  let last = { query: '', fitting: every };
  return (query) => {
    const pieces = piecesOf(query);
    const best = createBest(most);
    // What does not fit a text fits none that begins with it.
    const candidates = query.startsWith(last.query) ? last.fitting : every;
    let start = 0;
    const fitting = all.map(({ names, lowers, place, standings }, scope) => {
      const elsewhere = pieces.map((piece) => Number(place.includes(piece)));
      const fits = (candidates[scope] ?? none).filter((each) => {
        const name = names[each] ?? '';
        const score = scoreOfAll(pieces, elsewhere, name, lowers[each] ?? '');
        if (score === 0) return false;
        const standing = standings[each] ?? 0;
        const group = Math.floor(standing / nearnesses);
        const isByRecency = pieces.length === 0 || groups[group] === 'recent';
        const nearness = isByRecency ? standing % nearnesses : Math.max(0, nearnesses - 1 - name.length);
        best.offer((group * scores + score) * nearnesses + nearness, start + each);
        return true;
      });
      start += names.length;
      return fits;
    });
    last = { query, fitting };
    return best.items().map((item) => hitAt(all, item));
  };
}

const none = new Int32Array();

/** Of each name its group and how lately it was opened, as one number. */
function standingsOf({ names, pinned, recency }: Findable): Uint8Array {
  return Uint8Array.from(names, (name) => {
    const since = recency.get(name);
    const group: Group = pinned.has(name) ? 'pinned' : since === undefined ? 'other' : 'recent';
    return groups.indexOf(group) * nearnesses + (since === undefined ? 0 : Math.max(0, nearnesses - 1 - since));
  });
}

/** Some letters, none of which SES allows, have a lower case of another length: then positions in the two would differ. */
function inLowerCase(name: string): string {
  const lower = name.toLowerCase();
  return lower.length === name.length ? lower : name;
}

function piecesOf(query: string): readonly string[] {
  const pieces = query.toLowerCase().split(/[\s/·]+/);
  return pieces.filter((piece) => piece !== '');
}

/** 0 where a piece fits neither the name nor, as `elsewhere` says of each, the profile and the region. */
function scoreOfAll(pieces: readonly string[], elsewhere: readonly number[], name: string, lower: string): number {
  let sum = 1;
  for (let each = 0; each < pieces.length; each += 1) {
    const score = scoreOf(pieces[each] ?? '', name, lower) || (elsewhere[each] ?? 0);
    if (score === 0) return 0;
    sum += score;
  }
  return Math.min(sum, scores - 1);
}

/** The hit whose name is this one in the order of all. */
function hitAt(all: readonly (Findable & { readonly standings: Uint8Array })[], order: number): Hit {
  let name = order;
  for (const { profile, region, names, standings } of all) {
    const found = names[name];
    if (found !== undefined) {
      const group = groups[Math.floor((standings[name] ?? 0) / nearnesses)] ?? 'other';
      return { target: { profile, region, name: found }, group };
    }
    name -= names.length;
  }
  throw new RangeError(`there is no name ${order}`);
}
