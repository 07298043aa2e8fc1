/** What a user can do about a problem. The editor gives each its title and its action, in `ui/remedies.ts`. */
export type Remedy =
  | 'retry'
  | 'signIn'
  | 'openFile'
  | 'copyPolicy'
  | 'pickRegion'
  | 'showEndpoint'
  | 'openProxySettings'
  | 'trustCertificate'
  | 'showLog';

/** A place in one of the AWS files; `line` counts from 1. */
export interface FilePlace {
  readonly file: string;
  readonly line?: number;
}

interface ProblemText {
  /** A few words without a capital and a full stop, for the tree: "not allowed to list". */
  readonly summary: string;
  /** Whole sentences: what failed, where (profile, region, set), why as far as known, and what to do. */
  readonly message: string;
  readonly remedies?: readonly Remedy[];
  readonly place?: FilePlace;
}

/**
 * An expected failure, in words that a person can act on and never with a secret in them.
 * `code` is AWS's own code as it stands on the wire, or one of those in the contract of the API.
 */
export class Problem extends Error {
  readonly code: string;
  readonly summary: string;
  readonly remedies: readonly Remedy[];
  readonly place: FilePlace | undefined;

  constructor(code: string, { summary, message, remedies = [], place }: ProblemText) {
    super(message);
    this.name = 'Problem';
    this.code = code;
    this.summary = summary;
    this.remedies = remedies;
    this.place = place;
  }
}
