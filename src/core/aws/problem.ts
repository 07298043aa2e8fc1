import { t } from '@vscode/l10n';
import { readWireError } from './wireError.ts';

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
  readonly place?: FilePlace | undefined;
}

const brand = Symbol.for('ses-configuration-sets.problem');

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
    Object.defineProperty(this, brand, { value: true });
  }

  /** The two bundles each hold a copy of this class: a problem of one is a problem in the other. */
  static override [Symbol.hasInstance](value: unknown): value is Problem {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, brand);
  }
}

/** What was being done when an error came: it goes into the words. */
export interface Attempt {
  readonly action: 'list' | 'describe' | 'assumeRole' | 'signIn';
  readonly profile: string;
  readonly region: string;
  /** The set that was described, or the role that was assumed. */
  readonly name?: string;
  /** Host and port that the request went to. */
  readonly host?: string;
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
      attempt.host ?? t('Amazon SES'),
      seconds,
      attempt.profile,
      attempt.region,
    ),
    remedies: ['retry', 'openProxySettings', 'showLog'],
  });
}

/** Something answered that is not Amazon SES: a proxy, a sign-in page, a damaged answer. `what` says in a few words what came. */
export function notSes(attempt: Attempt, what: string): Problem {
  return new Problem('NotSes', {
    summary: t('something else answered'),
    message: t(
      'Something other than Amazon SES answered at {0}: {1}. A proxy, a sign-in page of the network or a wrong endpoint does that. Profile {2}, {3}.',
      attempt.host ?? t('its address'),
      what,
      attempt.profile,
      attempt.region,
    ),
    remedies: ['retry', 'showEndpoint', 'openProxySettings', 'showLog'],
  });
}

/**
 * Any error of a request to AWS as a problem, by AWS's code, the HTTP status, or the network's code.
 * Nothing of the error's own text is taken: it may hold a command line, a header or a token.
 */
export function problemOf(error: unknown, attempt: Attempt): Problem {
  if (error instanceof Problem) return error;
  const { code, status = 0, cause } = readWireError(error);
  if (cause?.startsWith('UNREADABLE_') && status < 500) return notSes(attempt, unreadableAnswer(cause, status));
  const rule =
    rules.find(({ codes }) => code !== undefined && codes.test(code)) ??
    rules.find(({ codes }) => cause !== undefined && codes.test(cause));
  if (rule) return new Problem(rule.code ?? code ?? 'Network', rule.text(attempt, cause ?? code ?? ''));
  if (status >= 500) return new Problem(code ?? 'ServiceUnavailable', unavailable(attempt));
  if (code !== undefined && status >= 400) {
    return new Problem(code, {
      summary: t('refused: {0}', code),
      message: t(
        'Amazon SES refused to {0}: {1}. Profile {2}, {3}.',
        doing(attempt),
        code,
        attempt.profile,
        attempt.region,
      ),
      remedies: ['retry', 'showLog'],
    });
  }
  return notSes(attempt, status === 0 ? t('nothing that can be read') : t('HTTP status {0}', status));
}

function doing({ action, name = '' }: Attempt): string {
  switch (action) {
    case 'list':
      return t('list configuration sets');
    case 'describe':
      return t('describe {0}', name);
    case 'assumeRole':
      return t('give the role {0}', name);
    case 'signIn':
      return t('give credentials');
  }
}

/** What a proxy, a sign-in page or a damaged answer was, in a few words; the keys are those of `answer.ts`. */
function unreadableAnswer(cause: string, status: number): string {
  switch (cause) {
    case 'UNREADABLE_EMPTY':
      return t('an empty answer');
    case 'UNREADABLE_HTML':
      return t('a web page');
    case 'UNREADABLE_JSON':
      return t('JSON');
    case 'UNREADABLE_TRUNCATED':
      return t('an answer that breaks off');
    case 'UNREADABLE_REDIRECT':
      return t('a redirection to another address (HTTP {0})', status);
    case 'UNREADABLE_PROXY':
      return t('a proxy that wants a sign-in (HTTP {0})', status);
    case 'UNREADABLE_TOO_LONG':
      return t('an answer that is too long');
    case 'UNREADABLE_VALUE':
      return t('an answer with a date or a boolean that is none');
    default:
      return t('HTTP status {0}', status);
  }
}

const unavailable = (attempt: Attempt): ProblemText => ({
  summary: t('Amazon SES has a problem'),
  message: t(
    'Amazon SES has a problem in {0} and could not {1} for profile {2}. Three tries failed; try again in a while.',
    attempt.region,
    doing(attempt),
    attempt.profile,
  ),
  remedies: ['retry', 'showLog'],
});

function notAllowed({ action, profile, region, name = '' }: Attempt): ProblemText {
  switch (action) {
    case 'list':
      return {
        summary: t('not allowed to list'),
        message: t(
          'Profile {0} may not list configuration sets in {1}. It needs ses:ListConfigurationSets.',
          profile,
          region,
        ),
        remedies: ['copyPolicy', 'retry', 'showLog'],
      };
    case 'describe':
      return {
        summary: t('not allowed to describe'),
        message: t(
          'Profile {0} may not describe {1} in {2}. It needs ses:DescribeConfigurationSet.',
          profile,
          name,
          region,
        ),
        remedies: ['copyPolicy', 'retry', 'showLog'],
      };
    default:
      return {
        summary: t('not allowed to assume its role'),
        message: t(
          'AWS does not give profile {0} the role {1}: its trust policy does not allow it, or the MFA code was wrong.',
          profile,
          name,
        ),
        remedies: ['openFile', 'retry', 'showLog'],
      };
  }
}

