import type { Attribute, Details, Target } from '../configurationSet.ts';

/** `error`: mail or its events are lost; `warning`: mail, events or privacy are at risk; `hint`: worth knowing. */
export type Severity = 'error' | 'warning' | 'hint';

/** What deserves attention in a described set. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  /** One short sentence. */
  readonly title: string;
  /** What happens to mail because of it, in whole sentences. Worded when somebody reads it: of thousands of sets, titles alone are told. */
  readonly text: () => string;
  /** The strings within `text` that are Amazon's or the user's own, such as event types and names; the page sets them as code. */
  readonly terms: readonly string[];
  /** The page of Amazon's documentation that says so. */
  readonly source: string;
  /** The part of the set that it is about. */
  readonly section: Attribute;
}

/** What a rule judges. */
export interface Subject {
  readonly details: Details;
  readonly target: Target;
  /** The account that the set is in, where it is known. */
  readonly account: string | undefined;
}

export type Sentence = Pick<Finding, 'title' | 'text'> & { readonly terms?: readonly string[] };

/** One rule. It says nothing where an attribute that it needs was not asked for. */
export interface Rule extends Pick<Finding, 'id' | 'severity' | 'source'> {
  /** What it judges by; the first is the section that its findings stand in. */
  readonly needs: readonly [Attribute, ...Attribute[]];
  /** What it has to say: nothing, one thing, or one for each destination concerned. */
  find(subject: Subject): readonly Sentence[];
}
