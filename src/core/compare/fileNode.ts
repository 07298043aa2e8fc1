import { t } from '@vscode/l10n';
import type { Node } from 'jsonc-parser';
import { Problem } from '../aws/problem.ts';

/** What stands in a file that the user chose, with its place, so that every complaint names one. */
export interface FileNode {
  readonly node: Node;
  readonly file: JsonFile;
}

/** A file's own name and text. */
export interface JsonFile {
  readonly path: string;
  readonly name: string;
  readonly text: string;
  /** The value of another file that this text stands in, which tells its place there. */
  readonly within?: FileNode;
}

/** Why a file cannot be compared with, and where in it. */
export function fileProblem({ path, name, text, within }: JsonFile, offset: number, reason: string): Problem {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
  if (within) {
    const inner = t('in line {0}, column {1} of the text there: {2}', line, column, reason);
    return fileProblem(within.file, within.node.offset, inner);
  }
  return new Problem('InvalidArgument', {
    summary: t('cannot be compared with'),
    message: t('{0} cannot be compared with. Line {1}, column {2}: {3}.', name, line, column, reason),
    remedies: ['openFile'],
    place: { file: path, line },
  });
}

/** Throws why this is not what was expected. */
export function refuse({ node, file }: FileNode, reason: string): never {
  throw fileProblem(file, node.offset, reason);
}

/** A member of an object, or undefined where there is none, or it is null. Of a repeated key the last counts, as in JSON.parse. */
export function member({ node, file }: FileNode, key: string): FileNode | undefined {
  const values = (node.type === 'object' ? (node.children ?? []) : []).flatMap(({ children = [] }) => {
    const [name, value] = children;
    return name?.value === key && value !== undefined && value.type !== 'null' ? [value] : [];
  });
  const value = values.at(-1);
  return value && { node: value, file };
}

/** What `member` finds, by its key: for an object that is asked as often as the file likes. */
export function membersByKey(at: FileNode | undefined): ReadonlyMap<string, FileNode> {
  const all = at?.node.type === 'object' ? members(at) : [];
  return new Map(all.filter(([, { node }]) => node.type !== 'null'));
}

/** The members of an object with their keys. */
export function members({ node, file }: FileNode): readonly (readonly [key: string, value: FileNode])[] {
  return (node.children ?? []).flatMap(({ children = [] }) => {
    const [name, value] = children;
    return typeof name?.value === 'string' && value ? [[name.value, { node: value, file }] as const] : [];
  });
}

/** The node, if it is an object. */
export function asObject(at: FileNode, what: string): FileNode {
  return at.node.type === 'object' ? at : refuse(at, t('{0} is not an object', what));
}

/** The items, if it is a list. */
export function asItems(at: FileNode, what: string): readonly FileNode[] {
  if (at.node.type !== 'array') return refuse(at, t('{0} is not a list', what));
  return (at.node.children ?? []).map((node) => ({ node, file: at.file }));
}
