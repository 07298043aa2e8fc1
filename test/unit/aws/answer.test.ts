import { Readable } from 'node:stream';
import { HttpRequest, HttpResponse } from '@smithy/core/protocols';
import { describe, expect, it } from 'vitest';
import { onlyAnswers, sesAnswers } from '../../../src/core/aws/answer.ts';

/** What comes through of an answer: its text, or the code of the error that it ends in. */
async function read(statusCode: number, body: Readable): Promise<unknown> {
  const handler = onlyAnswers(sesAnswers, {
    handle: async () => ({ response: new HttpResponse({ statusCode, headers: {}, body }) }),
  });
  try {
    const { response } = await handler.handle(new HttpRequest({}));
    return response.body.toString();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}

const readText = (status: number, text: string) => read(status, Readable.from([Buffer.from(text)]));

describe('an answer', () => {
  const list = '<ListConfigurationSetsResponse><a/></ListConfigurationSetsResponse>';
  const failure = '<ErrorResponse><Error/></ErrorResponse>';

  it.each([
    [200, list],
    [200, `<?xml version="1.0"?>\n${list}\n`],
    [400, failure],
    [503, failure],
    [200, '<ListConfigurationSetsResponse><ConfigurationSets/><NextToken/></ListConfigurationSetsResponse>'],
    [200, '<ListConfigurationSetsResponse><ConfigurationSets >\n</ConfigurationSets ></ListConfigurationSetsResponse>'],
    [
      200,
      '<DescribeConfigurationSetResponse><EventDestinations>\n<member/></EventDestinations></DescribeConfigurationSetResponse>',
    ],
    [200, '<DescribeConfigurationSetResponse><Enabled> true </Enabled></DescribeConfigurationSetResponse>'],
  ])('of Amazon SES comes through as it is: %i %s', async (status, text) => {
    expect(await readText(status, text)).toBe(text);
  });

  it.each([
    [200, ' \n', 'EMPTY'],
    [200, failure, 'OTHER'],
    [403, list, 'OTHER'],
    [200, '<ListUsersResponse/>', 'OTHER'],
    [200, '<?xml version="1.0"?><ListConf', 'TRUNCATED'],
    [200, '<?xml version="1.0"?><a></a>', 'OTHER'],
    [200, '<ListConfigurationSetsResponse><a/></ListConf', 'TRUNCATED'],
    [200, '<!-- x --><html>', 'HTML'],
    [200, '<!DOCTYPE html>', 'HTML'],
    [200, '["a"]', 'JSON'],
    [
      200,
      '<ListConfigurationSetsResponse><ConfigurationSets> none </ConfigurationSets></ListConfigurationSetsResponse>',
      'OTHER',
    ],
    [
      200,
      '<ListConfigurationSetsResponse><ConfigurationSets><item><Name>a</Name></item></ConfigurationSets></ListConfigurationSetsResponse>',
      'OTHER',
    ],
    [
      200,
      '<ListConfigurationSetsResponse><ConfigurationSets xmlns="x">\n<Name>a</Name></ConfigurationSets></ListConfigurationSetsResponse>',
      'OTHER',
    ],
    [
      200,
      '<DescribeConfigurationSetResponse><EventDestinations><EventDestination/></EventDestinations></DescribeConfigurationSetResponse>',
      'OTHER',
    ],
    [
      200,
      '<DescribeConfigurationSetResponse><MatchingEventTypes>send</MatchingEventTypes></DescribeConfigurationSetResponse>',
      'OTHER',
    ],
    [302, list, 'REDIRECT'],
    [407, list, 'PROXY'],
    [200, '<DescribeConfigurationSetResponse><Enabled>TRUE</Enabled></DescribeConfigurationSetResponse>', 'VALUE'],
    [
      200,
      '<DescribeConfigurationSetResponse><SendingEnabled></SendingEnabled></DescribeConfigurationSetResponse>',
      'VALUE',
    ],
    [
      200,
      '<DescribeConfigurationSetResponse><LastFreshStart>2026-03-03</LastFreshStart></DescribeConfigurationSetResponse>',
      'VALUE',
    ],
    [
      200,
      '<DescribeConfigurationSetResponse><LastFreshStart>2026-13-03T00:00:00Z</LastFreshStart></DescribeConfigurationSetResponse>',
      'VALUE',
    ],
  ])('of anybody else does not: %i %s is %s', async (status, text, reason) => {
    expect(await readText(status, text)).toBe(`UNREADABLE_${reason}`);
  });

  it('of nothing but the beginnings of lists is read in one go', async () => {
    // Read from each beginning to the end, it would hold up the extension host for minutes.
    const text = `<ListConfigurationSetsResponse>${'<ConfigurationSets '.repeat(100_000)}</ListConfigurationSetsResponse>`;
    expect(await readText(200, text)).toBe(text);
  });

  it('is read up to 16 MiB, and not a byte more is asked for then', async () => {
    let sent = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          sent += 1;
          yield Buffer.alloc(1024 * 1024, 'a');
        }
      })(),
    );
    expect(await read(200, endless)).toBe('UNREADABLE_TOO_LONG');
    expect(sent).toBeLessThan(40);
    expect(endless.destroyed).toBe(true);
  });
});
