import { depthOf, isNameCode, matchAt, quoteAt, skipSpaces } from './characters.ts';
import type { Value } from './values.ts';
import { readWrapped } from './wrapped.ts';

/** An expression is not read farther than this, in characters. */
const reach = 300;
/** Nor more results of it. */
const most = 12;
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

const arm = /(=>|->|[=:])\s{0,8}(["'`])([A-Za-z0-9_-]{1,64})\2/g;
/** What picks one member of the object that stands before it. */
const picks = /\s?(?:\[|\.(?:get|fetch)\b)/y;

/** The values of the block at `opener`, one for each case: `{ "prod" -> "a" else -> "b" }`, or `{ prod: 'a', dev: 'b' }[stage]` where `isPicked`. */
export function readArms(text: string, opener: number, isPicked: boolean): readonly Value[] {
  const close = text.slice(opener, opener + reach).indexOf('}');
  if (close === -1 || (isPicked && matchAt(picks, text, opener + close + 1) === null)) return [];
  const arms = Array.from(text.slice(opener, opener + close).matchAll(arm));
  const ofCases = isPicked ? arms : arms.filter(({ 1: operator = '' }) => operator.length > 1);
  return ofCases.map(({ index, 0: whole, 3: name = '' }) => {
    const end = opener + index + whole.length - 1;
    return { kind: 'literal', start: end - name.length, end };
  });
}

interface Result {
  readonly position: number;
  /** Whether it is what a condition comes to where it holds. */
  readonly isOfCondition: boolean;
}

/** Where results of an expression stand: outside of its brackets, but for the blocks of an `if`. */
function results(text: string, start: number, ofKey: boolean): readonly Result[] {
  const found: Result[] = [];
  const end = Math.min(text.length, start + reach);
  const isIf = text.startsWith('if', start);
  let depth = 0;
  let isInCondition = false;
  for (let at = start; at < end && found.length < most; at++) {
    const code = text.charCodeAt(at);
    const role = roleOf(code);
    if (role === undefined) continue;
    if (role === 'end' && depth === 0 && isEnd(text, at, start)) break;
    depth += depthOf(code);
    if (depth < 0) break;
    if (isIf && opensBranch(code, depth)) found.push({ position: skipSpaces(text, at + 1), isOfCondition: false });
    if (role === 'quote') at = afterString(text, at, end) - 1;
    if (role !== 'token' || depth > 0) continue;
    const position = tokenAt(text, at, isInCondition, ofKey);
    if (position === undefined) continue;
    const isOfCondition = isQuestion(text, at);
    isInCondition ||= isOfCondition;
    found.push({ position, isOfCondition });
    at = position - 1;
  }
  return found;
}

/** What a character may be in an expression; most are nothing that matters here. */
function roleOf(code: number): 'bracket' | 'quote' | 'end' | 'token' | undefined {
  switch (code) {
    case 40: // (
    case 41: // )
    case 91: // [
    case 93: // ]
    case 123: // {
    case 125: // }
      return 'bracket';
    case 34: // "
    case 39: // '
    case 96: // `
      return 'quote';
    case 10: // a line break
    case 13:
    case 44: // ,
    case 59: // ;
      return 'end';
    case 47: // //
    case 58: // :
    case 63: // ?
    case 124: // ||
    case 101: // else
    case 111: // or
    case 116: // then
      return 'token';
    default:
      return undefined;
  }
}

/** Behind the condition of an `if`, or within its braces. */
function opensBranch(code: number, depth: number): boolean {
  return depth === 0 ? code === 41 : depth === 1 && code === 123;
}

function isQuestion(text: string, position: number): boolean {
  return text[position] === '?' && text[position + 1] !== '?' && text[position + 1] !== ':';
}

/** Where the result behind an operator at `position` begins. */
function tokenAt(text: string, position: number, isInCondition: boolean, ofKey: boolean): number | undefined {
  if (isNameCode(text.charCodeAt(position)) && isNameCode(text.charCodeAt(position - 1))) return undefined;
  const match =
    matchAt(question, text, position) ??
    matchAt(alternative, text, position) ??
    (ofKey ? null : matchAt(branch, text, position)) ??
    (isInCondition ? matchAt(colon, text, position) : null);
  return match === null ? undefined : position + match[0].length;
}

/** Whether the expression ends: at a comma, or with a line where neither what stands before nor what stands behind asks for more. */
function isEnd(text: string, position: number, start: number): boolean {
  if (text[position] === ',' || text[position] === ';') return true;
  if (matchAt(goesOn, text, position) !== null) return false;
  return !isOpen.test(text.slice(Math.max(start, position - 8), position));
}

/** Where a string that begins at `position` ends; one that does not close on its line is no string. */
function afterString(text: string, position: number, limit: number): number {
  const quote = text.charCodeAt(position);
  for (let at = position + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === quote && text[at - 1] !== '\\') return at + 1;
    if (code === 10 || code === 13) break;
  }
  return position + 1;
}
