// How long Go to Configuration Set… searches 100,000 names after a keystroke: the very first one, before anything is compiled, and the
// slowest of each text that is typed here letter by letter. Prints one JSON object a line.
import { createFinder } from '../../src/core/find/finder.ts';
import { median, print, timeOf } from './figure.ts';

const names = 100_000;
const parts = ['newsletter', 'receipts', 'orders', 'passwordReset', 'invoices', 'welcome', 'digest', 'alerts', 'trial'];
const places = [
  { profile: 'prod', region: 'eu-west-1' },
  { profile: 'staging', region: 'us-east-1' },
  { profile: 'dev', region: 'ap-southeast-2' },
];
const typed = ['newsletter-99', 'nl99', 'prod orders 7', 'e', 'passwordreset-12345', 'zzzz', 'rst eu west'];
const runs = 9;

const lists = places.map((scope, place) => ({
  ...scope,
  names: Array.from({ length: names }, (_, index) => `${parts[index % parts.length]}-${index}`)
    .filter((_, index) => index % places.length === place)
    .sort(),
  pinned: new Set([`receipts-${1 + place}`]),
  recency: new Map([[`orders-${2 + place}`, place]]),
}));
const open = () => createFinder(lists, 100);

const target = 16;

const first = open();
// What the picker shows before anything is typed.
first('');
print('go to: first keystroke', await timeOf(async () => first('n')), 'ms', { target });
print('go to: opening over 100,000 names', median(await times(async () => timeOf(async () => open()))), 'ms');
for (const query of typed) {
  const typings = await times(() => type(query));
  const keystrokes = Array.from(query, (_, at) => median(typings.map((typing) => typing[at] ?? 0)));
  print(`go to: slowest keystroke of “${query}”`, Math.max(...keystrokes), 'ms', { target });
}

/** How long each keystroke takes, in a picker that was just opened: what is typed on looks only at what fitted so far. */
async function type(query: string): Promise<number[]> {
  const find = open();
  find('');
  const keystrokes: number[] = [];
  for (let end = 1; end <= query.length; end += 1) {
    keystrokes.push(await timeOf(async () => find(query.slice(0, end))));
  }
  return keystrokes;
}

async function times<Value>(run: () => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for (let each = 0; each < runs; each += 1) values.push(await run());
  return values;
}
