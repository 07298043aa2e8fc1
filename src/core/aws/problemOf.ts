import { t } from '@vscode/l10n';
import { type Attempt, hostOf, notSes, Problem, type ProblemText, placeOf, serviceOf } from './problem.ts';
import { rules } from './problemRules.ts';
import { readWireError } from './wireError.ts';

/**
 * Any error of a request to AWS as a problem, by AWS's code, the HTTP status, or the network's code.
 * Nothing of the error's own text is taken: it may hold a command line, a header or a token.
 */
export function problemOf(error: unknown, attempt: Attempt): Problem {
  if (error instanceof Problem) return error;
  const { code, status = 0, cause, proxy } = readWireError(error);
  if (proxy !== undefined) return new Problem('Network', noProxy(attempt, proxy));
  const isUnreadable = cause?.startsWith('UNREADABLE_') === true;
  if (isUnreadable && status < 500) {
    const isProxy = cause === 'UNREADABLE_PROXY';
    return notSes(
      attempt,
      unreadableAnswer(cause, status),
      isProxy ? ['openProxySettings', 'retry', 'showLog'] : undefined,
    );
  }
  const rule =
    rules.find(({ codes }) => code !== undefined && codes.test(code)) ??
    rules.find(({ codes }) => cause !== undefined && codes.test(cause));
  if (rule) return new Problem(rule.code ?? code ?? 'Network', rule.text(attempt, cause ?? code ?? ''));
  if (status >= 500)
    return new Problem(code ?? 'ServiceUnavailable', isUnreadable ? unreadable(attempt, status) : unavailable(attempt));
  if (code !== undefined && status >= 400) {
    return new Problem(code, {
      summary: t('refused: {0}', code),
      message: t(
        '{0} refused to {1}: {2}. Profile {3}, {4}.',
        serviceOf(attempt),
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

/** What AWS does not word itself may as well be a proxy's. */
function unreadable(attempt: Attempt, status: number): ProblemText {
  const { summary, message } = unavailable(attempt);
  const proxy = t('A proxy on the way may have answered in its place (HTTP {0}).', status);
  return { summary, message: `${message} ${proxy}`, remedies: ['retry', 'openProxySettings', 'showLog'] };
}

function noProxy(attempt: Attempt, proxy: string): ProblemText {
  return {
    summary: t('no connection to the proxy'),
    message: t(
      'The proxy {0}, which VS Code is set to use, cannot be reached, so nothing was sent to {1}. Profile {2}, {3}.',
      proxy,
      hostOf(attempt),
      attempt.profile,
      placeOf(attempt),
    ),
    remedies: ['openProxySettings', 'retry', 'showLog'],
  };
}

function unavailable(attempt: Attempt): ProblemText {
  const service = serviceOf(attempt);
  return {
    summary: t('{0} has a problem', service),
    message: t(
      '{0} has a problem in {1} and could not {2} for profile {3}. Try again in a while.',
      service,
      attempt.region,
      doing(attempt),
      attempt.profile,
    ),
    remedies: ['retry', 'showLog'],
  };
}
