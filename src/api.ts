import type { DescribeConfigurationSetCommandOutput } from '@aws-sdk/client-ses';
import type * as vscode from 'vscode';

/** Where configuration sets live: a profile of the AWS files, and a region. */
export type Scope = { readonly profile: string; readonly region: string };

/** One configuration set. */
export type Target = Scope & { readonly name: string };

/** A part of a set that is answered only where it is asked for. */
export type Attribute = 'eventDestinations' | 'trackingOptions' | 'deliveryOptions' | 'reputationOptions';

/** How a call is made. */
export type CallOptions = {
  /** Asks AWS even where the cache is fresh; joins a call that is already in flight. */
  readonly refresh?: boolean;
  /** Ends this caller's wait with `Cancelled`; the request ends with the last who waits for it. */
  readonly signal?: AbortSignal;
  /**
   * `false`: never prompts and starts no process; rejects with `SignInNeeded` instead. It so shares no call with those that may prompt: it
   * would wait for the prompt. Default true.
   */
  readonly interactive?: boolean;
};

/** What DescribeConfigurationSet answered, without the SDK's metadata: a frozen copy. */
export type Details = Omit<DescribeConfigurationSetCommandOutput, '$metadata'>;

/** A profile of the AWS files, or `[environment]`. */
export type Profile = {
  readonly name: string;
  readonly region?: string;
  /** Why it cannot be used. */
  readonly problem?: { readonly code: string; readonly message: string };
};

/** A configuration set's name in code. */
export type NameInCode = {
  /** The span in this document that stands for the name: the name itself, or the reference to it. */
  readonly range: vscode.Range;
  readonly name: string;
  readonly via: 'literal' | 'reference';
};

/**
 * What `activate` returns, for other extensions. It goes the same way as the editor does: one pace, one cache, the same errors. Every
 * promise rejects with an `Error` whose `message` a person can act on, and whose `code` is AWS's code as it stands on the wire
 * (`Throttling`, `AccessDenied`, …) or one of: `InvalidArgument`, `InvalidName`, `InvalidRegion`, `UnknownProfile`, `BrokenProfile`,
 * `FileUnreadable`, `NoCredentials`, `SignInNeeded`, `MfaCancelled`, `EndpointRefused`, `NotSes`, `ServiceUnavailable`, `Certificate`,
 * `Timeout`, `Network`, `Cancelled`.
 */
export interface SesApi {
  readonly version: 1;
  /** Every profile in the files' order, whatever the setting `ses.profiles` hides. */
  profiles(): Promise<readonly Profile[]>;
  /** Every configuration set's name in the scope, over all pages, sorted by code unit. Rejects where the list is not complete. */
  list(scope: Scope, options?: CallOptions): Promise<readonly string[]>;
  /** One described set, with all four attributes unless fewer are asked for. Rejects rather than answer stale. */
  describe(target: Target, options?: CallOptions & { readonly attributes?: readonly Attribute[] }): Promise<Details>;
  /** The names of configuration sets that a hover would recognize in the document now. */
  namesIn(document: vscode.TextDocument): Promise<readonly NameInCode[]>;
}
