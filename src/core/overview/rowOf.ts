import { t } from '@vscode/l10n';
import type { Described } from '../aws/catalog.ts';
import { type Attribute, allAttributes, type Details, type Target } from '../configurationSet.ts';
import { type EventDestination, eventTypes, receives } from '../eventDestinations.ts';
import { type Finding, findings, type Severity } from '../findings.ts';
import { type Cell, mostTold, notKnown, type Row } from './row.ts';

/** What a row is made with besides what is known of its set. */
export interface Judged {
  readonly target: Target;
  /** The account that the set is in, where it is known. */
  readonly account: string | undefined;
  /** Ids of findings that are switched off. */
  readonly disabled: readonly string[];
}

/** What an overview says of a set; undefined where nothing is known of it yet. Nothing is guessed: what was not asked for says so. */
export function rowOf(described: Described | undefined, { target, account, disabled }: Judged): Row | undefined {
  if (described === undefined || described.state === 'loading') return undefined;
  if (described.state === 'failed') return failed(target.name, described.problem.summary);
  const { details, attributes } = described;
  const isAsked = (attribute: Attribute) => attributes.includes(attribute);
  const told = findings(details, target, attributes, disabled, account);
  return {
    name: target.name,
    ...(isAsked('eventDestinations')
      ? destinationCells(details.EventDestinations)
      : { destinations: { ...notAsked(), names: [] }, covered: { ...notAsked(), types: [] } }),
    tls: isAsked('deliveryOptions') ? tlsCell(details.DeliveryOptions?.TlsPolicy) : notAsked(),
    sending: isAsked('reputationOptions') ? sendingCell(details.ReputationOptions?.SendingEnabled) : notAsked(),
    findings: findingsCell(told),
    ...(isGone(described) && { trouble: t('No longer exists.') }),
  };
}

/** Whether AWS has still to be asked for some part of a set. */
export function isLeft(described: Described | undefined): boolean {
  if (described === undefined || described.state === 'loading') return true;
  if (isGone(described)) return false;
  return described.state === 'failed' || allAttributes.some((attribute) => !described.attributes.includes(attribute));
}

function isGone(described: Exclude<Described, { state: 'loading' }>): boolean {
  return described.state !== 'fresh' && described.problem.code === 'ConfigurationSetDoesNotExist';
}

function failed(name: string, summary: string): Row {
  const none = { text: '', rank: notKnown };
  return {
    name,
    destinations: { ...none, names: [] },
    covered: { ...none, types: [] },
    tls: none,
    sending: none,
    findings: { rank: notKnown, told: [], others: 0 },
    trouble: t('Not described: {0}.', summary),
  };
}

function destinationCells(destinations: Details['EventDestinations']): Pick<Row, 'destinations' | 'covered'> {
  if (destinations === undefined)
    return { destinations: { ...notAnswered(), names: [] }, covered: { ...notAnswered(), types: [] } };
  const names = destinations.map(inWords);
  // Those that the API knows, in its order, and then what it answered besides.
  const all = new Set<string>([
    ...eventTypes,
    ...destinations.flatMap(({ MatchingEventTypes = [] }) => MatchingEventTypes),
  ]);
  const types = [...all].filter((type) => destinations.some((destination) => receives(destination, type)));
  return {
    destinations: { text: names.join(', ') || t('none'), rank: names.length, names },
    covered: { text: types.join(', ') || t('none'), rank: types.length, types },
  };
}

function inWords({ Name, Enabled }: EventDestination): string {
  const name = Name ?? t('no name');
  return Enabled === false ? t('{0} (disabled)', name) : name;
}

function tlsCell(policy: string | undefined): Cell {
  if (policy === undefined) return notAnswered();
  if (policy === 'Optional') return { text: t('optional'), rank: 0 };
  // The API may come to know policies that nobody here knows.
  return policy === 'Require' ? { text: t('required'), rank: 2 } : { text: policy, rank: 1 };
}

function sendingCell(isEnabled: boolean | undefined): Cell {
  if (isEnabled === undefined) return notAnswered();
  return isEnabled ? { text: t('enabled'), rank: 1 } : { text: t('disabled'), rank: 0 };
}

/** Many lesser findings weigh less than a graver one. */
const weights: Readonly<Record<Severity, number>> = { error: 1_000_000, warning: 1_000, hint: 1 };

function findingsCell(all: readonly Finding[]): Row['findings'] {
  return {
    rank: -all.reduce((sum, { severity }) => sum + weights[severity], 0),
    told: all.slice(0, mostTold).map(({ severity, title }) => ({ severity, title })),
    others: Math.max(0, all.length - mostTold),
  };
}

function notAsked(): Cell {
  return { text: t('not asked for'), rank: notKnown };
}

function notAnswered(): Cell {
  return { text: t('not answered'), rank: notKnown };
}
