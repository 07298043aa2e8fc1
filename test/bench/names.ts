// How fast names are found in real source and in hostile text, and whether twice the text takes twice the time.
// Prints one JSON object a line: megabytes of UTF-16 code units a second, and ratios of time.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findNames } from '../../src/core/names/findNames.ts';

const size = 10_000_000;
/** As many names as a user with a few full accounts has loaded. */
const known = new Set(Array.from({ length: 10_000 }, (_, index) => `set-${index}`));
const isKnown = (name: string) => known.has(name);

const texts: Readonly<Record<string, string>> = {
  'real source': realSource('node_modules'),
  'real source that concerns SES': realSource('node_modules/@aws-sdk/client-ses'),
  'one line': fill('const a = { b: "c", d: [1, 2, 3] }; '),
  'a million quotes': fill('"a"\'b\'`c`'),
  'quotes that never close': fill('it\'s "x '),
  'nested braces': `${fill('{[(').slice(0, size / 2)}${fill(')]}').slice(0, size / 2)}`,
  'keys without values': fill('ConfigurationSetName '),
  'keys in one line': fill('ConfigurationSetName: a, '),
  'keys with names': fill('  ConfigurationSetName: "my-set",\n'),
  'keys with references': fill('ConfigurationSetName: someName,\n'),
  'keys with different references': Array.from({ length: size / 40 }, (_, index) =>
    `ConfigurationSetName: name${index},`.padEnd(39),
  ).join('\n'),
  'blocks that never close': fill('resource "aws_ses_configuration_set" "x" {\n'),
  'types without properties': fill('Type: AWS::SES::ConfigurationSet\n'),
  'an ever deeper indentation': Array.from(
    { length: 4_400 },
    (_, index) => `${' '.repeat(index)}configuration_set: x`,
  ).join('\n'),
  'half of an ARN': fill('arn:aws:ses:'),
  ARNs: fill('arn:aws:ses:eu-west-1:123456789012:configuration-set/my-set '),
  'two services': fill('send_text_message ConfigurationSetName="my-set" '),
  'spaces behind keys': fill(`ConfigurationSetName:${' '.repeat(200)}`),
  escapes: fill('\\"'),
  'one word': fill('configset'),
};

for (const [name, text] of Object.entries(texts)) {
  const half = text.slice(0, text.length / 2);
  const [timeOfHalf, time] = [fastest(half), fastest(text)];
  print(`names: ${name}`, text.length / 1e6 / (time / 1e3), 'MB/s');
  print(`names: ${name}, time for twice the text`, time / timeOfHalf, 'times');
}

/** The fastest of some runs, in milliseconds of the processor: what disturbs a run only makes it slower. */
function fastest(text: string): number {
  const times = Array.from({ length: 4 }, () => {
    const before = process.cpuUsage();
    findNames(text, isKnown);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e3;
  });
  return Math.min(...times);
}

function fill(piece: string): string {
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
}

function realSource(folder: string): string {
  let text = '';
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (text.length >= size) break;
    if (entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name))
      text += readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
  }
  // Joined texts are slow to index until something flattens them.
  return Buffer.from(text.slice(0, size)).toString();
}

function print(name: string, value: number, unit: string): void {
  console.log(JSON.stringify({ name, value: Number(value.toFixed(2)), unit }));
}
