import { inspect } from 'node:util';
import { expect } from 'vitest';
import type { Catalog } from '../../../src/core/aws/catalog.ts';

/** Everything that the code under test has told anybody in this file: log lines, and problems in every form in which one can be written down. */
const told: string[] = [];

export function tell(text: string): void {
  told.push(text);
}

/** The same catalog, of which every failure is written down. */
export function recorded(catalog: Catalog): Catalog {
  const record = (error: unknown): never => {
    tell([inspect(error, { depth: 5, showHidden: true }), JSON.stringify(error), String(error)].join('\n'));
    throw error;
  };
  return {
    ...catalog,
    list: (...parameters) => catalog.list(...parameters).catch(record),
    describe: (...parameters) => catalog.describe(...parameters).catch(record),
  };
}

/** Fails where one of these, or anything as long and as random as a token or a secret key, was told. */
export function expectNoSecrets(secrets: readonly string[]): void {
  const all = told.join('\n');
  expect(told.length).toBeGreaterThan(0);
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  const random = all.match(/(?<![\w/+])[A-Za-z0-9+/=]{40,}/g) ?? [];
  // The stack of a problem names our own files.
  expect(random.filter((text) => !/\/(src|test|node_modules)\//.test(text))).toEqual([]);
}
