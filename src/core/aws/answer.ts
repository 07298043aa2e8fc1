import type { HttpHandler } from '@smithy/core/protocols';
import { HttpResponse } from '@smithy/core/protocols';
import { eventLoopTurn } from './eventLoopTurn.ts';

/** The largest answer that is read, in bytes: a page of 1,000 names takes about 100 KB. */
const largest = 16 * 1024 * 1024;

/** Why an answer is none of AWS; `problemOf.ts` has the words. */
export type Unreadable =
  | 'EMPTY'
  | 'HTML'
  | 'JSON'
  | 'TRUNCATED'
  | 'OTHER'
  | 'REDIRECT'
  | 'PROXY'
  | 'TOO_LONG'
  | 'VALUE';

/** An answer that the SDK must not see: it would take some of these for an account without configuration sets. */
class UnreadableAnswer extends Error {
  readonly code: `UNREADABLE_${Unreadable}`;
  readonly $metadata: { readonly httpStatusCode: number };

  constructor(reason: Unreadable, status: number) {
    super('the answer is none of AWS');
    this.code = `UNREADABLE_${reason}`;
    this.$metadata = { httpStatusCode: status };
  }
}

/** What SES answers to the two operations. */
export const sesAnswers = ['ListConfigurationSetsResponse', 'DescribeConfigurationSetResponse'] as const;

/**
 * A handler that reads the whole answer, so that the signal ends a slow one too, and lets only XML with one of these roots, or AWS's for an
 * error, through. Rejects with an error whose `code` begins with `UNREADABLE_` otherwise.
 */
export function onlyAnswers(
  roots: readonly string[],
  handler: Pick<HttpHandler, 'handle'>,
): Pick<HttpHandler, 'handle'> {
  return {
    async handle(request, options) {
      const { response } = await handler.handle(request, options);
      const status = response.statusCode;
      const text = await readBody(
        response,
        options?.abortSignal instanceof AbortSignal ? options.abortSignal : undefined,
      );
      await eventLoopTurn();
      const reason = unreadable(status, text, roots);
      if (reason !== undefined) throw new UnreadableAnswer(reason, status);
      return { response: new HttpResponse({ ...response, body: Buffer.from(text) }) };
    },
  };
}

async function readBody({ body, statusCode }: HttpResponse, signal: AbortSignal | undefined): Promise<string> {
  const abort = () => body.destroy(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of body) {
      length += chunk.length;
      if (length > largest) throw new UnreadableAnswer('TOO_LONG', statusCode);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

/**
 * A list that begins with a text, or with something other than a member: the SDK would read it as an empty one. A tag holds no other, so that
 * an answer of nothing but beginnings takes no longer than another.
 */
const oddList =
  /<(ConfigurationSets|EventDestinations|MatchingEventTypes|DimensionConfigurations)(?:\s[^<>]*)?(?<!\/)>\s*(?!<member[\s/>]|<\/\1\s*>)\S/;

/** What is wrong with an answer; undefined where it is one of those expected, or an error of AWS. */
function unreadable(status: number, text: string, roots: readonly string[]): Unreadable | undefined {
  if (status === 407) return 'PROXY';
  if (status >= 300 && status < 400) return 'REDIRECT';
  const body = text.trim();
  if (body === '') return 'EMPTY';
  const root = /^(?:<\?xml[^>]{0,200}\?>)?\s*<([A-Za-z]+)[\s>]/.exec(body)?.[1];
  if (root === undefined || (root !== 'ErrorResponse' && !roots.includes(root))) return kindOf(body);
  if (!body.endsWith(`</${root}>`)) return 'TRUNCATED';
  if (status >= 400 !== (root === 'ErrorResponse')) return 'OTHER';
  if (oddList.test(body)) return 'OTHER';
  return hasBadValue(body) ? 'VALUE' : undefined;
}

function kindOf(body: string): Unreadable {
  // XHTML, or a page with a comment above it, begins like other XML.
  if (/<(!doctype html|html|head|body)[\s>]/i.test(body.slice(0, 2_000))) return 'HTML';
  if (/^[[{"]/.test(body)) return 'JSON';
  return body.startsWith('<?xml') && !body.endsWith('>') ? 'TRUNCATED' : 'OTHER';
}

/** Whether a boolean or a date is none: the SDK would read the one as false, and refuse the whole answer for the other without a word. */
function hasBadValue(body: string): boolean {
  const booleans = body.matchAll(/<(?:Enabled|SendingEnabled|ReputationMetricsEnabled)>([^<]*)</g);
  const dates = body.matchAll(/<LastFreshStart>([^<]*)</g);
  return (
    [...booleans].some(([, value = '']) => !/^(true|false)$/.test(value.trim())) ||
    [...dates].some(
      ([, value = '']) => !/^\d{4}-\d{2}-\d{2}T/.test(value.trim()) || Number.isNaN(Date.parse(value.trim())),
    )
  );
}
