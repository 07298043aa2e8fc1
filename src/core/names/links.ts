import { endAt, nameEnd, textBefore } from './characters.ts';
import { interpolationAt } from './interpolations.ts';
import type { Span } from './span.ts';
import type { Value } from './values.ts';

/** Where an ARN or a link says that a set lives. */
interface Place {
  region?: string;
  account?: string;
}

/** A name in an ARN, a console link or an API's address. */
export interface Linked extends Span {
  readonly place: Readonly<Place>;
}

const arnBefore =
  /(?:\b|%3a)ses(?::|%3a)((?:(?!:|%3a)[^\s"'`]){0,80})(?::|%3a)((?:(?!:|%3a)[^\s"'`]){0,120})(?::|%3a)$/i;
const looseArn = /\barn(?::|%3a)[^\s"'`]{1,120}(?::|%3a)ses(?::|%3a)[^\s"'`]{0,200}(?::|%3a)$/i;
/** An ARN in pieces: `"arn:aws:ses:" + region + ":" + account + ":configuration-set/my-set"`. */
const joinedArn = /\barn:[^\s"'`]{1,40}:ses:["'`][^;\n]{0,160}["'`]:$/i;
const slash = /\/|%2f/iy;
const link = /(?:(?:#|%23)(?:\/|%2f)|\/v2\/email\/|%2fv2%2femail%2f|\/account\/)$/i;
const pages = new Set(['create', 'new', 'list', 'edit', 'tracking', 'overview']);

/** Reads the name behind `configuration-set/` in an `:ses:` ARN, `#/configuration-sets/` and `/v2/email/configuration-sets/`. */
export function readLink(text: string, coreStart: number, coreEnd: number): Linked | Value | undefined {
  const isPlural = text[coreEnd] === 's' || text[coreEnd] === 'S';
  const before = coreEnd + (isPlural ? 1 : 0);
  if (text[before] !== '/' && text[before] !== '%') return undefined;
  const start = endAt(slash, text, before);
  if (start === before) return undefined;
  const end = nameEnd(text, start);
  if (end - start > 64) return undefined;
  const place = isPlural ? placeOfLink(text, coreStart) : placeOfArn(text, coreStart);
  if (place === undefined) return undefined;
  if (/[${]/.test(text.charAt(end))) return readVariable(text, start, end, !isPlural);
  if (end === start || (isPlural ? /[*<[]/ : /[*?<[]/).test(text.charAt(end)) || text.startsWith('%20', end))
    return undefined;
  return isPlural && pages.has(text.slice(start, end)) ? undefined : { start, end, place };
}

/** `configuration-set/${Set}`, or `configuration-set/my-set-${Stage}`. */
function readVariable(text: string, start: number, end: number, isFormatted: boolean): Value | undefined {
  if (end === start) return interpolationAt(text, start, isFormatted)?.value;
  const prefix = text.slice(start, end);
  const variable = interpolationAt(text, end, isFormatted);
  return variable === undefined ? undefined : { kind: 'template', start, end: variable.end, prefix };
}

function placeOfArn(text: string, coreStart: number): Place | undefined {
  const before = textBefore(text, coreStart, 320);
  const arn = arnBefore.exec(before);
  if (arn !== null) return placed(arn[1], arn[2]);
  return looseArn.test(before) || joinedArn.test(before) ? {} : undefined;
}

function placeOfLink(text: string, coreStart: number): Place | undefined {
  const before = textBefore(text, coreStart, 320);
  if (!link.test(before)) return undefined;
  const region =
    /[?&]region=([a-z0-9-]{1,40})[^\s?]*$/.exec(before)?.[1] ??
    /\/\/(?:email\.)?([a-z]{2,8}-[a-z-]{2,40}\d)\./.exec(before)?.[1];
  return placed(region, undefined);
}

function placed(region: string | undefined, account: string | undefined): Place {
  const place: Place = {};
  if (region !== undefined && /^[a-z]{2,8}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/.test(region)) place.region = region;
  if (account !== undefined && /^\d{12}$/.test(account)) place.account = account;
  return place;
}
