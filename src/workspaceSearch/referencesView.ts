import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { Problem } from '../core/aws/problem.ts';
import type { FileNode, PlaceNode, ResultNode, Results } from './results.ts';

/** What the References view shows; these are the parts of its API, `references-view.d.ts` of VS Code, that are used here. */
interface ReferencesView {
  setInput(input: ReferencesInput): void;
}

interface ReferencesInput {
  readonly contextValue: string;
  readonly title: string;
  readonly location: vscode.Location;
  resolve(): vscode.ProviderResult<ReferencesModel>;
  with(location: vscode.Location): ReferencesInput;
}

/** What the view shows above and in its tree; `message` is read again whenever the tree changes. */
export interface ReferencesModel {
  readonly provider: vscode.TreeDataProvider<ResultNode>;
  readonly message: string | undefined;
  readonly navigation: {
    nearest(uri: vscode.Uri, position: vscode.Position): ResultNode | undefined;
    next(from: ResultNode): ResultNode;
    previous(from: ResultNode): ResultNode;
    location(node: ResultNode): vscode.Location | undefined;
  };
  readonly highlights: { getEditorHighlights(node: ResultNode, uri: vscode.Uri): vscode.Range[] | undefined };
  /** Called by the view when it shows something else, or is about to search anew. */
  dispose(): void;
  /** Aborted by `dispose`. */
  readonly disposed: AbortSignal;
}

/** The References view of VS Code. Rejects with a `Problem` where the built-in extension that it belongs to is switched off. */
export async function openReferencesView(): Promise<ReferencesView> {
  const extension = vscode.extensions.getExtension<ReferencesView>('vscode.references-view');
  if (extension === undefined) {
    throw new Problem('NoReferencesView', {
      summary: t('no References view'),
      message: t('The References view is switched off. Enable the built-in extension Reference Search View.'),
    });
  }
  return extension.activate();
}

/** What the view is given. While it shows a model it is answered that one; its refresh and its history search `again`. */
export function inputOf(
  title: string,
  location: vscode.Location,
  first: ReferencesModel | undefined,
  again: () => Promise<ReferencesModel | undefined>,
): ReferencesInput {
  let model = first;
  return {
    contextValue: 'ses.findInWorkspace',
    title,
    location,
    async resolve() {
      if (model === undefined || model.disposed.aborted) model = await again();
      return model;
    },
    with: (moved) => inputOf(title, moved, undefined, again),
  };
}

/** Go to Next and Go to Previous through results, and the marks in the editors. */
export function navigationOf({ files }: Pick<Results, 'files'>): Pick<ReferencesModel, 'navigation' | 'highlights'> {
  const places = () => files.flatMap((file) => file.places);
  const placeOf = (node: ResultNode) => (node.kind === 'file' ? node.places[0] : node);
  const step = (from: ResultNode, by: 1 | -1): ResultNode => {
    const all = places();
    const place = placeOf(from);
    const index = place === undefined ? -1 : all.indexOf(place);
    return all.at((index + by) % all.length) ?? from;
  };
  return {
    navigation: {
      nearest: (uri, position) => nearest(fileAt(files, uri)?.places ?? places(), position),
      next: (from) => step(from, 1),
      previous: (from) => step(from, -1),
      location(node) {
        const place = placeOf(node);
        return place && new vscode.Location(place.file.uri, place.range);
      },
    },
    highlights: {
      getEditorHighlights: (_node, uri) => fileAt(files, uri)?.places.map(({ range }) => range),
    },
  };
}

function fileAt(files: readonly FileNode[], uri: vscode.Uri): FileNode | undefined {
  return files.find((file) => file.uri.toString() === uri.toString());
}

/** The place at the position, else the first behind it, else the last. */
function nearest(places: readonly PlaceNode[], position: vscode.Position): PlaceNode | undefined {
  return places.find(({ range }) => range.end.isAfterOrEqual(position)) ?? places.at(-1);
}
