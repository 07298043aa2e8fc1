import { describe, expect, it } from 'vitest';
import { ServiceError } from '../../emulator/answer.ts';
import { errorAnswer, resultAnswer } from '../../emulator/xml.ts';

const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/';

describe('an answer in XML', () => {
  it('wraps a result as awsQuery does: lists of member elements, empty ones empty, absent ones absent', () => {
    const result = { Sets: [{ Name: 'a', On: true }], None: [], Token: undefined };
    const answer = resultAnswer(namespace, 'List', result, 'id-1');
    expect(answer).toEqual({
      status: 200,
      headers: { 'content-type': 'text/xml', 'x-amzn-RequestId': 'id-1' },
      body:
        '<ListResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><ListResult>' +
        '<Sets><member><Name>a</Name><On>true</On></member></Sets><None/></ListResult>' +
        '<ResponseMetadata><RequestId>id-1</RequestId></ResponseMetadata></ListResponse>\n',
    });
  });

  it.each([
    { status: 403, type: 'Sender' },
    { status: 500, type: 'Receiver' },
  ])('names the $type for status $status', ({ status, type }) => {
    const answer = errorAnswer(namespace, new ServiceError(status, 'Code', 'Set <a> & others'), 'id-2');
    expect(answer.body).toBe(
      `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>${type}</Type><Code>Code</Code>` +
        '<Message>Set &#x3c;a&#x3e; &#x26; others</Message></Error><RequestId>id-2</RequestId></ErrorResponse>\n',
    );
  });
});
