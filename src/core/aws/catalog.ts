import type { Attribute, Details, Scope, Target } from '../configurationSet.ts';
import type { Problem } from './problem.ts';

/** Who waits for an answer: what the user just asked for goes first, then what they can see, then the rest. */
export type Priority = 'asked' | 'visible' | 'background';

export interface CallOptions {
  /** Asks AWS even where the cache is fresh; joins a call that is already in flight. */
  readonly refresh?: boolean;
  /** Ends this caller's wait with `Cancelled`; the request itself ends with its last waiter. */
  readonly signal?: AbortSignal;
  /** `false`: never prompts and never starts a process; rejects with `SignInNeeded` where that would be needed. Default true. */
  readonly interactive?: boolean;
  /** Default `asked`. */
  readonly priority?: Priority;
}

export interface DescribeOptions extends CallOptions {
  /** Which attributes to answer; default all four. A cached superset answers, filtered. */
  readonly attributes?: readonly Attribute[];
}

/** What is known of a scope's list without asking AWS. `names` are sorted by code unit. */
export type Listed =
  | { readonly state: 'loading'; readonly names: readonly string[] }
  | { readonly state: 'complete'; readonly names: readonly string[]; readonly at: Date }
  /** A complete list from before, that could not be refreshed. */
  | { readonly state: 'stale'; readonly names: readonly string[]; readonly at: Date; readonly problem: Problem }
  /** The pages that came before one failed. */
  | { readonly state: 'partial'; readonly names: readonly string[]; readonly problem: Problem }
  | { readonly state: 'failed'; readonly problem: Problem };

/** What is known of a set without asking AWS. `attributes` are those that were asked for. */
export type Described =
  | { readonly state: 'loading' }
  | { readonly state: 'fresh'; readonly details: Details; readonly attributes: readonly Attribute[]; readonly at: Date }
  | {
      readonly state: 'stale';
      readonly details: Details;
      readonly attributes: readonly Attribute[];
      readonly at: Date;
      /** Why it could not be refreshed; its code is `ConfigurationSetDoesNotExist` where the set is gone. */
      readonly problem: Problem;
    }
  | { readonly state: 'failed'; readonly problem: Problem };

/** Something that the catalog knows has changed: a scope's list, or one set where `name` is given, or everything where there is no scope. */
export interface Change {
  readonly scope?: Scope;
  readonly name?: string;
}

/**
 * The one path to configuration sets, for the tree, the documents, hovers, tools and the API: pace, cache and shared calls in flight.
 * Every method that returns a promise rejects with a `Problem`.
 */
export interface Catalog {
  /** Every name in the scope, over all pages, sorted by code unit. Rejects where the list is not complete. */
  list(scope: Scope, options?: CallOptions): Promise<readonly string[]>;
  /** One described set. Rejects rather than answer stale. */
  describe(target: Target, options?: DescribeOptions): Promise<Details>;
  /** The list as far as it is known, from the cache alone; undefined where nothing was ever asked. */
  listed(scope: Scope): Listed | undefined;
  /** The description as far as it is known, from the cache alone. */
  described(target: Target): Described | undefined;
  /** The same, and what former sessions have learnt is waited for. */
  known(target: Target): Promise<Described | undefined>;
  /** The scopes of which a list, whole or in part, is known, sorted by profile and region. */
  loadedScopes(): readonly Scope[];
  /** Whether something fetched at this time still answers a call that does not ask for a refresh. */
  isFresh(at: Date): boolean;
  /**
   * The AWS account that a profile's credentials belong to, where a call has told; before the profile is used in this session, the one that
   * what is stored of it belongs to: its credentials may be another account's by now.
   */
  account(profile: string): string | undefined;
  /** Whether this session has had credentials of the profile; what former sessions have learnt is none. */
  isUsed(profile: string): boolean;
  /** Has the credentials of a profile fetched, with the prompts that they need. Rejects where there are none. */
  signIn(scope: Scope, options: { readonly signal: AbortSignal }): Promise<void>;
  /** The account, as AWS tells it when asked; undefined where it does not. Rejects where the profile has no credentials. */
  identify(scope: Scope, options?: Pick<CallOptions, 'signal' | 'interactive'>): Promise<string | undefined>;
  /** How long the next list of a scope, or describe of a target, waits for its turn, in milliseconds; 0 where it would go at once. */
  wait(where: Scope | Target): number;
  /** Ends what waits for its turn in the scope (or everywhere) with `Cancelled`. */
  stop(scope?: Scope): void;
  /** Forgets every list and description, in memory and on disk. */
  clear(): Promise<void>;
  /** Forgets what is known under some profiles: their credentials or endpoints are no longer the same. Whoever waits has an answer of the new ones. */
  forget(profiles: ReadonlySet<string>): void;
  /** Calls the listener after each change; the returned function ends that. */
  onDidChange(listener: (change: Change) => void): () => void;
}
