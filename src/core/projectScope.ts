import { isRegion } from './configurationSet.ts';

/** What a file of a project says about where it is deployed. */
export interface ProjectScope {
  readonly profile?: string;
  readonly region?: string;
}

/** Reads the profile and the region that a file names, by the file's name: `.env`, `samconfig.toml`, `cdk.json` or `*.tf`. */
export function readProjectScope(fileName: string, text: string): ProjectScope {
  if (fileName === '.env') return readEnvironment(text);
  if (fileName === 'samconfig.toml') return readAssignments(text);
  if (fileName === 'cdk.json') return readCdk(text);
  return fileName.endsWith('.tf') ? readProvider(text) : {};
}

function readEnvironment(text: string): ProjectScope {
  const value = (name: string) => {
    const [, written] = new RegExp(`^[ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=(.*)$`, 'm').exec(text) ?? [];
    return written === undefined ? undefined : unquote(written.trim());
  };
  return checked(
    value('AWS_PROFILE') ?? value('AWS_DEFAULT_PROFILE'),
    value('AWS_REGION') ?? value('AWS_DEFAULT_REGION'),
  );
}

/** What stands within quotes, or before a comment. */
function unquote(written: string): string | undefined {
  const [quote = ''] = written;
  if (quote !== '"' && quote !== "'") return written.split('#', 1)[0]?.trim();
  const end = written.indexOf(quote, 1);
  return end === -1 ? undefined : written.slice(1, end);
}

/** `profile = "x"` and `region = "y"`, the first of each. */
function readAssignments(text: string): ProjectScope {
  const value = (name: string) => new RegExp(`^[ \\t]*${name}[ \\t]*=[ \\t]*"([^"\\r\\n]*)"`, 'm').exec(text)?.[1];
  return checked(value('profile'), value('region'));
}

/** The first `provider "aws"` block, as far as it holds literals. */
function readProvider(text: string): ProjectScope {
  const block = /^[ \t]*provider[ \t]+"aws"[ \t]*\{([^{}]*)/m.exec(text)?.[1];
  return block === undefined ? {} : readAssignments(block);
}

function readCdk(text: string): ProjectScope {
  try {
    const file: unknown = JSON.parse(text);
    return checked(member(file, 'profile'), member(member(file, 'context'), 'region'));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

function checked(profile: unknown, region: unknown): ProjectScope {
  const isProfile = typeof profile === 'string' && profile !== '' && profile.length <= 512 && !profile.includes('${');
  return { ...(isProfile && { profile }), ...(isRegion(region) && { region }) };
}
