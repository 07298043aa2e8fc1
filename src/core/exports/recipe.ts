import { t } from '@vscode/l10n';
import type { Details, Target } from '../configurationSet.ts';
import { type Destination, destinationOf } from './destination.ts';
import type { Limits } from './limits.ts';
import { visible } from './text.ts';

/** What makes a set like a described one: what the answer and the format both can say, and notes about the rest. */
export interface Recipe {
  readonly name: string;
  readonly region: string;
  readonly destinations: readonly Destination[];
  readonly redirectDomain?: string;
  readonly tlsPolicy?: string;
  readonly sendingEnabled?: boolean;
  readonly reputationMetricsEnabled?: boolean;
  /** Sentences for a comment, each in one line: what this is, then what it leaves out. */
  readonly notes: readonly string[];
}

/** One part of a recipe, and what to say about it. */
type Part<Key extends keyof Recipe> = Pick<Partial<Recipe>, Key> & { readonly note?: string };

/** The recipe of a set that was described with all four attributes, for a format with these limits. */
export function recipeOf({ name, region }: Target, details: Details, limits: Limits): Recipe {
  const destinations = details.EventDestinations?.map((each) => destinationOf(each, limits));
  const parts = [redirectDomain(details, limits), tlsPolicy(details), sending(details), metrics(details)];
  const notes = [
    t('The configuration set {0} as Amazon SES describes it in {1}.', name, region),
    t('What only the API v2 tells, such as tags, HTTPS policy or sending pool, is not in here.'),
    destinations ? undefined : t('No event destinations: they were not answered.'),
    ...(destinations ?? []).map(({ note }) => note),
    ...parts.map(({ note }) => note),
    freshStart(details),
  ];
  return {
    name,
    region,
    destinations: (destinations ?? []).flatMap(({ destination }) => destination ?? []),
    ...Object.assign({}, ...parts.map(({ note, ...part }) => part)),
    notes: notes.filter((note) => note !== undefined),
  };
}

function redirectDomain({ TrackingOptions }: Details, { takes }: Limits): Part<'redirectDomain'> {
  const domain = TrackingOptions?.CustomRedirectDomain;
  if (domain === undefined) return {};
  if (takes(domain)) return { redirectDomain: domain };
  return { note: t('No redirect domain: {0} cannot be written here.', visible(domain)) };
}

function tlsPolicy({ DeliveryOptions }: Details): Part<'tlsPolicy'> {
  const policy: string | undefined = DeliveryOptions?.TlsPolicy;
  if (policy === 'Require' || policy === 'Optional') return { tlsPolicy: policy };
  if (policy === undefined) return { note: t('No TLS policy: it was not answered.') };
  return { note: t('No TLS policy: {0} cannot be written here.', visible(policy)) };
}

function sending({ ReputationOptions }: Details): Part<'sendingEnabled'> {
  const enabled = ReputationOptions?.SendingEnabled;
  if (enabled !== undefined) return { sendingEnabled: enabled };
  return { note: t('Whether sending is enabled was not answered.') };
}

function metrics({ ReputationOptions }: Details): Part<'reputationMetricsEnabled'> {
  const enabled = ReputationOptions?.ReputationMetricsEnabled;
  if (enabled !== undefined) return { reputationMetricsEnabled: enabled };
  return { note: t('Whether reputation metrics are enabled was not answered.') };
}

function freshStart({ ReputationOptions }: Details): string | undefined {
  const at = ReputationOptions?.LastFreshStart;
  return at && t('No last fresh start ({0}): Amazon SES sets it by itself.', at.toISOString());
}
