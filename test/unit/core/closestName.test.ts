import { expect, it } from 'vitest';
import { closestName } from '../../../src/core/closestName.ts';

const names = ['newsletter-dev', 'newsletter-prod', 'receipts'];

it.each([
  ['newsleter-prod', 'newsletter-prod'],
  ['newsletter-prd', 'newsletter-prod'],
  ['Newsletter-Prod', 'newsletter-prod'],
  ['receipt', 'receipts'],
  ['eceipts', 'receipts'],
  ['receiptss', 'receipts'],
  ['rEceYpts', 'receipts'],
])('%s was meant to be %s', (written, expected) => expect(closestName(written, names)).toBe(expected));

it.each(['password-reset', 'x', 'recommendations'])('%s is none of them', (written) => {
  expect(closestName(written, names)).toBeUndefined();
});

it.each([
  ['abc', ['abd', 'abcd', 'abcde'], 'abd'],
  ['ab', ['ax'], 'ax'],
  ['ab', ['xy'], undefined],
  ['abcdef', ['abcxyf', 'abcdxf'], 'abcdxf'],
  ['abcdef', ['axcxef'], 'axcxef'],
  ['abcdef', ['axcxex'], undefined],
  ['', ['a'], 'a'],
  ['', ['ab'], undefined],
])('%j among %j is %j: the first of the fewest changes, at most a third of it', (written, among, expected) => {
  expect(closestName(written, among)).toBe(expected);
});

it('is found among the 10,000 names that a region can have', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => `customer-${index}-newsletter-production-environment`);
  expect(closestName('customer-77-newsleter-production-environment', many)).toBe(many[77]);
});
