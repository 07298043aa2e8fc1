import type { Catalog } from '../core/aws/catalog.ts';
import type { Scope } from '../core/configurationSet.ts';
import type { Rows } from '../core/overview/rows.ts';
import { remediesOf } from '../ui/remedies.ts';
import type { List } from './list.ts';
import type { Page } from './model.ts';
import type { Runs } from './runs.ts';

/** What an open overview is made of. */
export interface Parts {
  readonly catalog: Pick<Catalog, 'account'>;
  readonly scope: Scope;
  readonly rows: Rows;
  readonly list: List;
  readonly runs: Runs;
}

/** Everything that its page shows above the table, as it is now. */
export function pageOf({ catalog, scope, rows, list, runs }: Parts): Page {
  const page = {
    scope,
    account: catalog.account(scope.profile),
    list: list.state(),
    described: rows.all().filter(({ trouble }) => trouble === undefined).length,
    oldest: rows.oldest(),
    left: rows.left().length,
    run: runs.progress(),
  };
  return { ...page, remedies: remedies(page).map(({ title }) => title) };
}

/** What helps with the problem that the page shows: that of the run, else that of the list. */
export function remedies({ scope, list, run }: Pick<Page, 'scope' | 'list' | 'run'>): ReturnType<typeof remediesOf> {
  const problem = run?.problem ?? list.trouble?.problem;
  if (problem === undefined) return [];
  const all = remediesOf(problem, { ...scope });
  // To try again, a run is resumed.
  return run?.problem ? all.filter((_remedy, index) => problem.remedies[index] !== 'retry') : all;
}
