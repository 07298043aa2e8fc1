import { t } from '@vscode/l10n';
import { type Attempt, hostOf, type ProblemText, placeOf, serviceOf } from './problem.ts';

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
    case 'assumeRole':
      return {
        summary: t('not allowed to assume its role'),
        message: t(
          'AWS does not give profile {0} the role {1}: its trust policy does not allow it, or wants an MFA device (mfa_serial).',
          profile,
          name,
        ),
        remedies: ['openFile', 'retry', 'showLog'],
        ofProfile: true,
      };
    case 'signIn':
      return {
        summary: t('not allowed to use its role'),
        message: t(
          'Whoever has signed in for profile {0} is not given the role {1}. Correct the profile, or sign in as somebody else.',
          profile,
          name,
        ),
        remedies: ['openFile', 'signIn', 'retry'],
        ofProfile: true,
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
export const rules: readonly Rule[] = [
  {
    codes:
      /^(Throttling(Exception)?|ThrottledException|RequestLimitExceeded|TooManyRequests(Exception)?|SlowDown|RequestThrottled(Exception)?)$/,
    text: (attempt) => ({
      summary: t('asked too often'),
      message:
        attempt.action === 'list' || attempt.action === 'describe'
          ? t(
              'Amazon SES answers one request a second, and others ask too: profile {0} was turned away in {1} until the deadline. Try again in a while.',
              attempt.profile,
              attempt.region,
            )
          : t(
              '{0} was asked too often for profile {1} in {2}. Try again in a while.',
              serviceOf(attempt),
              attempt.profile,
              attempt.region,
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
    text: (attempt) => ({
      summary: t('region not enabled'),
      message: t(
        'The account of profile {0} has not enabled {1} in {2}.',
        attempt.profile,
        serviceOf(attempt),
        attempt.region,
      ),
      remedies: ['pickRegion', 'retry'],
    }),
  },
  {
    // A header would hold a line end or the like: no key, no token has one.
    codes: /^(ERR_INVALID_CHAR|ERR_INVALID_HTTP_TOKEN)$/,
    code: 'NoCredentials',
    text: ({ profile }) => ({
      summary: t('keys that are none'),
      message: t(
        'The credentials of profile {0} have characters in them that no key has, such as a line end, so nothing was sent. Correct them.',
        profile,
      ),
      remedies: ['openFile', 'retry'],
    }),
  },
  {
    codes: /^(ECONNREFUSED)$/,
    code: 'Network',
    text: (attempt) =>
      network(
        t('no connection'),
        t(
          'Nothing listens at {0}: the connection was refused. Profile {1}, {2}.',
          hostOf(attempt),
          attempt.profile,
          placeOf(attempt),
        ),
      ),
  },
  {
    codes: /^(EACCES|EPERM|EINVAL|EMFILE|ENFILE|ENOBUFS|ENOMEM|EADDRINUSE)$/,
    code: 'Network',
    text: (attempt, cause) =>
      network(
        t('no connection'),
        t(
          'This computer does not let a connection to {0} come about ({1}): a firewall, or too much that is open. Profile {2}, {3}.',
          hostOf(attempt),
          cause,
          attempt.profile,
          placeOf(attempt),
        ),
      ),
  },
  {
    codes: /^(ENOTFOUND|EAI_AGAIN|ENODATA|EAI_[A-Z]+)$/,
    code: 'Network',
    text: (attempt) =>
      network(
        t('host not found'),
        t(
          'The host {0} was not found. Check the network and the region. Profile {1}, {2}.',
          hostOf(attempt),
          attempt.profile,
          placeOf(attempt),
        ),
      ),
  },
  {
    codes:
      /^(ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|CRL_[A-Z_]+|CERT_[A-Z_]+|DEPTH_ZERO_[A-Z_]+|SELF_SIGNED_[A-Z_]+|UNABLE_TO_[A-Z_]+|ERR_TLS_[A-Z_]+)$/,
    code: 'Certificate',
    text: (attempt, cause) => ({
      summary: t('certificate not trusted'),
      message: t(
        'The certificate of {0} is not trusted ({1}), so nothing was sent. Profile {2}, {3}. If a company’s proxy signs certificates, let the system trust its root (setting http.systemCertificates), or name the root’s file in NODE_EXTRA_CA_CERTS before VS Code starts.',
        hostOf(attempt),
        cause,
        attempt.profile,
        placeOf(attempt),
      ),
      remedies: ['trustCertificate', 'openProxySettings', 'showEndpoint', 'retry'],
    }),
  },
  {
    codes: /^(EPROTO|ERR_SSL_[A-Z_]+|ERR_INVALID_PROTOCOL)$/,
    code: 'Network',
    text: (attempt) =>
      network(
        t('no secure connection'),
        t(
          '{0} does not speak TLS as an https address must. Profile {1}, {2}.',
          hostOf(attempt),
          attempt.profile,
          placeOf(attempt),
        ),
      ),
  },
  {
    codes:
      /^(ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EHOSTDOWN|EADDRNOTAVAIL|UND_ERR_[A-Z_]+)$/,
    code: 'Network',
    text: (attempt, cause) =>
      network(
        t('connection lost'),
        t(
          'The connection to {0} was lost ({1}). Profile {2}, {3}.',
          hostOf(attempt),
          cause,
          attempt.profile,
          placeOf(attempt),
        ),
      ),
  },
];
