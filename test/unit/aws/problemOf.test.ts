import { describe, expect, it } from 'vitest';
import { type Attempt, cancelled, type Remedy, timeout } from '../../../src/core/aws/problem.ts';
import { problemOf } from '../../../src/core/aws/problemOf.ts';
import { readWireError } from '../../../src/core/aws/wireError.ts';

const list: Attempt = { action: 'list', profile: 'prod', region: 'eu-west-1' };
const role: Attempt = { ...list, action: 'assumeRole', name: 'arn:aws:iam::111122223333:role/r', host: 'AWS STS' };
const set: Attempt = { ...list, action: 'describe', name: 'news' };
const signIn: Attempt = { ...role, action: 'signIn' };
const refused = (Code: string) => ({ Code, $metadata: { httpStatusCode: 400 } });

describe('an error as a problem', () => {
  it.each([
    [list, { code: 'ECONNREFUSED' }, 'Network', 'Nothing listens at Amazon SES'],
    [{ ...list, host: 'a.example:8443' }, { code: 'ECONNREFUSED' }, 'Network', 'Nothing listens at a.example:8443'],
    ...(['EACCES', 'EPERM', 'EINVAL', 'EMFILE', 'ENFILE', 'ENOBUFS', 'ENOMEM', 'EADDRINUSE'] as const).map(
      (code) => [list, { code }, 'Network', `does not let a connection to Amazon SES come about (${code})`] as const,
    ),
    [list, { code: 'ENOTFOUND' }, 'Network', 'The host Amazon SES was not found'],
    [list, { code: 'SELF_SIGNED_CERT_IN_CHAIN' }, 'Certificate', 'certificate of Amazon SES is not trusted'],
    [list, { code: 'EPROTO' }, 'Network', 'Amazon SES does not speak TLS'],
    [list, { code: 'ECONNRESET' }, 'Network', 'The connection to Amazon SES was lost (ECONNRESET)'],
    [{ ...role, server: 'sts.example:443' }, { code: 'ECONNREFUSED' }, 'Network', 'Nothing listens at sts.example:443'],
    [list, { code: 'ERR_INVALID_CHAR' }, 'NoCredentials', 'The credentials of profile prod have characters in them'],
    [list, refused('Throttling'), 'Throttling', 'profile prod was turned away in eu-west-1'],
    [role, refused('Throttling'), 'Throttling', 'AWS STS was asked too often for profile prod'],
    [list, { code: 'UNREADABLE_TOO_LONG', $metadata: { httpStatusCode: 200 } }, 'NotSes', 'an answer that is too long'],
    [list, { code: 'UNREADABLE_OTHER', $metadata: { httpStatusCode: 200 } }, 'NotSes', 'HTTP status 200'],
    [list, refused('SomethingNew'), 'SomethingNew', 'refused to list configuration sets: SomethingNew'],
    [role, refused('SomethingNew'), 'SomethingNew', 'refused to give the role arn:aws:iam::111122223333:role/r'],
    [signIn, refused('SomethingNew'), 'SomethingNew', 'AWS STS refused to give credentials'],
    [set, refused('SomethingNew'), 'SomethingNew', 'Amazon SES refused to describe news: SomethingNew'],
    [set, { code: 'ECONNRESET' }, 'Network', 'Profile prod, eu-west-1, news.'],
    [role, { code: 'ECONNRESET' }, 'Network', 'Profile prod, eu-west-1.'],
    [role, { code: 'ECONNRESET' }, 'Network', 'The connection to AWS STS was lost'],
    [list, 'a text', 'NotSes', 'nothing that can be read'],
    [list, { $metadata: { httpStatusCode: 503 } }, 'ServiceUnavailable', 'Amazon SES has a problem in eu-west-1'],
  ] as const)('%j that meets %j is %s: … %s …', (attempt, error, code, words) => {
    const problem = problemOf(error, attempt);
    expect(problem.code).toBe(code);
    expect(problem.message).toContain(words);
  });
});

describe('a proxy that VS Code cannot reach', () => {
  const attempt = {
    action: 'list',
    profile: 'prod',
    region: 'eu-west-1',
    host: 'email.eu-west-1.amazonaws.com',
  } as const;

  it.each([
    ['PROXY 127.0.0.1:3128', '127.0.0.1:3128'],
    ['HTTPS proxy.example.com:8080; DIRECT', 'proxy.example.com:8080'],
    ['PROXY bob:hunter2@proxy.example.com:8080', 'proxy.example.com:8080'],
    ['PROXY bob:p@hunter2@proxy.example.com:8080', 'proxy.example.com:8080'],
    ['PROXY <credentials>@[::1]:8080', '[::1]:8080'],
    ['SOCKS5 bob:hunter2 and more@proxy.example.com:1080', 'proxy.example.com:1080'],
    ['PROXY bob:hunter2;more@proxy.example.com:8080', 'proxy.example.com:8080'],
  ])('is named, and nobody who signs in to it: %s', (proxies, named) => {
    const error = new Error(`Failed to establish a socket connection to proxies: ${proxies}`);
    const { code, message, remedies } = problemOf(error, attempt);
    expect(code).toBe('Network');
    expect(message).toContain(`The proxy ${named}, `);
    expect(message).not.toMatch(/bob|hunter2/);
    expect(remedies[0]).toBe('openProxySettings');
  });
});

it('a proxy of which nothing but who signs in is told is not named', () => {
  const error = new Error('Failed to establish a socket connection to proxies: PROXY bob:hunter2@');
  expect(readWireError(error)).toEqual({});
});

const network: readonly Remedy[] = ['retry', 'openProxySettings', 'showEndpoint', 'showLog'];
const notSes: readonly Remedy[] = ['retry', 'showEndpoint', 'openProxySettings', 'showLog'];

