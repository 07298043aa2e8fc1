import * as vscode from 'vscode';
import type { Catalog } from '../core/aws/catalog.ts';
import { readNames } from '../core/names/findNames.ts';
import type { Found, Names, Template } from '../core/names/found.ts';
import type { Span } from '../core/names/span.ts';
import { knownNames } from './places.ts';

/** Reads documents for the names in them, once for each version of a document and of the loaded lists. */
export interface DocumentNames {
  read(document: vscode.TextDocument): Names;
  /** The name, or the name with a variable part, at a position; at its end too, where a cursor stands behind what was typed. */
  at(document: vscode.TextDocument, position: vscode.Position): Found | Template | undefined;
  /** Every name of the loaded lists. */
  known(): ReadonlySet<string>;
  /** A loaded list has changed, and with it which names are known. */
  readonly onDidChangeLists: vscode.Event<void>;
}

interface Reading {
  readonly version: number;
  readonly lists: number;
  readonly keys: string;
  readonly names: Names;
}

/** Keeps a reading for as long as its document lives. */
export function createDocumentNames(catalog: Catalog, subscriptions: vscode.Disposable[]): DocumentNames {
  const readings = new WeakMap<vscode.TextDocument, Reading>();
  const changed = new vscode.EventEmitter<void>();
  let lists = 0;
  let loaded: ReadonlySet<string> | undefined;
  subscriptions.push(
    changed,
    new vscode.Disposable(
      catalog.onDidChange((change) => {
        // A described set changes no list.
        if (change.name !== undefined) return;
        lists++;
        loaded = undefined;
        changed.fire();
      }),
    ),
  );

  function known(): ReadonlySet<string> {
    loaded ??= knownNames(catalog);
    return loaded;
  }

  function read(document: vscode.TextDocument): Names {
    const extraKeys = extraKeysFor(document);
    const keys = extraKeys.join('\n');
    const last = readings.get(document);
    if (last?.version === document.version && last.lists === lists && last.keys === keys) return last.names;
    const names = known();
    const reading = {
      version: document.version,
      lists,
      keys,
      names: readNames(document.getText(), (name) => names.has(name), { extraKeys }),
    };
    readings.set(document, reading);
    return reading.names;
  }

  return {
    read,
    known,
    at(document, position) {
      const { found, templates } = read(document);
      const offset = document.offsetAt(position);
      return [...found, ...templates].find(({ start, end }) => start <= offset && offset <= end);
    },
    onDidChangeLists: changed.event,
  };
}

/** Where something found stands in its document. */
export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** The setting `ses.code.extraKeys` for a document. */
export function extraKeysFor(document: vscode.TextDocument): readonly string[] {
  const keys = vscode.workspace.getConfiguration('ses', document).get<unknown>('code.extraKeys');
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
}
