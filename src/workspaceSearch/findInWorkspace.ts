import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { readExcludes } from '../core/workspaceSearch/excludes.ts';
import { search } from '../core/workspaceSearch/search.ts';
import { showInformation } from '../ui/messages.ts';
import { withProgress } from '../ui/progress.ts';
import { filesOf } from '../ui/workspaceFiles.ts';
import { inputOf, navigationOf, openReferencesView, type ReferencesModel } from './referencesView.ts';
import { createResults, summaryOf } from './results.ts';

/** How often the notification counts on, in files. */
const counted = 500;

/** A search that has found something: where first, what the view shows, and the rest of it. */
interface Started {
  readonly location: vscode.Location;
  readonly model: ReferencesModel;
}

/** Ends the search that was asked for last, while it has found nothing. */
let endWaiting = () => {};

/**
 * Searches the workspace folders, and shows what it finds in the References view while it goes on. Resolves when the search is over;
 * `onError` is told what ends one that the view starts again. One that was asked for before and has found nothing yet ends: the view shows
 * what was asked for last.
 */
export async function findInWorkspace(name: string, onError: (error: unknown) => void): Promise<void> {
  const view = await openReferencesView();
  const title = t('{0} in Workspace', name);
  const again = async () => {
    const { started, over } = start(name);
    over.catch(onError);
    return (await started)?.model;
  };
  endWaiting();
  const { started, over, end } = start(name);
  endWaiting = end;
  const first = await started;
  if (endWaiting === end) endWaiting = () => {};
  if (first) view.setInput(inputOf(title, first.location, first.model, again));
  await over;
}

interface Search {
  /** The first place that is found, or undefined when the search is over without one. */
  readonly started: Promise<Started | undefined>;
  readonly over: Promise<void>;
  end(): void;
}

function start(name: string): Search {
  const results = createResults();
  const view = new AbortController();
  const started = Promise.withResolvers<Started | undefined>();
  let message: string = t('Searching…');
  const model: ReferencesModel = {
    provider: results,
    get message() {
      return message;
    },
    ...navigationOf(results),
    dispose() {
      view.abort();
      results.dispose();
    },
    disposed: view.signal,
  };
  const over = withProgress(t('Looking for {0}', name), async (cancelled, tell) => {
    const signal = AbortSignal.any([cancelled, view.signal]);
    let searched = 0;
    try {
      await searchFolders(name, signal, {
        onPlaces(uri, places) {
          const [first] = results.add(uri, places).places;
          if (first) started.resolve({ location: new vscode.Location(uri, first.range), model });
        },
        onSearched() {
          searched += 1;
          if (searched % counted === 0) tell(t('{0} files searched, {1}', searched, summaryOf(results)));
        },
      });
    } finally {
      // Also of a search that failed, which is told elsewhere, the view must not say that it goes on.
      message = cancelled.aborted ? t('Cancelled after {0}.', summaryOf(results)) : summaryOf(results);
      if (!view.signal.aborted) results.tell();
    }
    if (results.files.length === 0 && !signal.aborted) tellNothing(name, searched);
  }).finally(() => started.resolve(undefined));
  return { started: started.promise, over, end: model.dispose };
}

interface Found {
  onPlaces(uri: vscode.Uri, places: Parameters<Parameters<typeof search>[2]['onPlaces']>[1]): void;
  onSearched(): void;
}

async function searchFolders(name: string, signal: AbortSignal, { onPlaces, onSearched }: Found): Promise<void> {
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const settings = (section: string) =>
      vscode.workspace.getConfiguration(section, folder.uri).get<unknown>('exclude');
    await search(filesOf(folder), name, {
      excludes: readExcludes(settings('files'), settings('search')),
      signal,
      onPlaces: (file, places) => onPlaces(vscode.Uri.joinPath(folder.uri, file), places),
      onSearched,
    });
  }
}

function tellNothing(name: string, searched: number): void {
  const text = t(
    'Nothing in the workspace names {0}. {1} files were searched, without those that settings and .gitignore leave out.',
    name,
    searched,
  );
  void showInformation(text);
}