describe('what is said in short, and what helps', () => {
  it.each<readonly [Attempt, unknown, string, readonly Remedy[]]>([
    [list, { code: 'ECONNREFUSED' }, 'no connection', network],
    [list, { code: 'EACCES' }, 'no connection', network],
    [list, { code: 'EAI_AGAIN' }, 'host not found', network],
    [list, { code: 'EPROTO' }, 'no secure connection', network],
    [list, { code: 'ETIMEDOUT' }, 'connection lost', network],
    [list, { cause: { code: 'EPIPE' } }, 'connection lost', network],
    [
      list,
      { code: 'CERT_HAS_EXPIRED' },
      'certificate not trusted',
      ['trustCertificate', 'openProxySettings', 'showEndpoint', 'retry'],
    ],
    [list, { code: 'ERR_INVALID_CHAR' }, 'keys that are none', ['openFile', 'retry']],
    [list, refused('Throttling'), 'asked too often', ['retry', 'showLog']],
    [list, refused('AccessDenied'), 'not allowed to list', ['copyPolicy', 'retry', 'showLog']],
    [set, refused('AccessDenied'), 'not allowed to describe', ['copyPolicy', 'retry', 'showLog']],
    [role, refused('AccessDenied'), 'not allowed to assume its role', ['openFile', 'retry', 'showLog']],
    [signIn, refused('ForbiddenException'), 'not allowed to use its role', ['openFile', 'signIn', 'retry']],
    [set, refused('ConfigurationSetDoesNotExist'), 'no longer exists', ['retry']],
    [list, refused('ExpiredToken'), 'sign-in needed', ['signIn', 'retry']],
    [list, refused('InvalidClientTokenId'), 'keys not accepted', ['openFile', 'signIn', 'retry']],
    [list, refused('SignatureDoesNotMatch'), 'secret key not accepted', ['openFile', 'retry']],
    [list, refused('RequestTimeTooSkewed'), 'clock is off', ['retry']],
    [list, refused('OptInRequired'), 'region not enabled', ['pickRegion', 'retry']],
    [list, refused('SomethingNew'), 'refused: SomethingNew', ['retry', 'showLog']],
    [list, { $metadata: { httpStatusCode: 500 } }, 'Amazon SES has a problem', ['retry', 'showLog']],
    [role, { $metadata: { httpStatusCode: 500 } }, 'AWS STS has a problem', ['retry', 'showLog']],
    [list, { $metadata: { httpStatusCode: 499 } }, 'something else answered', notSes],
    [list, undefined, 'something else answered', notSes],
  ])('of %j that meets %j: %s', (attempt, error, summary, remedies) => {
    expect(problemOf(error, attempt)).toMatchObject({ summary, remedies });
  });

  it.each<readonly [Attempt, string, boolean]>([
    [role, 'AccessDenied', true],
    [signIn, 'AccessDenied', true],
    [list, 'AccessDenied', false],
  ])('%j that meets %s is of the profile, and of all of its regions: %s', (attempt, code, ofProfile) => {
    expect(problemOf(refused(code), attempt).ofProfile).toBe(ofProfile);
  });

  it.each([
    ['UNREADABLE_EMPTY', 200, 'an empty answer'],
    ['UNREADABLE_HTML', 200, 'a web page'],
    ['UNREADABLE_JSON', 200, 'JSON'],
    ['UNREADABLE_TRUNCATED', 200, 'an answer that breaks off'],
    ['UNREADABLE_REDIRECT', 302, 'a redirection to another address (HTTP 302)'],
    ['UNREADABLE_PROXY', 407, 'a proxy that wants a sign-in (HTTP 407)'],
    ['UNREADABLE_VALUE', 200, 'an answer with a date or a boolean that is none'],
  ])('of what is no answer of Amazon SES: %s with %i is %s', (code, httpStatusCode, words) => {
    const error = { code, $metadata: { httpStatusCode } };
    const at = { ...list, host: 'a.example:8443' };
    expect(problemOf(error, list).message).toContain(`Something other than Amazon SES answered: ${words}.`);
    expect(problemOf(error, at).message).toContain(
      `Something other than Amazon SES answered at a.example:8443: ${words}.`,
    );
    expect(problemOf({ ...error, $metadata: { httpStatusCode: 500 } }, list).code).toBe('ServiceUnavailable');
  });

  it('of a wait that ended', () => {
    expect(cancelled()).toMatchObject({ code: 'Cancelled', summary: 'stopped', remedies: ['retry'] });
    expect(timeout(list, 30)).toMatchObject({
      summary: 'no answer within 30 seconds',
      message: expect.stringMatching(/^Amazon SES did not answer within 30 seconds, for profile prod in eu-west-1\./),
      remedies: ['retry', 'openProxySettings', 'showLog'],
    });
    expect(timeout({ ...list, host: 'a.example:8443' }, 30).message).toMatch(/^a\.example:8443 did not answer/);
  });
});

describe('a text in the place of a code', () => {
  it.each(['<b>Throttling</b>', 'AccessDenied for AKIAEXAMPLE', 'ExpiredToken\n', '', 'x'.repeat(129), 42])(
    'is not repeated: %j',
    (code) => {
      const error = { Code: code, code, $metadata: { httpStatusCode: 400, requestId: code } };
      expect(problemOf(error, list).code).toBe('NotSes');
      expect(readWireError(error)).toEqual({ status: 400 });
    },
  );

  it('is told apart from one', () => {
    const error = { Code: 'a.B_c:d-1', code: 'x'.repeat(128), $metadata: { httpStatusCode: 400, requestId: 'id-1' } };
    expect(readWireError(error)).toEqual({ code: error.Code, cause: error.code, status: 400, requestId: 'id-1' });
  });
});
