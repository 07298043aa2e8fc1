import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { Problem } from '../core/aws/problem.ts';
import {
  type Attribute,
  isAttributes,
  isName,
  isRegion,
  readDocumentPath,
  type View,
} from '../core/configurationSet.ts';

/** What a command was told; what is absent it asks for. */
export interface Argument {
  readonly profile?: string;
  readonly region?: string;
  readonly name?: string;
  readonly attributes?: readonly Attribute[];
  readonly view?: View;
  /** What a comparison begins with, so that it asks for nothing: the state in which the user last looked at the set. */
  readonly since?: 'lastLook';
}

const rules: { readonly [Key in keyof Argument]-?: (value: unknown) => boolean } = {
  profile: (value) => typeof value === 'string' && value.length > 0 && value.length <= 512,
  region: isRegion,
  name: isName,
  attributes: isAttributes,
  view: (value) => value === 'details' || value === 'json',
  since: (value) => value === 'lastLook',
};

/**
 * Reads what a command was called with: nothing, a tree node, a document's URI, or a plain object. It may come from a link or from
 * another extension: only own data properties of a plain shape are taken, and anything malformed is refused with a `Problem` `InvalidArgument`.
 */
export function readArgument(argument: unknown): Argument {
  if (argument === undefined || argument === null) return {};
  if (argument instanceof vscode.Uri) {
    const read = readDocumentPath(argument);
    if (read === undefined) throw refused(t('this document is not one of a configuration set'));
    return { ...read.target, view: read.view };
  }
  if (typeof argument !== 'object' || Array.isArray(argument)) throw refused(t('an object was expected'));
  const entries = Object.entries(rules).flatMap(([key, isValid]) => {
    const property = Object.getOwnPropertyDescriptor(argument, key);
    if (property === undefined || property.value === undefined) return property?.get ? fail(key) : [];
    return isValid(property.value) ? [[key, property.value] as const] : fail(key);
  });
  return Object.fromEntries(entries);
}

/**
 * Reads a row of the tree for a command that sends nothing: the name is what AWS said, exact, also where it breaks the rule for names.
 * All else is read, and refused, as by `readArgument`.
 */
export function readRow(row: unknown): Argument {
  const name = ownValue(row, 'name');
  if (ownValue(row, 'kind') !== 'configurationSet' || typeof name !== 'string') return readArgument(row);
  return { ...readArgument({ profile: ownValue(row, 'profile'), region: ownValue(row, 'region') }), name };
}

function ownValue(from: unknown, key: string): unknown {
  return typeof from === 'object' && from !== null ? Object.getOwnPropertyDescriptor(from, key)?.value : undefined;
}

function fail(key: string): never {
  throw refused(t('its “{0}” is not valid', key));
}

function refused(reason: string): Problem {
  return new Problem('InvalidArgument', {
    summary: t('not a valid argument'),
    message: t(
      'The command was called with an argument that it cannot use: {0}. Run it without one to be asked.',
      reason,
    ),
  });
}
