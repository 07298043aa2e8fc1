import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/core/aws/problem.ts';
import { problemOf } from '../../../src/core/aws/problemOf.ts';

const list: Attempt = { action: 'list', profile: 'prod', region: 'eu-west-1' };
const role: Attempt = { ...list, action: 'assumeRole', name: 'arn:aws:iam::111122223333:role/r', host: 'AWS STS' };
const refused = (Code: string) => ({ Code, $metadata: { httpStatusCode: 400 } });

describe('an error as a problem', () => {
  it.each([
    [list, { code: 'ECONNREFUSED' }, 'Network', 'Nothing listens at Amazon SES'],
    [{ ...list, host: 'a.example:8443' }, { code: 'ECONNREFUSED' }, 'Network', 'Nothing listens at a.example:8443'],
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
    [{ ...role, action: 'signIn' }, refused('SomethingNew'), 'SomethingNew', 'AWS STS refused to give credentials'],
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
    ['PROXY <credentials>@[::1]:8080', '[::1]:8080'],
  ])('is named, and nobody who signs in to it: %s', (proxies, named) => {
    const error = new Error(`Failed to establish a socket connection to proxies: ${proxies}`);
    const { code, message, remedies } = problemOf(error, attempt);
    expect(code).toBe('Network');
    expect(message).toContain(`The proxy ${named}, `);
    expect(message).not.toMatch(/bob|hunter2/);
    expect(remedies[0]).toBe('openProxySettings');
  });
});
