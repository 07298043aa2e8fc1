import { t } from '@vscode/l10n';
import { parseArn } from '../arn.ts';
import { isName, isRegion } from '../configurationSet.ts';
import { readConsoleLink } from '../consoleLinks.ts';
import { extensionId, readSetLink } from '../setLink.ts';

/** A set as an ARN or a link names it. */
export interface Pasted {
  readonly region: string;
  readonly name: string;
  /** A link of Copy Link has it: as the colleague's own files call it. */
  readonly profile?: string;
  /** An ARN always has it, a link only where the browser is signed in to several accounts. */
  readonly account?: string;
}

/** Reads what is pasted: the ARN of a configuration set, the address of its page in the AWS console, or a link of Copy Link; undefined for anything else. */
export function readPasted(text: string): Pasted | undefined {
  const trimmed = text.trim();
  return trimmed.startsWith('arn:') ? readArn(trimmed) : (readOwnLink(trimmed) ?? readLink(trimmed));
}

/** What is wrong with a text that is an ARN or a link, and yet names no configuration set; undefined for one that is neither. */
export function whyNotPasted(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.startsWith('arn:')) {
    const service = parseArn(trimmed)?.service;
    return service === undefined || service === 'ses'
      ? t('Not the ARN of a configuration set')
      : t('An ARN of {0}, not of a configuration set', service);
  }
  return URL.canParse(trimmed) && trimmed.includes('://') ? t('No link to a configuration set') : undefined;
}

function readArn(text: string): Pasted | undefined {
  const arn = parseArn(text);
  if (arn === undefined || arn.service !== 'ses' || arn.account === '' || !isRegion(arn.region)) return undefined;
  const name = /^configuration-set\/(.*)$/s.exec(arn.resource)?.[1];
  return isName(name) ? { region: arn.region, name, account: arn.account } : undefined;
}

/** Whatever the scheme: that of VS Code, or of a build of it. */
function readOwnLink(text: string): Pasted | undefined {
  const url = URL.parse(text);
  if (url?.host.toLowerCase() !== extensionId) return undefined;
  try {
    return readSetLink({ path: decodeURIComponent(url.pathname), query: url.search, fragment: url.hash });
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
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
