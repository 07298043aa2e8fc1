import { describe, expect, it } from 'vitest';
import type { Connection, Page } from '../../../src/core/aws/connection.ts';
import { listPages } from '../../../src/core/aws/listPages.ts';
import type { Control, Send } from '../../../src/core/aws/request.ts';

const scope = { profile: 'p', region: 'eu-west-1' };
const control: Control = { signal: new AbortController().signal, interactive: true, priority: () => 'asked' };

/** Everything that the pages of this service hold, what was asked for, and how it ended. */
async function read(pageOf: (token: string | undefined) => Page) {
  const asked: (string | undefined)[] = [];
  const connection: Connection = {
    payer: 'x',
    account: undefined,
    identified: Promise.resolve(undefined),
    origin: { fingerprint: '', endpoint: 'aws' },
    host: 'h',
    async list(token) {
      asked.push(token);
      return { value: pageOf(token), requestId: undefined };
    },
    describe: () => Promise.reject(new Error('not asked for')),
  };
  const send: Send = async (_what, { signal }, call) => (await call(connection, signal)).value;
  const names: string[] = [];
  let error: unknown;
  try {
    for await (const page of listPages(send, scope, control)) names.push(...page);
  } catch (thrown) {
    error = thrown;
  }
  return { names, asked, error };
}

describe('the pages of a list', () => {
  it('are asked for one after the other, until one names no next', async () => {
    const pages: Record<string, Page> = {
      first: { names: ['a'], next: 'x' },
      x: { names: ['b'], next: 'y' },
      y: { names: ['c'] },
    };
    await expect(read((token = 'first') => pages[token] ?? { names: [] })).resolves.toEqual({
      names: ['a', 'b', 'c'],
      asked: [undefined, 'x', 'y'],
      error: undefined,
    });
  });

  it('end with NotSes where a token comes twice, and what came before is handed out', async () => {
    const { names, asked, error } = await read((token) => ({ names: [token ?? 'first'], next: 'same' }));
    expect(names).toEqual(['first', 'same']);
    expect(asked).toEqual([undefined, 'same']);
    expect(error).toMatchObject({ code: 'NotSes' });
  });

  it('end with NotSes where they go on and on', async () => {
    let page = 0;
    const { names, error } = await read(() => ({ names: [`${++page}`], next: `${page}` }));
    expect(names.length).toBeLessThanOrEqual(201);
    expect(error).toMatchObject({ code: 'NotSes' });
  });
});
