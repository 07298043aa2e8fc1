import { t } from '@vscode/l10n';
import { partitionOf } from '../partition.ts';
import { has } from './files/credentialKind.ts';
import type { Environment } from './files/paths.ts';
import type { Section, Sections } from './files/sections.ts';
import { hasUnseen, visible } from './files/visible.ts';
import { type FilePlace, Problem } from './problem.ts';

/** The services that are called: SES itself, and those that a kind of credentials needs. */
export type AwsService = 'ses' | 'sts' | 'sso' | 'sso-oidc' | 'signin';

/** An endpoint other than AWS's own. */
export interface CustomEndpoint {
  readonly state: 'custom';
  readonly url: string;
  /** The variable, or the line and file, that names it. */
  readonly source: string;
  readonly place?: FilePlace;
  /** `open`: neither encrypted nor on this machine. Who stands in between could read along, so the user is asked first. */
  readonly safety: 'encrypted' | 'loopback' | 'open';
}

/** Where a profile's requests to a service go: to AWS's own endpoint of the region, to another, or nowhere. */
export type Endpoint =
  | { readonly state: 'aws' }
  | CustomEndpoint
  | { readonly state: 'refused'; readonly problem: Problem };

/** What an endpoint is looked up in. `profile` is absent for the environment's own credentials. */
export interface EndpointOptions {
  readonly env: Environment;
  readonly sections: Sections;
  readonly profile: Section | undefined;
}

/** Which of AWS's own endpoints to call. */
export interface EndpointVariant {
  readonly useFipsEndpoint: boolean;
  readonly useDualstackEndpoint: boolean;
}

/** The regions in which SES is offered, by partition (botocore's endpoint data of August 2026). Others may be typed: AWS adds regions. */
const sesRegionsByPartition = new Map([
  [
    'aws',
    `af-south-1 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3
    ap-southeast-5 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-west-1 eu-west-2 eu-west-3 il-central-1
    me-central-1 me-south-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2`,
  ],
  ['aws-us-gov', 'us-gov-east-1 us-gov-west-1'],
  ['aws-eusc', 'eusc-de-east-1'],
]);

/** The regions in which SES is offered in the partition of this region, or in AWS's commercial one; none where it is not offered. */
export function sesRegions(region: string | undefined): readonly string[] {
  return sesRegionsByPartition.get(partitionOf(region ?? 'us-east-1'))?.split(/\s+/) ?? [];
}

interface Named {
  readonly value: string;
  readonly source: string;
  readonly place?: FilePlace;
}

/**
 * The endpoint of a service for a profile, in the AWS CLI's order: the service's variable, the variable for all, the profile's
 * `services` section, its `endpoint_url`. No other profile has a say, least of all `[default]`.
 */
export function endpointOf(service: AwsService, options: EndpointOptions): Endpoint {
  if (isOn('AWS_IGNORE_CONFIGURED_ENDPOINT_URLS', 'ignore_configured_endpoint_urls', options)) return { state: 'aws' };
  const id = service.replace('-', '_');
  const named =
    fromVariable(`AWS_ENDPOINT_URL_${id.toUpperCase()}`, options) ??
    fromVariable('AWS_ENDPOINT_URL', options) ??
    fromServices(id, options) ??
    fromSetting('endpoint_url', options.profile);
  if (named instanceof Problem) return { state: 'refused', problem: named };
  return named === undefined ? { state: 'aws' } : checkEndpoint(named);
}

/** Whether a profile, or the environment before it, asks for endpoints that are validated (FIPS) or speak IPv6 too (dual stack). */
export function endpointVariant(options: Pick<EndpointOptions, 'env' | 'profile'>): EndpointVariant {
  return {
    useFipsEndpoint: isOn('AWS_USE_FIPS_ENDPOINT', 'use_fips_endpoint', options),
    useDualstackEndpoint: isOn('AWS_USE_DUALSTACK_ENDPOINT', 'use_dualstack_endpoint', options),
  };
}

/** A variable that is set, even to nothing, wins over the profile, and anything but `true` is off (botocore, `ensure_boolean`). */
function isOn(variable: string, key: string, { env, profile }: Pick<EndpointOptions, 'env' | 'profile'>): boolean {
  return (env[variable] ?? profile?.settings.get(key)?.value ?? '').toLowerCase() === 'true';
}

function fromVariable(variable: string, { env }: EndpointOptions): Named | undefined {
  const value = env[variable];
  return value ? { value, source: t('the variable {0}', variable) } : undefined;
}

function fromSetting(key: string, section: Section | undefined): Named | undefined {
  const setting = section?.settings.get(key);
  if (!setting?.value) return undefined;
  return { ...setting, source: t('line {0} of {1}', setting.place.line ?? 1, setting.place.file) };
}

function fromServices(id: string, { profile, sections }: EndpointOptions): Named | Problem | undefined {
  if (profile === undefined || !has(profile, 'services')) return undefined;
  const services = fromSetting('services', profile);
  const section = sections.services.get(services?.value ?? '');
  if (services === undefined || section !== undefined) return fromSetting(`${id}.endpoint_url`, section);
  return new Problem('BrokenProfile', {
    summary: t('services {0} does not exist', visible(services.value)),
    message: t(
      'Profile {0} takes its endpoints from a section [services {1}] that does not exist ({2}). Add the section, or remove the line.',
      visible(profile.name),
      visible(services.value),
      services.source,
    ),
    remedies: ['openFile'],
    ...(services.place && { place: services.place }),
  });
}

function checkEndpoint({ value, source, place }: Named): Endpoint {
  const url = URL.parse(value);
  const reason = reasonAgainst(value, url);
  if (url !== null && reason === undefined) {
    return { state: 'custom', url: value, source, ...(place && { place }), safety: safetyOf(url) };
  }
  return { state: 'refused', problem: refused(reason ?? '', source, place) };
}

function reasonAgainst(value: string, url: URL | null): string | undefined {
  if (/[\s\p{Cc}]/u.test(value)) return t('it has a space or a line end in it');
  // Those that are left out of the host, or that turn what is shown around, lead elsewhere than it seems.
  if (hasUnseen(value)) return t('it has characters that cannot be seen');
  if (!/^https?:/i.test(value)) return t('it does not begin with https:// or http://');
  if (url === null) return t('its host or port is none');
  return url.username || url.password ? t('it has a user name or password in it') : undefined;
}

function safetyOf({ protocol, hostname }: URL): 'encrypted' | 'loopback' | 'open' {
  if (protocol === 'https:') return 'encrypted';
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname) ? 'loopback' : 'open';
}

/** The address itself stays out of the message: it may hold a password. */
function refused(reason: string, source: string, place: FilePlace | undefined): Problem {
  return new Problem('EndpointRefused', {
    summary: t('endpoint refused'),
    message: t('The endpoint in {0} is not used: {1}. Correct or remove it.', source, reason),
    remedies: place ? ['openFile', 'showEndpoint'] : ['showEndpoint'],
    ...(place && { place }),
  });
}
