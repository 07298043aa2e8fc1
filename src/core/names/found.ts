import type { Span } from './span.ts';

/** A configuration set's name in a text. `start` to `end` is the literal name, or the expression that refers to it. */
export interface Found extends Span {
  readonly name: string;
  readonly via: 'literal' | 'reference';
  /** What earned it: a key that names a set anywhere, a key within its block, a key that counts for known names, or the known name alone. */
  readonly key: 'strong' | 'scoped' | 'weak' | 'bare';
  /** Where the literal stands that a reference leads to. */
  readonly resolved?: Span;
  /** Where an ARN or a link says that the set lives. */
  readonly region?: string;
  readonly account?: string;
}

/** A name with a variable part (`news-${stage}`), which cannot be resolved; the constant part stands first. */
export interface Template extends Span {
  readonly prefix: string;
}

/** Everything that a text says about configuration sets, in the text's order, without overlaps. */
export interface Names {
  readonly found: readonly Found[];
  readonly templates: readonly Template[];
}
