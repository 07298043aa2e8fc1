import { matchAt, quoteAt, skipSpaces } from './characters.ts';
import type { Value } from './values.ts';
import { readWrapped } from './wrapped.ts';

/** An expression is not read farther than this, in characters. */
const reach = 300;
/** Behind these stands what the expression may come to. */
const alternative = /(?:\|\||\?\?|\?:|\/\/|(?<=\s)or(?=\s))\s{0,80}/y;
const branch = /(?<=[\s)}])(?:else|then)(?=[\s{])(?:\s{0,8}\{)?\s{0,80}/y;
const question = /\?(?![.?:[])\s{0,80}/y;
const colon = /:(?!:)\s{0,80}/y;
const goesOn = /\s{0,80}(?:[?:|&.+]|or\s|else\s)/y;
const isOpen = /[?:|&=(,+]\s{0,4}$/;

/**
 * The strings that the expression around `start` may come to: behind `||` and its like, and in the branches of a condition. `ofKey` says
 * that a key stands before `start`: then a condition on it is of no interest.
 */
export function readBranches(text: string, start: number, ofKey = false): readonly Value[] {
  const found: Value[] = [];
  for (const { position, isOfCondition } of results(text, start, ofKey)) {
    if (ofKey && isOfCondition && quoteAt(text, position) !== '') return [];
    const value = readWrapped(text, position);
    if (value !== undefined) found.push(value);
  }
  return found;
}

interface Result {
  readonly position: number;
  /** Whether it is what a condition comes to where it holds. */
  readonly isOfCondition: boolean;
}

/** Where results of an expression stand: outside of its brackets, but for the blocks of an `if`. */
function* results(text: string, start: number, ofKey: boolean): Generator<Result> {
  const end = Math.min(text.length, start + reach);
  const isIf = text.startsWith('if', start);
  let depth = 0;
  let conditions = 0;
  for (let at = start; at < end; ) {
    const character = text.charAt(at);
    const change = bracket(character);
    const token = depth === 0 && change === 0 ? tokenAt(text, at, conditions > 0, ofKey) : undefined;
    if (depth === 0 && isEnd(text, at, start)) return;
    depth += change;
    if (depth < 0) return;
    if (isIf && opensBranch(character, depth)) yield { position: skipSpaces(text, at + 1), isOfCondition: false };
    if (token !== undefined) {
      const isOfCondition = isQuestion(text, at);
      if (isOfCondition) conditions++;
      yield { position: token, isOfCondition };
    }
    at = token ?? (/["'`]/.test(character) ? afterString(text, at, end) : at + 1);
  }
}

/** Behind the condition of an `if`, or within its braces. */
function opensBranch(character: string, depth: number): boolean {
  return depth === 0 ? character === ')' : depth === 1 && character === '{';
}

function isQuestion(text: string, position: number): boolean {
  return text[position] === '?' && !/[?:]/.test(text.charAt(position + 1));
}

function bracket(character: string): number {
  if (/[([{]/.test(character)) return 1;
  return /[)\]}]/.test(character) ? -1 : 0;
}

/** Where the result behind an operator at `position` begins. */
function tokenAt(text: string, position: number, isInCondition: boolean, ofKey: boolean): number | undefined {
  if (!/[?|/:oet]/.test(text.charAt(position))) return undefined;
  const match =
    matchAt(question, text, position) ??
    matchAt(alternative, text, position) ??
    (ofKey ? null : matchAt(branch, text, position)) ??
    (isInCondition ? matchAt(colon, text, position) : null);
  return match === null ? undefined : position + match[0].length;
}

/** Whether the expression ends: at a comma, or with a line where neither what stands before nor what stands behind asks for more. */
function isEnd(text: string, position: number, start: number): boolean {
  const character = text.charAt(position);
  if (/[,;]/.test(character)) return true;
  if (!/[\r\n]/.test(character) || matchAt(goesOn, text, position) !== null) return false;
  return !isOpen.test(text.slice(Math.max(start, position - 8), position));
}

/** Where a string that begins at `position` ends; one that does not close on its line is no string. */
function afterString(text: string, position: number, limit: number): number {
  const quote = text.charAt(position);
  for (let at = position + 1; at < limit && !/[\r\n]/.test(text.charAt(at)); at++) {
    if (text.charAt(at) === quote && text.charAt(at - 1) !== '\\') return at + 1;
  }
  return position + 1;
}
