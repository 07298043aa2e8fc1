import { t } from '@vscode/l10n';
import type { Scope } from '../configurationSet.ts';
import { notSes } from './problem.ts';
import type { Control, Send } from './request.ts';

/** More pages than any account can fill (10,000 sets, up to 1,000 a page) by far: whoever answers more does not stop. */
const mostPages = 200;

/** The names of each page, in the service's order. Throws `NotSes` where a token comes twice, or pages do not end. */
export async function* listPages(send: Send, scope: Scope, control: Control): AsyncGenerator<readonly string[]> {
  const tokens = new Set<string>();
  let token: string | undefined;
  do {
    const asked = token;
    const page = await send({ ...scope, operation: 'ListConfigurationSets' }, control, (connection, signal) =>
      connection.list(asked, signal),
    );
    yield page.names;
    token = page.next;
    if (token !== undefined && (tokens.has(token) || tokens.size === mostPages)) {
      throw notSes({ ...scope, action: 'list' }, t('a list that does not end'));
    }
    if (token !== undefined) tokens.add(token);
  } while (token !== undefined);
}
