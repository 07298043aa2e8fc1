// How long Go to Configuration Set… searches 100,000 names after a keystroke: the slowest of what is typed here, letter by letter.
// Prints one JSON object a line.
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

const targets = Array.from({ length: names }, (_, index) => ({
  ...(places[index % places.length] ?? { profile: '', region: '' }),
  name: `${parts[index % parts.length]}-${index}`,
}));
const open = () =>
  createFinder({
    targets,
    isPinned: () => false,
    recency: (target) => (target === targets[7] ? 0 : undefined),
    most: 100,
  });

print('go to: opening over 100,000 names', await middle(open), 'ms');
const find = open();
for (const query of typed) {
  const keystrokes = Array.from(query, (_, index) => query.slice(0, index + 1));
  const times = await Promise.all(keystrokes.map((part) => middle(() => find(part))));
  print(`go to: slowest keystroke of “${query}”`, Math.max(...times), 'ms', { target: 16 });
}

async function middle(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let each = 0; each < runs; each += 1) times.push(await timeOf(async () => run()));
  return median(times);
}
