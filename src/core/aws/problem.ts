import { t } from '@vscode/l10n';

/** What a user can do about a problem. The editor gives each its title and its action, in `ui/remedies.ts`. */
export type Remedy =
  | 'retry'
  | 'signIn'
  | 'openFile'
  | 'copyPolicy'
  | 'pickRegion'
  | 'openRegionSettings'
  | 'showEndpoint'
  | 'openProxySettings'
  | 'trustCertificate'
  | 'showLog';

/** A place in one of the AWS files; `line` counts from 1. */
export interface FilePlace {
  readonly file: string;
  readonly line?: number;
}

export interface ProblemText {
  /** A few words without a capital and a full stop, for the tree: "not allowed to list". */
  readonly summary: string;
  /** Whole sentences: what failed, where (profile, region, set), why as far as known, and what to do. */
  readonly message: string;
  readonly remedies?: readonly Remedy[];
  readonly place?: FilePlace | undefined;
  /** Whether it says something about the profile as a whole, and so about all of its regions alike. */
  readonly ofProfile?: boolean;
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
  readonly ofProfile: boolean;

  constructor(code: string, { summary, message, remedies = [], place, ofProfile = false }: ProblemText) {
    super(message);
    this.name = 'Problem';
    this.code = code;
    this.summary = summary;
    this.remedies = remedies;
    this.place = place;
    this.ofProfile = ofProfile;
  }
}

/** What was being done when an error came: it goes into the words. */
export interface Attempt {
  readonly action: 'list' | 'describe' | 'assumeRole' | 'signIn';
  readonly profile: string;
  readonly region: string;
  /** The set that was described, or the role that was assumed. */
  readonly name?: string;
  /** Host and port that the request went to; for credentials, the service that gives them. */
  readonly host?: string;
  /** Host and port that the request for credentials went to, where one was sent. */
  readonly server?: string | undefined;
}

/** Who was asked, in words. */
export function serviceOf({ action, host }: Attempt): string {
  const isSes = action === 'list' || action === 'describe';
  return isSes || host === undefined ? t('Amazon SES') : host;
}

/** Host and port that were asked, or who was, where those are not known. */
export function hostOf(attempt: Attempt): string {
  return attempt.server ?? attempt.host ?? serviceOf(attempt);
}

/** Where it was asked: the region, and the set where there is one. */
export function placeOf({ action, region, name }: Attempt): string {
  return action === 'describe' && name !== undefined ? `${region}, ${name}` : region;
}

/** Somebody, most often the user, ended the wait. */
export function cancelled(): Problem {
  return new Problem('Cancelled', {
    summary: t('stopped'),
    message: t('This was stopped before an answer came.'),
    remedies: ['retry'],
  });
}

/** No answer came by the deadline of `seconds`, for a request or for credentials. */
export function timeout(attempt: Attempt, seconds: number): Problem {
  return new Problem('Timeout', {
    summary: t('no answer within {0} seconds', seconds),
    message: t(
      '{0} did not answer within {1} seconds, for profile {2} in {3}. Check the network, or try again.',
      attempt.host ?? serviceOf(attempt),
      seconds,
      attempt.profile,
      attempt.region,
    ),
    remedies: ['retry', 'openProxySettings', 'showLog'],
  });
}

/** Something answered that is not Amazon SES: a proxy, a sign-in page, a damaged answer. `what` says in a few words what came. */
export function notSes(
  attempt: Attempt,
  what: string,
  remedies: readonly Remedy[] = ['retry', 'showEndpoint', 'openProxySettings', 'showLog'],
): Problem {
  const { profile } = attempt;
  const host = hostOf(attempt);
  const service = serviceOf(attempt);
  return new Problem('NotSes', {
    summary: t('something else answered'),
    message:
      host === service
        ? t(
            'Something other than {0} answered: {1}. A proxy, a sign-in page of the network or a wrong endpoint does that. Profile {2}, {3}.',
            service,
            what,
            profile,
            placeOf(attempt),
          )
        : t(
            'Something other than {0} answered at {1}: {2}. A proxy, a sign-in page of the network or a wrong endpoint does that. Profile {3}, {4}.',
            service,
            host,
            what,
            profile,
            placeOf(attempt),
          ),
    remedies,
  });
}
