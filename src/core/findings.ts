import { type Attribute, allAttributes, type Details, type Target } from './configurationSet.ts';
import { destinationRules } from './findings/destinationRules.ts';
import { dimensionRules } from './findings/dimensionRules.ts';
import { eventRules } from './findings/eventRules.ts';
import { optionRules } from './findings/optionRules.ts';
import type { Finding, Rule, Sentence, Severity } from './findings/rule.ts';

export type { Finding, Severity } from './findings/rule.ts';

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** Every rule, in the order in which findings of one severity are told. */
export const rules: readonly Rule[] = [...optionRules, ...eventRules, ...destinationRules, ...dimensionRules].sort(
  (a, b) => ranks[a.severity] - ranks[b.severity],
);

/**
 * What deserves attention in a described set, the gravest first. What was not asked for (`attributes`) or not answered is not judged,
 * nor is what only the account could tell where it is not known. `disabled` holds the ids of rules that are switched off.
 */
export function findings(
  details: Details,
  target: Target,
  attributes: readonly Attribute[] = allAttributes,
  disabled: readonly string[] = [],
  account?: string,
): readonly Finding[] {
  return rules
    .filter(({ id, needs }) => !disabled.includes(id) && needs.every((attribute) => attributes.includes(attribute)))
    .flatMap((rule) => rule.find({ details, target, account }).map((sentence) => toFinding(rule, sentence)));
}

function toFinding({ id, severity, source, needs }: Rule, { title, text, terms = [] }: Sentence): Finding {
  return { id, severity, title, text, terms, source, section: needs[0] };
}
