import type { Catalog, Described } from '../aws/catalog.ts';
import type { Scope } from '../configurationSet.ts';
import type { Row } from './row.ts';
import { isLeft, type Judged, rowOf } from './rowOf.ts';

/** What has changed since the rows were read last: those that are new or say something else, and the names that have none any more. */
export interface Delta {
  readonly changed: readonly Row[];
  readonly gone: readonly string[];
}

/** The rows of a region's sets, as far as the catalog knows them; AWS is asked for nothing. */
export interface Rows {
  /** Looks again at these names, or at the whole list. */
  read(names?: ReadonlySet<string>): Delta;
  all(): readonly Row[];
  /** Every name of the list. */
  names(): readonly string[];
  /** The names that AWS has still to be asked about, sorted as the list is. */
  left(): readonly string[];
  /** When what is known longest was described; undefined where nothing is. */
  oldest(): Date | undefined;
}

export interface RowsContext {
  readonly catalog: Pick<Catalog, 'listed' | 'described' | 'account'>;
  readonly scope: Scope;
  /** Ids of findings that are switched off. */
  readonly disabled: () => readonly string[];
}

interface Known {
  readonly described: Described | undefined;
  readonly row: Row | undefined;
}

export function createRows({ catalog, scope: { profile, region }, disabled }: RowsContext): Rows {
  let known = new Map<string, Known>();
  /** What every row was judged by. */
  let judgedBy = '';

  function look(name: string, by: Omit<Judged, 'target'>, isSame: boolean): Known {
    const target = { profile, region, name };
    const described = catalog.described(target);
    const before = known.get(name);
    // The catalog answers with the same object until it learns something new.
    if (isSame && before !== undefined && before.described === described) return before;
    return { described, row: rowOf(described, { target, ...by }) };
  }

  return {
    read(names) {
      const listed = catalog.listed({ profile, region });
      const all = listed && 'names' in listed ? listed.names : [];
      const by = { account: catalog.account(profile), disabled: disabled() };
      const isSame = JSON.stringify(by) === judgedBy;
      judgedBy = JSON.stringify(by);
      const before = known;
      const isLookedAt = (name: string) => names === undefined || names.has(name) || !isSame || !before.has(name);
      known = new Map(all.map((name) => [name, (!isLookedAt(name) && before.get(name)) || look(name, by, isSame)]));
      return {
        changed: [...known].flatMap(([name, { row }]) =>
          row !== undefined && row !== before.get(name)?.row ? [row] : [],
        ),
        gone: [...before].flatMap(([name, { row }]) => (row !== undefined && !known.get(name)?.row ? [name] : [])),
      };
    },
    all: () => [...known.values()].flatMap(({ row }) => row ?? []),
    names: () => [...known.keys()],
    left: () => [...known].flatMap(([name, { described }]) => (isLeft(described) ? [name] : [])),
    oldest() {
      let oldest: Date | undefined;
      for (const { described } of known.values()) {
        if (described && 'at' in described && (oldest === undefined || described.at < oldest)) oldest = described.at;
      }
      return oldest;
    },
  };
}
