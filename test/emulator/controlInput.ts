import type { DescribedSet } from './describedSet.ts';
import type { Fault } from './faults.ts';
import { type Certificate, certificates } from './tls.ts';

// What arrives over HTTP comes from our own client: enough is checked to name a slip, and each throws a TypeError.

/** A list of faults. */
export function readFaults(body: unknown): readonly Fault[] {
  const isFault = (value: unknown): value is Fault => isObject(value) && typeof value['kind'] === 'string';
  if (Array.isArray(body) && body.every(isFault)) return body;
  throw new TypeError('Expected a list of faults, each with its kind.');
}

/** A list of configuration sets. */
export function readSets(body: unknown): readonly DescribedSet[] {
  const isSet = (value: unknown): value is DescribedSet => isObject(value) && isObject(value['ConfigurationSet']);
  if (Array.isArray(body) && body.every(isSet)) return body;
  throw new TypeError('Expected a list of configuration sets.');
}

/** True or false. */
export function readSwitch(body: unknown): boolean {
  if (typeof body === 'boolean') return body;
  throw new TypeError('Expected true or false.');
}

/** A number. */
export function readNumber(body: unknown): number {
  if (typeof body === 'number') return body;
  throw new TypeError('Expected a number.');
}

/** The name of a certificate. */
export function readCertificate(body: unknown): Certificate {
  const certificate = certificates.find((name) => name === body);
  if (certificate) return certificate;
  throw new TypeError(`Expected one of ${certificates.join(', ')}.`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
