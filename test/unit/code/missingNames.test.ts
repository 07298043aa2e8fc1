import { describe, expect, it } from 'vitest';
import { missingNames } from '../../../src/code/diagnostics/missingNames.ts';
import type { Listed } from '../../../src/core/aws/catalog.ts';
import { Problem } from '../../../src/core/aws/problem.ts';
import { findNames } from '../../../src/core/names/findNames.ts';

const prod = { profile: 'prod', region: 'eu-west-1' };
const fresh = new Date('2026-11-24T11:58:00Z');
const old = new Date('2026-11-24T08:00:00Z');
const problem = new Problem('AccessDenied', { summary: 'not allowed', message: 'Not allowed.' });

function missing(text: string, listed: Listed | undefined = { state: 'complete', names: ['a', 'news'], at: fresh }) {
  const catalog = { listed: () => listed, isFresh: (at: Date) => at === fresh, account: () => '111122223333' };
  const found = findNames(text, (name) => name === 'news' || name === 'gone');
  return missingNames(catalog, found, prod).map(({ name }) => name);
}

const code = 'ConfigurationSetName: "gone"';

it('reports a name that the list lacks, and none that it has', () => {
  expect(missing(`${code}\nConfigurationSetName: "news"`)).toEqual(['gone']);
});

describe('reports nothing', () => {
  it.each([
    ['a weak key', 'configSet = "gone"'],
    ['a bare text', 'f("gone")'],
    ['a variable', 'const SET = "gone";\nsend({ ConfigurationSetName: SET })'],
    ['an ARN of another region', 'arn:aws:ses:us-east-1:111122223333:configuration-set/gone'],
    ['an ARN of another account', 'arn:aws:ses:eu-west-1:444455556666:configuration-set/gone'],
  ])('for %s', (_kind, text) => {
    expect(findNames(text, (name) => name === 'gone')).not.toEqual([]);
    expect(missing(text)).toEqual([]);
  });

  it.each<[string, Listed | undefined]>([
    ['old', { state: 'complete', names: [], at: old }],
    ['stale', { state: 'stale', names: [], at: fresh, problem }],
    ['partial', { state: 'partial', names: [], problem }],
    ['loading', { state: 'loading', names: [] }],
    ['failed', { state: 'failed', problem }],
  ])('by a list that is %s', (_state, listed) => expect(missing(code, listed)).toEqual([]));

  it('without a list', () => {
    const catalog = { listed: () => undefined, isFresh: () => true, account: () => undefined };
    expect(
      missingNames(
        catalog,
        findNames(code, () => false),
        prod,
      ),
    ).toEqual([]);
  });
});
