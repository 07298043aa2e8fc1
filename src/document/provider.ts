import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Catalog } from '../core/aws/catalog.ts';
import { Problem } from '../core/aws/problem.ts';
import { readDocumentPath, schemes, shorten, type Target } from '../core/configurationSet.ts';
import type { Accounts } from './accounts.ts';
import type { Fetches } from './fetches.ts';
import { tabAppears } from './tabAppears.ts';
import { isCurrent, knownText } from './text.ts';

/**
 * Answers VS Code's question for a document's text. AWS is asked only for one that stands in a tab, and only when it opens: a later question
 * comes from a change of what is known, and is answered with that. `failed` gets the addresses of those that have no text to show.
 */
export function createProvider(
  catalog: Catalog,
  fetches: Fetches,
  accounts: Accounts,
  failed: Set<string>,
): Pick<vscode.TextDocumentContentProvider, 'provideTextDocumentContent'> {
  return {
    async provideTextDocumentContent(uri, token) {
      const target = targetOf(uri);
      accounts.meet(uri, target);
      const known = knownText(catalog, target);
      if (known !== undefined && isCurrent(catalog, target)) return known;
      // Nothing is known where its profile has turned to another account: a failure would leave the former's text there.
      if (isOpen(uri)) return known ?? '';
      if (!(await tabAppears(uri, token))) return known ?? fail(notDescribed(catalog, target));
      failed.delete(uri.toString());
      try {
        await fetches.start(uri, target);
      } catch (error) {
        // The status item tells what went wrong beside a text that is known; without one, there is nothing to show but the problem.
        if (error instanceof Problem && known !== undefined) return known;
        failed.add(uri.toString());
        throw error;
      }
      return knownText(catalog, target) ?? fail(notDescribed(catalog, target));
    },
  };
}

/** The set whose JSON document this is. Throws a `Problem` for every other address. */
export function targetOf(uri: vscode.Uri): Target {
  const read = readDocumentPath(uri);
  if (read?.view === 'json') return read.target;
  throw new Problem('InvalidArgument', {
    summary: t('not a configuration set’s document'),
    message: t(
      '“{0}” is not the address of a configuration set. One looks like {1}:/PROFILE/REGION/NAME.json.',
      shorten(uri.path),
      schemes.json,
    ),
  });
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}

function notDescribed(catalog: Catalog, { profile, region, name }: Target): Problem {
  const described = catalog.described({ profile, region, name });
  if (described?.state === 'failed') return described.problem;
  return new Problem('InvalidArgument', {
    summary: t('not described yet'),
    message: t('The configuration set {0} ({1}, {2}) has not been described yet.', name, profile, region),
  });
}

function fail(problem: Problem): never {
  throw problem;
}
