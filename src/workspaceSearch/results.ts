import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Place } from '../core/workspaceSearch/places.ts';

/** A file that names the set. */
export interface FileNode {
  readonly kind: 'file';
  readonly uri: vscode.Uri;
  readonly places: readonly PlaceNode[];
}

/** One place in it. */
export interface PlaceNode {
  readonly kind: 'place';
  readonly file: FileNode;
  readonly range: vscode.Range;
  readonly preview: Place['preview'];
}

export type ResultNode = FileNode | PlaceNode;

/** What a search has found so far, as a tree of files and the places in each. */
export interface Results extends vscode.TreeDataProvider<ResultNode> {
  /** In the order of their paths, whichever was read first. */
  readonly files: readonly FileNode[];
  add(uri: vscode.Uri, places: readonly Place[]): FileNode;
  /** Tells the tree what came since it was last told, at once. */
  tell(): void;
  dispose(): void;
}

/** The tree is drawn again at most this often while results come, in milliseconds. */
const pause = 150;

export function createResults(): Results {
  const changed = new vscode.EventEmitter<undefined>();
  const files: FileNode[] = [];
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    changed.fire(undefined);
  };
  const tellSoon = () => {
    timer ??= setTimeout(tell, pause);
  };
  return {
    files,
    onDidChangeTreeData(listener: (node: undefined) => void, self?: unknown) {
      // The view reads the message again when it is told of a change, and listens for that only after it has drawn the tree once.
      tellSoon();
      return changed.event(listener, self);
    },
    getChildren: (node) => (node === undefined ? files : node.kind === 'file' ? [...node.places] : []),
    getParent: (node) => (node.kind === 'place' ? node.file : undefined),
    getTreeItem: (node) => (node.kind === 'file' ? fileItem(node) : placeItem(node)),
    add(uri, places) {
      const nodes: PlaceNode[] = [];
      const file: FileNode = { kind: 'file', uri, places: nodes };
      for (const { start, end, preview } of places) {
        const range = new vscode.Range(start.line, start.character, end.line, end.character);
        nodes.push({ kind: 'place', file, range, preview });
      }
      files.splice(files.findLastIndex((other) => isBefore(other.uri, uri)) + 1, 0, file);
      tellSoon();
      return file;
    },
    tell,
    dispose() {
      clearTimeout(timer);
      changed.dispose();
    },
  };
}

function isBefore(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.path < other.path;
}

/** How many places in how many files, in words. */
export function summaryOf({ files }: Pick<Results, 'files'>): string {
  const places = files.reduce((sum, file) => sum + file.places.length, 0);
  if (places === 1) return t('1 place');
  return files.length === 1 ? t('{0} places in 1 file', places) : t('{0} places in {1} files', places, files.length);
}

function fileItem({ uri, places }: FileNode): vscode.TreeItem {
  const item = new vscode.TreeItem(uri, vscode.TreeItemCollapsibleState.Expanded);
  item.description = true;
  item.iconPath = vscode.ThemeIcon.File;
  item.accessibilityInformation = { label: t('{0}, {1}', vscode.workspace.asRelativePath(uri), places.length) };
  return item;
}

function placeItem({ file, range, preview }: PlaceNode): vscode.TreeItem {
  const item = new vscode.TreeItem({ label: preview.text, highlights: [[preview.start, preview.end]] });
  item.command = { title: t('Open'), command: 'vscode.open', arguments: [file.uri, { selection: range }] };
  return item;
}
