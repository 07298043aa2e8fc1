import fc from 'fast-check';

/** Pieces of which the AWS files consist, and of which an attacker would make one. */
const pieces = fc.constantFrom(
  '[profile ',
  '[',
  ']',
  ']]',
  '[sso-session ',
  '[services ',
  'default',
  '__proto__',
  'constructor',
  'toString',
  'a',
  'b',
  ' ',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '=',
  ':',
  '#',
  ';',
  '"',
  "'",
  '\\',
  '\ufeff',
  '\u0000',
  '\u202e',
  '\ud800',
  'role_arn',
  'source_profile',
  '\n  ',
  'endpoint_url',
);
const text = fc.array(pieces, { maxLength: 200 }).map((parts) => Buffer.from(parts.join('')));
/** What may stand in an AWS file. */
export const anyFile = fc.oneof(fc.uint8Array({ maxLength: 2_000 }), text);