const network = (summary: string, message: string): ProblemText => ({
  summary,
  message,
  remedies: ['retry', 'openProxySettings', 'showEndpoint', 'showLog'],
});

interface Rule {
  readonly codes: RegExp;
  /** The problem's code, where it is not AWS's own. */
  readonly code?: string;
  readonly text: (attempt: Attempt, cause: string) => ProblemText;
}

/** Every cause that has words of its own. AWS's codes: the SES API reference, Common Errors; the network's: Node's and OpenSSL's. */
const rules: readonly Rule[] = [
  {
    codes:
      /^(Throttling(Exception)?|ThrottledException|RequestLimitExceeded|TooManyRequests(Exception)?|SlowDown|RequestThrottled(Exception)?)$/,
    text: ({ profile, region }) => ({
      summary: t('asked too often'),
      message: t(
        'Amazon SES answers one request a second, and others ask too: profile {0} was turned away in {1} until the deadline. Try again in a while.',
        profile,
        region,
      ),
      remedies: ['retry', 'showLog'],
    }),
  },
  {
    codes: /^(AccessDenied(Exception)?|UnauthorizedOperation|NotAuthorized|ForbiddenException)$/,
    text: notAllowed,
  },
  {
    codes: /^ConfigurationSetDoesNotExist(Exception)?$/,
    text: ({ name, profile, region }) => ({
      summary: t('no longer exists'),
      message: t('There is no configuration set {0} in {1} of profile {2}.', name ?? '', region, profile),
      remedies: ['retry'],
    }),
  },
  {
    codes: /^(ExpiredToken(Exception)?|TokenRefreshRequired|ExpiredTokenException)$/,
    text: ({ profile }) => ({
      summary: t('sign-in needed'),
      message: t('The sign-in of profile {0} has expired. Sign in again.', profile),
      remedies: ['signIn', 'retry'],
    }),
  },
  {
    codes: /^(InvalidClientTokenId|UnrecognizedClient(Exception)?|InvalidAccessKeyId)$/,
    text: ({ profile, region }) => ({
      summary: t('keys not accepted'),
      message: t(
        'AWS does not know the keys of profile {0} in {1}: they are wrong or deleted, or the account has not enabled this region.',
        profile,
        region,
      ),
      remedies: ['openFile', 'signIn', 'retry'],
    }),
  },
  {
    codes: /^(SignatureDoesNotMatch|InvalidSignatureException|IncompleteSignature)$/,
    text: ({ profile, region }) => ({
      summary: t('secret key not accepted'),
      message: t(
        'AWS did not accept the signature of profile {0} in {1}: its secret key is not the one of its access key, or this computer’s clock is off.',
        profile,
        region,
      ),
      remedies: ['openFile', 'retry'],
    }),
  },
  {
    codes: /^(RequestTimeTooSkewed|RequestExpired|RequestInTheFuture)$/,
    text: ({ profile, region }) => ({
      summary: t('clock is off'),
      message: t(
        'AWS refused the time of the request of profile {0} in {1}: set this computer’s clock, then try again.',
        profile,
        region,
      ),
      remedies: ['retry'],
    }),
  },
  {
    codes: /^(OptInRequired|SubscriptionRequired(Exception)?|RegionDisabledException)$/,
    text: ({ profile, region }) => ({
      summary: t('region not enabled'),
      message: t('The account of profile {0} has not enabled Amazon SES in {1}.', profile, region),
      remedies: ['pickRegion', 'retry'],
    }),
  },
  {
    codes: /^(ECONNREFUSED)$/,
    code: 'Network',
    text: ({ host = '', profile, region }) =>
      network(
        t('no connection'),
        t('Nothing listens at {0}: the connection was refused. Profile {1}, {2}.', host, profile, region),
      ),
  },
  {
    codes: /^(ENOTFOUND|EAI_AGAIN|ENODATA|EAI_[A-Z]+)$/,
    code: 'Network',
    text: ({ host = '', profile, region }) =>
      network(
        t('host not found'),
        t('The host {0} was not found. Check the network and the region. Profile {1}, {2}.', host, profile, region),
      ),
  },
  {
    codes:
      /^(ERR_TLS_CERT_ALTNAME_INVALID|CERT_[A-Z_]+|DEPTH_ZERO_[A-Z_]+|SELF_SIGNED_[A-Z_]+|UNABLE_TO_[A-Z_]+|ERR_TLS_[A-Z_]+)$/,
    code: 'Certificate',
    text: ({ host = '', profile, region }, cause) => ({
      summary: t('certificate not trusted'),
      message: t(
        'The certificate of {0} is not trusted ({1}), so nothing was sent. Profile {2}, {3}. If a company’s proxy signs certificates, let VS Code trust its root.',
        host,
        cause,
        profile,
        region,
      ),
      remedies: ['trustCertificate', 'openProxySettings', 'showEndpoint', 'retry'],
    }),
  },
  {
    codes: /^(EPROTO|ERR_SSL_[A-Z_]+|ERR_INVALID_PROTOCOL)$/,
    code: 'Network',
    text: ({ host = '', profile, region }) =>
      network(
        t('no secure connection'),
        t('{0} does not speak TLS as an https address must. Profile {1}, {2}.', host, profile, region),
      ),
  },
  {
    codes:
      /^(ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EHOSTDOWN|EADDRNOTAVAIL|UND_ERR_[A-Z_]+)$/,
    code: 'Network',
    text: ({ host = '', profile, region }, cause) =>
      network(
        t('connection lost'),
        t('The connection to {0} was lost ({1}). Profile {2}, {3}.', host, cause, profile, region),
      ),
  },
];
