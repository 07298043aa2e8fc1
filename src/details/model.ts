import type { Problem } from '../core/aws/problem.ts';
import type { Attribute, Details, Target } from '../core/configurationSet.ts';
import type { Finding } from '../core/findings.ts';

/** What was described, as far as the page shows it. */
export interface Answer {
  readonly details: Details;
  /** The attributes that the page shows: asked for, and wanted. */
  readonly attributes: readonly Attribute[];
  readonly at: Date;
}

/** What is known of a set. */
export type State =
  | { readonly kind: 'loading'; readonly waitMilliseconds: number }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly mayAsk: MayAsk }
  | {
      readonly kind: 'described';
      readonly answer: Answer;
      /** A newer answer is on its way. */
      readonly loading: { readonly waitMilliseconds: number } | undefined;
      /** Why there is no newer answer. */
      readonly problem: Problem | undefined;
      readonly mayAsk: MayAsk;
    };

/** Whether the problem is only that nobody was there to ask, or that the user ended the wait: then the page offers to try. */
type MayAsk = boolean;

/** Everything that the page is rendered from. */
export interface Page {
  readonly target: Target;
  readonly account: string | undefined;
  readonly state: State;
  /** Whether it does something else than when the user last looked. */
  readonly isChanged: boolean;
  readonly findings: readonly Finding[];
  /** The titles of what helps with the state's problem. */
  readonly remedies: readonly string[];
}
