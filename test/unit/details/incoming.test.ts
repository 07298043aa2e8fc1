import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFromPage } from '../../../src/details/incoming.ts';

describe('a message from the page', () => {
  it.each([
    { type: 'ready', version: 3 },
    { type: 'run', action: 'refresh' },
    { type: 'ask', attribute: 'deliveryOptions' },
    { type: 'copy', what: 'arn', key: 'copy-arn' },
    { type: 'copyArn', arn: 'arn:aws:sns:eu-west-1:111122223333:t', key: 'k' },
    { type: 'remedy', index: 0 },
    { type: 'open', address: 'https://eu-west-1.console.aws.amazon.com/' },
  ])('%j is read as it is', (message) => expect(readFromPage(message)).toEqual(message));

  it('loses what it has besides', () => {
    expect(readFromPage({ type: 'remedy', index: 1, command: 'evil' })).toEqual({ type: 'remedy', index: 1 });
  });

  it.each([
    undefined,
    null,
    'refresh',
    [],
    {},
    { type: 'command', command: 'workbench.action.quit' },
    { type: 'run', action: 'toString' },
    { type: 'run', action: ['refresh'] },
    { type: 'ask', attribute: '__proto__' },
    { type: 'copy', what: 'constructor', key: 'k' },
    { type: 'copy', what: 'name' },
    { type: 'copyArn', arn: 'x'.repeat(8_193), key: 'k' },
    { type: 'remedy', index: -1 },
    { type: 'remedy', index: 0.5 },
    { type: 'remedy', index: '0' },
    { type: 'open', address: { toString: () => 'https://console.aws.amazon.com/' } },
    { type: 'ready', version: Number.NaN },
  ])('%j is none', (message) => expect(readFromPage(message)).toBeUndefined());

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => void readFromPage(message)),
      { numRuns: 200 },
    );
  });
});
