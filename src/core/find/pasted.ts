import { parseArn } from '../arn.ts';
import { isName, isRegion } from '../configurationSet.ts';
import { readConsoleLink } from '../consoleLinks.ts';

/** A set as an ARN or a link of the console names it: no profile stands in them. */
export interface Pasted {
  readonly region: string;
  readonly name: string;
  /** An ARN always has it, a link only where the browser is signed in to several accounts. */
  readonly account?: string;
}

/** Reads what is pasted: the ARN of a configuration set, or the address of its page in the AWS console; undefined for anything else. */
export function readPasted(text: string): Pasted | undefined {
  const trimmed = text.trim();
  return trimmed.startsWith('arn:') ? readArn(trimmed) : readLink(trimmed);
}

function readArn(text: string): Pasted | undefined {
  const arn = parseArn(text);
  if (arn === undefined || arn.service !== 'ses' || arn.account === '' || !isRegion(arn.region)) return undefined;
  const name = /^configuration-set\/(.*)$/s.exec(arn.resource)?.[1];
  return isName(name) ? { region: arn.region, name, account: arn.account } : undefined;
}

function readLink(text: string): Pasted | undefined {
  const link = readConsoleLink(text);
  if (link === undefined) return undefined;
  const region = link.url.searchParams.get('region') ?? link.region;
  const name = /^#\/configuration-sets\/([^/?]+)/.exec(link.url.hash)?.[1];
  if (!link.url.pathname.startsWith('/ses/') || !isRegion(region) || !isName(name)) return undefined;
  // A page to make a new one.
  if (name === 'create') return undefined;
  return { region, name, ...(link.account !== undefined && { account: link.account }) };
}
