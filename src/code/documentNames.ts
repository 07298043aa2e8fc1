import * as vscode from 'vscode';
import type { Catalog } from '../core/aws/catalog.ts';
import type { Found, Names, Template } from '../core/names/found.ts';
import { readNamesInTurns } from '../core/names/readInTurns.ts';
import type { Span } from '../core/names/span.ts';
import { knownNames } from './places.ts';

/** Reads documents for the names in them, once for each version of a document and of the loaded lists. */
export interface DocumentNames {
  /** Those of the newest version, where the document changes meanwhile; nothing where whoever asked waits no more. */
  read(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Names>;
  /** The name, or the name with a variable part, at a position; at its end too, where a cursor stands behind what was typed. */
  at(
    document: vscode.TextDocument,
    position: vscode.Position,
    token?: vscode.CancellationToken,
  ): Promise<Found | Template | undefined>;
  /** Every name of the loaded lists. */
  known(): ReadonlySet<string>;
  /** A loaded list has changed, and with it which names are known. */
  readonly onDidChangeLists: vscode.Event<void>;
}

interface Reading {
  readonly version: number;
  readonly lists: number;
  readonly keys: string;
  readonly names: Promise<Names | undefined>;
  /** How many wait for it. */
  waiting: number;
}

const noNames: Names = { found: [], templates: [] };

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

  function scan(document: vscode.TextDocument, extraKeys: readonly string[], isWanted: () => boolean) {
    const names = known();
    return readNamesInTurns(document.getText(), (name) => names.has(name), isWanted, { extraKeys });
  }

  function begin(document: vscode.TextDocument): Reading {
    const extraKeys = extraKeysFor(document);
    const keys = extraKeys.join('\n');
    const { version } = document;
    const last = readings.get(document);
    if (last?.version === version && last.lists === lists && last.keys === keys) return last;
    const isWanted = () => document.version === version && readings.get(document) === reading && reading.waiting > 0;
    const reading: Reading = { version, lists, keys, waiting: 0, names: scan(document, extraKeys, isWanted) };
    readings.set(document, reading);
    return reading;
  }

  async function read(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Names> {
    const reading = begin(document);
    reading.waiting++;
    const cancelled = token?.onCancellationRequested(() => reading.waiting--);
    const names = await reading.names;
    cancelled?.dispose();
    if (token?.isCancellationRequested === true) return noNames;
    if (names !== undefined) return names;
    if (readings.get(document) === reading) readings.delete(document);
    // It ended for somebody else, or for a text or lists that are no longer the newest.
    return read(document, token);
  }

  return {
    read,
    known,
    async at(document, position, token) {
      const { found, templates } = await read(document, token);
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
