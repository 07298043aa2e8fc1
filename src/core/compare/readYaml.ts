import type { Node } from 'jsonc-parser';
import { isMap, isNode, isScalar, isSeq, Lexer, parseDocument, type Node as YamlNode } from 'yaml';

/** What stands in a text of YAML, or where it is none, or that it has too many words and signs to be read. */
export type Yaml = { readonly node: Node } | { readonly offset: number; readonly code: string } | 'tooMany';

/** Reads YAML as CloudFormation does, as if it were JSON: the short forms of its functions (`!Ref`) become the long ones. */
export type ReadYaml = (text: string) => Yaml;

/** CloudFormation reads YAML 1.1. To look for keys that repeat, and to word each error, would take minutes of a large text. */
const options = { version: '1.1', merge: false, uniqueKeys: false, prettyErrors: false } as const;

/** So many words and signs take about half a second. An ordinary template of 1 MB has 300,000, a text of commas five times as many. */
const mostTokens = 400_000;

export const readYaml: ReadYaml = (text) => {
  if (hasTooMany(text)) return 'tooMany';
  const { contents, errors } = parseDocument(text, options);
  const [error] = errors;
  return error ? { offset: error.pos[0], code: error.code } : { node: nodeOf(contents, text) };
};

function hasTooMany(text: string): boolean {
  let left = mostTokens;
  for (const _token of new Lexer().lex(text)) {
    left -= 1;
    if (left < 0) return true;
  }
  return false;
}

function nodeOf(at: unknown, text: string): Node {
  if (!isNode(at)) return { type: 'null', offset: 0, length: 0 };
  const [offset, end] = at.range ?? [0, 0];
  const node: Node = { offset, length: end - offset, ...contentOf(at, text) };
  const { tag } = at;
  // Those of YAML itself are spelled out by now.
  if (!tag?.startsWith('!')) return node;
  const name = tag.slice(1);
  // It stands right before, but not as it reads where the text names it otherwise: to look for that all through the text takes minutes.
  const from = Math.max(0, offset - 200);
  const near = text.slice(from, offset).lastIndexOf(tag);
  const start = near === -1 ? offset : from + near;
  const key: Node = { type: 'string', offset: start, length: tag.length, value: longForms.get(name) ?? `Fn::${name}` };
  return { type: 'object', offset: start, length: end - start, children: [property(key, node)] };
}

/** The functions whose long form does not begin with `Fn::`. */
const longForms: ReadonlyMap<string, string> = new Map(['Ref', 'Condition'].map((name) => [name, name]));

function contentOf(at: YamlNode, text: string): Pick<Node, 'type' | 'value' | 'children'> {
  if (isMap(at)) {
    const children = at.items.map(({ key, value }) => {
      const name = nodeOf(key, text);
      return property({ ...name, type: 'string', value: String(name.value ?? '') }, nodeOf(value, text));
    });
    return { type: 'object', children };
  }
  if (isSeq(at)) return { type: 'array', children: at.items.map((item) => nodeOf(item, text)) };
  // A date without quotes.
  if (isScalar(at) && at.value instanceof Date) return { type: 'string', value: at.source ?? '' };
  const value = isScalar(at) ? at.value : undefined;
  if (typeof value === 'string') return { type: 'string', value };
  if (typeof value === 'number') return { type: 'number', value };
  return typeof value === 'boolean' ? { type: 'boolean', value } : { type: 'null' };
}

function property(key: Node, value: Node): Node {
  return {
    type: 'property',
    offset: key.offset,
    length: value.offset + value.length - key.offset,
    children: [key, value],
  };
}
