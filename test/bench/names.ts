// How fast names are found in real source and in hostile text, and whether twice the text takes twice the time.
// Prints one JSON object a line: megabytes of UTF-16 code units a second, and ratios of time.
// Both lengths of a text are read some times before either is measured, and then in turns: the engine goes on to optimize for the first
// second or so, which would else make the length that comes first look slow, and so the ratio small.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findNames } from '../../src/core/names/findNames.ts';

const size = 10_000_000;
/** Anything shorter is not measured well, in milliseconds: garbage is collected once or twice in it, by chance. */
const shortest = 250;
/** As many names as a user with a few full accounts has loaded. */
const known = new Set(Array.from({ length: 10_000 }, (_, index) => `set-${index}`));
const isKnown = (name: string) => known.has(name);

/** Texts of a length that is asked for: twice as long, they hold twice as much of the same, so that the ratio tells of nothing else. */
const texts: Readonly<Record<string, (length: number) => string>> = {
  'real source': (length) => fill(sourceOf('node_modules'), length),
  'real source that concerns SES': (length) => fill(sourceOf('node_modules/@aws-sdk/client-ses'), length),
  'a lockfile': (length) => fill(readFileSync('package-lock.json', 'utf8'), length),
  'minified code': (length) => fill(sourceOf('node_modules/@aws-sdk').replaceAll(/\s+/g, ' '), length),
  base64: (length) => fill(Buffer.from(sourceOf('node_modules/@aws-sdk/client-ses')).toString('base64'), length),
  'one line': (length) => fill('const a = { b: "c", d: [1, 2, 3] }; ', length),
  'a million quotes': (length) => fill('"a"\'b\'`c`', length),
  'quotes that never close': (length) => fill('it\'s "x ', length),
  'templates that never close': (length) => fill('`${', length),
  'a million equals signs': (length) => fill('=', length),
  backslashes: (length) => fill('\\', length),
  escapes: (length) => fill('\\"', length),
  'nested braces': (length) => fill('{[(', length / 2) + fill(')]}', length / 2),
  'keys without values': (length) => fill('ConfigurationSetName ', length),
  'keys in one line': (length) => fill('ConfigurationSetName: a, ', length),
  'keys with names': (length) => fill('  ConfigurationSetName: "my-set",\n', length),
  'keys with references': (length) => fill('ConfigurationSetName: someName,\n', length),
  'keys with different references': (length) =>
    Array.from({ length: length / 40 }, (_, index) => `ConfigurationSetName: name${index},`.padEnd(39)).join('\n'),
  'keys with comments': (length) => fill('ConfigurationSetName // x\n', length),
  'keys in heredocs': (length) => fill('cat <<EOF\nSES_CONFIGURATION_SET=my-set\nEOF\n', length),
  'blocks that never close': (length) => fill('resource "aws_ses_configuration_set" "x" {\n', length),
  'types without properties': (length) => fill('Type: AWS::SES::ConfigurationSet\n', length),
  'an ever deeper indentation': (length) =>
    Array.from(
      { length: length / 2_200 },
      (_, index) => `${' '.repeat((index * 4_400 * 2_200) / length)}configuration_set: x`,
    ).join('\n'),
  'half of an ARN': (length) => fill('arn:aws:ses:', length),
  ARNs: (length) => fill('arn:aws:ses:eu-west-1:123456789012:configuration-set/my-set ', length),
  'two services': (length) => fill('send_text_message ConfigurationSetName="my-set" ', length),
  'spaces behind keys': (length) => fill(`ConfigurationSetName:${' '.repeat(200)}`, length),
  'one word': (length) => fill('configset', length),
};

for (const [name, make] of Object.entries(texts)) {
  const [half, whole] = [flat(make(size / 2)), flat(make(size))];
  const [timeOfHalf, time] = fastest(half, whole);
  print(`names: ${name}`, whole.length / 1e6 / (time / 1e3), 'MB/s');
  print(`names: ${name}, time for twice the text`, time / timeOfHalf, 'times');
}

/**
 * How long each of two texts takes, in milliseconds of the processor: the fastest of some measurements, which are taken in turns when both
 * texts have been read as often. What disturbs a measurement only makes it slower. A text that is read in a moment is read several times
 * for one measurement, the other as often.
 */
function fastest(half: string, whole: string): readonly [number, number] {
  for (let run = 0; run < 5; run++) {
    timeOf(half, 1);
    timeOf(whole, 1);
  }
  const times = Math.ceil(shortest / timeOf(half, 1));
  const rounds = Array.from({ length: 5 }, () => [timeOf(half, times), timeOf(whole, times)] as const);
  return [Math.min(...rounds.map(([time]) => time)), Math.min(...rounds.map(([, time]) => time))];
}

/** The time for one reading of a text, in milliseconds of the processor, over some readings. */
function timeOf(text: string, times: number): number {
  const before = process.cpuUsage();
  for (let count = 0; count < times; count++) findNames(text, isKnown);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e3 / times;
}

function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** Half a text's length of sources, so that both texts are filled with the same. */
function sourceOf(folder: string): string {
  let text = '';
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (text.length >= size / 2) break;
    if (entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name))
      text += readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
  }
  return text.slice(0, size / 2);
}

/** Joined and repeated texts are slow to index until something flattens them. */
function flat(text: string): string {
  return Buffer.from(text).toString();
}

function print(name: string, value: number, unit: string): void {
  console.log(JSON.stringify({ name, value: Number(value.toFixed(2)), unit }));
}
