import { findConstant } from './constants.ts';
import { findConstruct, findField } from './fields.ts';
import { findLocal, findLogical, findTerraform } from './resources.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';
import type { Reference } from './values.ts';

/**
 * How much different references may cost in one text, in UTF-16 code units that are walked through: each costs a pass over the text and a
 * look at the places where its name stands. A text of 100,000 may hold a hundred, one of ten million some thirty.
 */
const mostOf = (text: string) => 32 * text.length + 10_000_000;
const look = 20_000;
const foreign = /^(?:process|os|ENV|System|import|params|props|options|opts|req|request|event|args|input|settings)$/;

interface Resolved {
  readonly span: Span | undefined;
}

/** Resolves references within one text, one hop: to the literal that a constant, a variable, a field, a parameter or a resource holds. */
export function createResolver(source: Source): (reference: Reference) => Span | undefined {
  const names = new Map<string, Resolved>();
  const variables = new Map<string, Resolved>();
  let left = mostOf(source.text);
  return ({ path, isVariable = false }) => {
    const name = path.length === 1 ? (path[0] ?? '') : path.join('.');
    const known = isVariable ? variables : names;
    const resolved = known.get(name);
    if (resolved !== undefined || left <= 0) return resolved?.span;
    left -= source.text.length + look;
    const span = resolve(source, path, isVariable);
    known.set(name, { span });
    return span;
  };
}

function resolve(source: Source, path: readonly string[], isVariable: boolean): Span | undefined {
  const [root = '', ...rest] = path;
  const last = path.at(-1) ?? '';
  if (root === 'data') return resolve(source, rest, isVariable);
  if (root === 'var' && path.length === 2) return findTerraform(source, 'variable', last, ['default']);
  if (root === 'local' && path.length === 2) return findLocal(source, last);
  if (/^aws(?:cc)?_ses/.test(root))
    return findTerraform(source, `"${root}"`, rest[0] ?? '', ['name', 'configurationsetname']);
  if (path.length === 1)
    return findConstant(source, { name: root, isVariable }) ?? findLogical(source, root) ?? findConstruct(source, root);
  if (/^(?:this|self|static|cls)$/.test(root)) {
    return path.length === 2 ? findConstant(source, { name: last, isMember: true }) : findField(source, rest, true);
  }
  if (foreign.test(root)) return undefined;
  return (
    findLogical(source, root) ??
    findField(source, path) ??
    findConstruct(source, root) ??
    (isVariable ? findConstant(source, { name: path.join('.'), isVariable }) : undefined)
  );
}
