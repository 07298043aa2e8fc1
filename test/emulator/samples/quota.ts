import type { DescribedSet } from '../describedSet.ts';
import { generateSets } from './generateSets.ts';

/** As many sets as SES lets a region have. */
const quota = 10_000;

/** One set for each customer of a mail service, up to the quota. Their details repeat: making ten thousand takes half a second. */
export function quotaSets(): readonly DescribedSet[] {
  const details = generateSets(200, 1);
  return Array.from({ length: quota }, (_, index) => {
    // SES promises no order; this prime visits every number once.
    const customer = (index * 7_919) % quota;
    const Name = `customer-${String(customer).padStart(5, '0')}`;
    return { ...details[customer % details.length], ConfigurationSet: { Name } };
  });
}
