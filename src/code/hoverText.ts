import { t } from '@vscode/l10n';
import type { Catalog, Described } from '../core/aws/catalog.ts';
import type { Scope, Target } from '../core/configurationSet.ts';
import { configurationSetLink } from '../core/consoleLinks.ts';
import { findings } from '../core/findings.ts';
import type { Found, Template } from '../core/names/found.ts';
import { commands } from '../ui/ids.ts';
import { commandLink, join, type Markdown, markdown } from '../ui/markdown.ts';
import { factLines } from './facts.ts';
import { isSame, lookUp, namesBeginning, type Places } from './places.ts';

/** What a hover needs to know beside the catalog. */
export interface HoverContext {
  readonly catalog: Pick<Catalog, 'listed' | 'described' | 'loadedScopes' | 'account'>;
  /** The scope that the user chose for the code. */
  readonly chosen?: Scope | undefined;
  /** Ids of findings that the user does not want to see. */
  readonly disabledFindings: readonly string[];
  /** The language of the editor, for relative times. */
  readonly language: string;
  readonly now: Date;
}

/** A name as it stands in a text: the expression in the code, and where the literal stands that it refers to. */
export interface Written {
  readonly expression: string;
  /** Counted from 1; absent for a literal. */
  readonly definedInLine?: number;
}

/** This many places, or names, are listed before the rest is counted. */
const most = 5;

/** The hover over a name: what the set does where it is known, else where it was looked for. */
export function describeName(found: Found, written: Written, context: HoverContext): Markdown {
  const { chosen } = context;
  const places = lookUp(context.catalog, found.name, found, chosen);
  const [target, ...others] = places.here;
  const isStray = places.missing.some((scope) => isSame(scope, chosen));
  const stray =
    isStray && chosen ? [markdown`⚠ ${t('Not in {0}, which is chosen for this code', scopeText(chosen))}`] : [];
  const missing = places.missing.filter((scope) => !isSame(scope, chosen));
  const heading = markdown`**${found.name}**  ·  ${t('Amazon SES configuration set')}`;
  const origin =
    written.definedInLine === undefined
      ? []
      : [markdown`${t('{0} is defined in line {1}', written.expression, written.definedInLine)}`];
  const body =
    target === undefined
      ? unknownName(found, places, chosen)
      : [...stray, ...knownName(target, context), ...elsewhere(others, { ...places, missing }), links(target)];
  return lines([heading, ...origin, ...body]);
}

/** The hover over a name with a variable part: the loaded names that it may become. */
export function describeTemplate({ prefix }: Template, expression: string, { catalog }: HoverContext): Markdown {
  const names = namesBeginning(catalog, prefix);
  const heading = markdown`**${expression}**  ·  ${t('Amazon SES configuration set')}`;
  const state = markdown`${t('It has a variable part, so it cannot be resolved here.')}`;
  const candidates =
    names.length === 0
      ? markdown`${t('No loaded name begins with {0}', prefix)}`
      : markdown`${t('Loaded names that begin with {0}:', prefix)} ${shortList(names)}`;
  return lines([heading, state, candidates]);
}

function knownName(target: Target, { catalog, disabledFindings, language, now }: HoverContext): readonly Markdown[] {
  const described = catalog.described(target);
  const place = markdown`${scopeText(target)}  ·  ${stateOf(described, language, now)}`;
  if (described === undefined || described.state === 'failed') return [join([place, describeLink(target)], '  ·  ')];
  if (described.state === 'loading') return [place];
  const { details, attributes } = described;
  const attention = findings(details, target, attributes, disabledFindings, catalog.account(target.profile));
  return [place, ...factLines(details, attention)];
}

function stateOf(described: Described | undefined, language: string, now: Date): string {
  if (described === undefined) return t('not described yet');
  if (described.state === 'loading') return t('being described');
  if (described.state === 'failed') return t('could not be described: {0}', described.problem.summary);
  const time = t('described {0}', ago(described.at, now, language));
  if (described.state === 'fresh') return time;
  return described.problem.code === 'ConfigurationSetDoesNotExist'
    ? t('no longer exists; {0}', time)
    : t('{0}, could not be refreshed: {1}', time, described.problem.summary);
}

function elsewhere(others: readonly Scope[], { missing, unsure }: Places): readonly Markdown[] {
  const parts = [
    ...(others.length > 0 ? [t('Also in {0}', scopeList(others))] : []),
    ...(missing.length > 0 ? [t('not in {0}', scopeList(missing))] : []),
    ...(unsure.length > 0 ? [t('not in what is loaded of {0}', scopeList(unsure))] : []),
  ];
  return parts.length > 0 ? [markdown`${parts.join(' · ')}`] : [];
}

function unknownName(
  { name, region = '' }: Found,
  { elsewhere: other, missing, unsure }: Places,
  chosen: Scope | undefined,
): readonly Markdown[] {
  const argument = { ...chosen, name, ...(region && { region }) };
  const describe = commandLink(chosen === undefined ? t('Describe…') : t('Describe'), commands.describe, argument);
  const scan = commandLink(t('Scan All Regions'), commands.scanRegions, {});
  const looked = [
    ...(missing.length > 0 ? [markdown`${t('Not found in {0}', scopeList(missing))}`] : []),
    ...(unsure.length > 0 ? [markdown`${t('Not in what is loaded of {0}', scopeList(unsure))}`] : []),
  ];
  const none =
    region === ''
      ? markdown`${t('No list of configuration sets is loaded yet, so it was not looked for.')}`
      : markdown`${t('It belongs to {0}, of which no list is loaded yet.', region)}`;
  const namesake = other.length > 0 ? [markdown`${t('Another set of this name is in {0}', scopeList(other))}`] : [];
  return [...(looked.length > 0 ? looked : [none]), ...namesake, join([describe, scan], '  ·  ')];
}

function links(target: Target): Markdown {
  const { profile, region, name } = target;
  const argument = { profile, region, name };
  return join(
    [
      commandLink(t('Details'), commands.openDetails, argument),
      commandLink('JSON', commands.openJson, argument),
      commandLink(t('Find in Workspace'), commands.findInWorkspace, argument),
      commandLink(t('Copy ARN'), commands.copyArn, argument),
      ...(configurationSetLink(target) === undefined
        ? []
        : [commandLink(t('Console'), commands.openConsole, argument)]),
    ],
    '  ·  ',
  );
}

function describeLink({ profile, region, name }: Target): Markdown {
  return commandLink(t('Describe'), commands.describe, { profile, region, name });
}

function scopeText({ profile, region }: Scope): string {
  return `${profile} · ${region}`;
}

function scopeList(scopes: readonly Scope[]): string {
  return shortList(scopes.map(({ profile, region }) => `${profile}/${region}`));
}

function shortList(items: readonly string[]): string {
  const shown = items.slice(0, most).join(', ');
  return items.length > most ? t('{0} and {1} more', shown, items.length - most) : shown;
}

/** Two spaces end a line in Markdown. */
function lines(all: readonly Markdown[]): Markdown {
  return join(all, '  \n');
}

function ago(at: Date, now: Date, language: string): string {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1_000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (seconds > -60) return format.format(Math.min(0, seconds), 'second');
  if (seconds > -3_600) return format.format(Math.trunc(seconds / 60), 'minute');
  return seconds > -86_400
    ? format.format(Math.trunc(seconds / 3_600), 'hour')
    : format.format(Math.trunc(seconds / 86_400), 'day');
}
