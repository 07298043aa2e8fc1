import { nameEnd, textBefore } from './characters.ts';

/** A name in an ARN, a console link or an API's address, and where those say that the set lives. */
export interface Linked {
  readonly start: number;
  readonly end: number;
  readonly region?: string;
  readonly account?: string;
}

const arnBefore = /\bses(?::|%3a)((?:(?!:|%3a)[^\s"'`]){0,80})(?::|%3a)((?:(?!:|%3a)[^\s"'`]){0,120})(?::|%3a)$/i;
const looseArn = /\barn(?::|%3a)[^\s"'`]{1,120}(?::|%3a)ses(?::|%3a)[^\s"'`]{0,200}(?::|%3a)$/i;
const link = /(?:#(?:\/|%2f)|\/v2\/email\/|%2fv2%2femail%2f|\/account\/)$/i;
const pages = new Set(['create', 'new', 'list', 'edit', 'tracking', 'overview']);

/** Reads the name behind `configuration-set/` in an `:ses:` ARN, `#/configuration-sets/` and `/v2/email/configuration-sets/`. */
export function readLink(text: string, coreStart: number, coreEnd: number): Linked | undefined {
  const isPlural = /[sS]/.test(text.charAt(coreEnd));
  if (!/[/%]/.test(text.charAt(coreEnd + (isPlural ? 1 : 0)))) return undefined;
  const slash = /^(?:\/|%2f)/i.exec(text.slice(coreEnd + (isPlural ? 1 : 0), coreEnd + 5))?.[0];
  if (slash === undefined) return undefined;
  const start = coreEnd + (isPlural ? 1 : 0) + slash.length;
  const end = nameEnd(text, start);
  if (end === start || end - start > 64 || (isPlural ? /[*${<[]/ : /[*?${<[]/).test(text.charAt(end))) return undefined;
  const before = textBefore(text, coreStart, 320);
  if (!isPlural) {
    const arn = arnBefore.exec(before);
    if (arn === null) return looseArn.test(before) ? { start, end } : undefined;
    return { start, end, ...placed(arn[1], arn[2]) };
  }
  if (!link.test(before) || pages.has(text.slice(start, end))) return undefined;
  const region =
    /[?&]region=([a-z0-9-]{1,40})[^\s?&]*$/.exec(before)?.[1] ??
    /\/\/(?:email\.)?([a-z]{2,8}-[a-z-]{2,40}\d)\./.exec(before)?.[1];
  return { start, end, ...placed(region, undefined) };
}

function placed(region: string | undefined, account: string | undefined) {
  return {
    ...(region !== undefined && /^[a-z]{2,8}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/.test(region) ? { region } : {}),
    ...(account !== undefined && /^\d{12}$/.test(account) ? { account } : {}),
  };
}
