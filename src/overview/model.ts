import type { Problem } from '../core/aws/problem.ts';
import type { Scope } from '../core/configurationSet.ts';
import type { Progress } from '../core/overview/describeAll.ts';

/** The list of names, as far as it is known. */
export interface ListState {
  /** How many names there are so far; undefined where none is known, not even that there are none. */
  readonly count: number | undefined;
  /** The list is on its way, and waits so long for its turn. */
  readonly loading: { readonly waitMilliseconds: number } | undefined;
  /** Why there is no list, no newer one, or not all of it. */
  readonly trouble: { readonly kind: 'failed' | 'stale' | 'partial'; readonly problem: Problem } | undefined;
  /** Whether the problem is only that nobody was there to ask, or that the user ended the wait: then the page offers to try. */
  readonly mayAsk: boolean;
}

/** Everything that stands above the table is rendered from. */
export interface Page {
  readonly scope: Scope;
  readonly account: string | undefined;
  readonly list: ListState;
  /** How many sets are described, and when the one that was described first was. */
  readonly described: number;
  readonly oldest: Date | undefined;
  /** How many AWS has still to be asked about. */
  readonly left: number;
  /** The sets that are being described one after the other. */
  readonly run: Progress | undefined;
  /** The titles of what helps with the problem that the page shows. */
  readonly remedies: readonly string[];
}
