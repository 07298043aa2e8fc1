import type { DescribeConfigurationSetCommandOutput } from '@aws-sdk/client-ses';
import { t } from '@vscode/l10n';
import { Problem } from './aws/problem.ts';

/** Where configuration sets live: a profile of the AWS files, and a region. */
export interface Scope {
  readonly profile: string;
  readonly region: string;
}

/** One configuration set: a scope, and the set's name. */
export interface Target extends Scope {
  readonly name: string;
}

/** The four parts of a set that DescribeConfigurationSet answers only when they are asked for, in the model's order. */
export const allAttributes = ['eventDestinations', 'trackingOptions', 'deliveryOptions', 'reputationOptions'] as const;

export type Attribute = (typeof allAttributes)[number];

/** What DescribeConfigurationSet answered, without the SDK's own metadata. */
export type Details = Omit<DescribeConfigurationSetCommandOutput, '$metadata'>;

/** The two ways to look at a described set. */
export type View = 'details' | 'json';

/** Where a document of a set is addressed: `aws-ses-details:/PROFILE/REGION/NAME` and `aws-ses:/PROFILE/REGION/NAME.json`. */
export const schemes = { details: 'aws-ses-details', json: 'aws-ses' } as const satisfies Record<View, string>;

/** Whether SES would take this as a configuration set's name: 1 to 64 of `A-Z a-z 0-9 _ -` (API reference, CreateConfigurationSet). */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value);
}

/** Whether this is formed like an AWS region (`eu-west-1`, `us-gov-east-1`, `eusc-de-east-1`), listed or not: it becomes part of a host name. */
export function isRegion(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z]{2,8}(-[a-z]{2,12}){1,3}-\d{1,2}$/.test(value);
}

/** Whether this is one of the four attributes. */
export function isAttribute(value: unknown): value is Attribute {
  return allAttributes.some((attribute) => attribute === value);
}

/** Whether this is a list of attributes: no longer than they are many, and without holes, which `every` would pass over. */
export function isAttributes(value: unknown): value is readonly Attribute[] {
  return Array.isArray(value) && value.length <= allAttributes.length && Array.from(value).every(isAttribute);
}

/** The target, if SES could be asked for it. Throws a `Problem` `InvalidRegion` or `InvalidName`, before any call, otherwise. */
export function checkTarget(target: Target): Target {
  checkScope(target);
  if (!isName(target.name)) {
    throw new Problem('InvalidName', {
      summary: t('not a configuration set name'),
      message: t(
        '“{0}” cannot be a configuration set’s name: a name has 1 to 64 letters, digits, underscores or dashes.',
        shorten(target.name),
      ),
    });
  }
  return target;
}

/** The scope, if its region is well formed. Throws a `Problem` `InvalidRegion` otherwise. */
export function checkScope(scope: Scope): Scope {
  if (!isRegion(scope.region)) {
    throw new Problem('InvalidRegion', {
      summary: t('not a region'),
      message: t('“{0}” is not formed like an AWS region. Regions look like eu-west-1.', shorten(scope.region)),
      remedies: ['pickRegion'],
    });
  }
  return scope;
}

/** The path of a set's document, for `Uri.from({ scheme: schemes[view], path })`. Not for `Uri.parse`, which decodes `%2F`. */
export function documentPath(target: Target, view: View): string {
  const segments = [target.profile, target.region, target.name].map(encodeSegment);
  return `/${segments.join('/')}${view === 'json' ? '.json' : ''}`;
}

/** The target and view that a document's `scheme` and `path` (as in `vscode.Uri`) name, or undefined where they have any other shape. */
export function readDocumentPath(uri: {
  readonly scheme: string;
  readonly path: string;
}): { readonly target: Target; readonly view: View } | undefined {
  const view = uri.scheme === schemes.json ? 'json' : uri.scheme === schemes.details ? 'details' : undefined;
  if (view === undefined || (view === 'json' && !uri.path.endsWith('.json'))) return undefined;
  const parts = decodeSegments(view === 'json' ? uri.path.slice(0, -'.json'.length) : uri.path);
  const [profile, region, name] = parts;
  if (parts.length !== 3 || !profile || !isRegion(region) || !isName(name)) return undefined;
  const target = { profile, region, name };
  return documentPath(target, view) === uri.path ? { target, view } : undefined;
}

const memberOf = {
  eventDestinations: 'EventDestinations',
  trackingOptions: 'TrackingOptions',
  deliveryOptions: 'DeliveryOptions',
  reputationOptions: 'ReputationOptions',
} as const satisfies Record<Attribute, keyof Details>;

/** The details with these attributes alone, in the model's order. */
export function pickAttributes(details: Details, attributes: readonly Attribute[]): Details {
  const members = allAttributes.filter((each) => attributes.includes(each)).map((each) => memberOf[each]);
  const kept = members.filter((member) => details[member] !== undefined).map((member) => [member, details[member]]);
  return Object.freeze({ ConfigurationSet: details.ConfigurationSet, ...Object.fromEntries(kept) });
}

/** A value as one segment of a document's path. */
export function encodeSegment(value: string): string {
  if (value === '.' || value === '..') return value.replaceAll('.', '%2E');
  return encodeURIComponent(value.toWellFormed());
}

/** The values of a path's segments; none where it has no such form. */
export function decodeSegments(path: string): string[] {
  if (!path.startsWith('/')) return [];
  try {
    return path.slice(1).split('/').map(decodeURIComponent);
  } catch (error) {
    if (error instanceof URIError) return [];
    throw error;
  }
}

/** `value` as it may stand in a sentence: at most 80 characters. */
export function shorten(value: unknown): string {
  const text = String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
