import type { Answer, ServiceError } from './answer.ts';

/** What an awsQuery answer can hold: the members of a structure become elements, those of a list `<member>` elements. */
export type XmlValue = string | number | boolean | undefined | readonly XmlValue[] | XmlStructure;

export type XmlStructure = { readonly [member: string]: XmlValue };

/** The answer to a call that went well: `<OperationResponse><OperationResult>…`, as every awsQuery service wraps it. */
export function resultAnswer(namespace: string, operation: string, result: XmlStructure, requestId: string): Answer {
  const content = element(`${operation}Result`, result) + element('ResponseMetadata', { RequestId: requestId });
  return xmlAnswer(200, `${operation}Response`, namespace, content, requestId);
}

/** The answer to a call that failed. A status below 500 is the sender's fault, as AWS says it. */
export function errorAnswer(namespace: string, error: ServiceError, requestId: string): Answer {
  const type = error.status < 500 ? 'Sender' : 'Receiver';
  const content =
    element('Error', { Type: type, Code: error.code, Message: error.message }) + element('RequestId', requestId);
  return xmlAnswer(error.status, 'ErrorResponse', namespace, content, requestId);
}

function xmlAnswer(status: number, root: string, namespace: string, content: string, requestId: string): Answer {
  return {
    status,
    headers: { 'content-type': 'text/xml', 'x-amzn-RequestId': requestId },
    body: `<${root} xmlns="${namespace}">${content}</${root}>\n`,
  };
}

function element(name: string, value: XmlValue): string {
  if (value === undefined) return '';
  const content = contentOf(value);
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`;
}

function contentOf(value: Exclude<XmlValue, undefined>): string {
  if (typeof value !== 'object') return escapeText(String(value));
  if (isList(value)) return value.map((member) => element('member', member)).join('');
  return Object.entries(value)
    .map(([name, member]) => element(name, member))
    .join('');
}

// Array.isArray alone does not narrow a readonly array.
function isList(value: readonly XmlValue[] | XmlStructure): value is readonly XmlValue[] {
  return Array.isArray(value);
}

// Line ends and other control characters go as references: a parser would normalize them otherwise.
function escapeText(text: string): string {
  return text.replace(
    /[&<>"\u0000-\u001f\u007f-\u009f]/g,
    (character) => `&#x${character.charCodeAt(0).toString(16)};`,
  );
}
