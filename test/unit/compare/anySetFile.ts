import fc from 'fast-check';

const keys = fc.constantFrom(
  'ConfigurationSet',
  'EventDestinations',
  'Resources',
  'Properties',
  'Type',
  'Name',
  'Ref',
  '__proto__',
);
/** JSON of any shape, of the words that make a set's file. */
export const { json: anySetFile } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, 7, '', 'AWS::SES::ConfigurationSet', 'AWS::SES::ConfigurationSetEventDestination'),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.array(fc.tuple(keys, tie('json')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
}));
