import { parseArn, resourceName } from './arn.ts';
import { isRegion, type Target } from './configurationSet.ts';
import { partitionOf } from './partition.ts';

/**
 * The web console's host in each partition, which a region stands before. The isolated partitions have hosts of their own that are
 * not public, so they get no link.
 */
const consoleHosts: ReadonlyMap<string, string> = new Map([
  ['aws', 'console.aws.amazon.com'],
  ['aws-cn', 'console.amazonaws.cn'],
  ['aws-eusc', 'console.amazonaws-eusc.eu'],
  ['aws-us-gov', 'console.amazonaws-us-gov.com'],
]);

/** The console page of a configuration set, or undefined where the region's partition is not known. */
export function configurationSetLink({ region, name }: Target): string | undefined {
  return pageOf(
    partitionOf(region),
    region,
    `/ses/home?region=${region}#/configuration-sets/${encodeURIComponent(name)}`,
  );
}

/** The metrics that Amazon SES publishes in a region, or undefined where the region's partition is not known. */
export function metricsLink(region: string): string | undefined {
  return pageOf(
    partitionOf(region),
    region,
    `/cloudwatch/home?region=${region}#metricsV2:graph=~();namespace=~'AWS*2fSES`,
  );
}

/**
 * The console page of an SNS topic, a Firehose stream or an IAM role, in the ARN's own partition and region; undefined for any other
 * resource, a malformed ARN and a partition without a known console.
 */
export function arnLink(text: string): string | undefined {
  const arn = parseArn(text);
  if (arn === undefined || arn.account === '') return undefined;
  const { partition, service, region, resource } = arn;
  const name = encodeURIComponent(resourceName(arn));
  if (service === 'sns' && /^[A-Za-z0-9_-]{1,256}(\.fifo)?$/.test(resource)) {
    return pageOf(partition, region, `/sns/v3/home?region=${region}#/topic/${text}`);
  }
  if (service === 'firehose' && /^deliverystream\/[A-Za-z0-9_.-]{1,64}$/.test(resource)) {
    return pageOf(partition, region, `/firehose/home?region=${region}#/details/${name}/monitoring`);
  }
  if (service === 'iam' && region === '' && /^role\/([\x21-\x7e]+\/)?[\w+=,.@-]{1,64}$/.test(resource)) {
    const host = consoleHosts.get(partition);
    return host && `https://${host}/iam/home#/roles/details/${name}`;
  }
  return undefined;
}

/** An address of the console, and what its host says. */
export interface ConsoleLink {
  readonly url: URL;
  readonly region?: string;
  /** Where the browser is signed in to several accounts, the host begins with the account and a session. */
  readonly account?: string;
}

/** Reads an `https:` address on one of the consoles' hosts, with nothing in it that could mislead; undefined for any other. */
export function readConsoleLink(address: string): ConsoleLink | undefined {
  const url = URL.parse(address);
  if (url === null || url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '')
    return undefined;
  for (const host of consoleHosts.values()) {
    if (url.hostname === host) return { url };
    if (!url.hostname.endsWith(`.${host}`)) continue;
    const [region, session, ...more] = url.hostname
      .slice(0, -host.length - 1)
      .split('.')
      .reverse();
    const account = session === undefined ? undefined : /^(\d{12})-[a-z0-9]{1,20}$/.exec(session)?.[1];
    if (!isRegion(region) || more.length > 0 || (session !== undefined && account === undefined)) return undefined;
    return { url, region, ...(account !== undefined && { account }) };
  }
  return undefined;
}

/** Whether this is an `https:` address on one of the consoles' hosts, with nothing in it that could mislead. */
export function isConsoleLink(address: string): boolean {
  return readConsoleLink(address) !== undefined;
}

function pageOf(partition: string, region: string, page: string): string | undefined {
  const host = consoleHosts.get(partition);
  return host !== undefined && isRegion(region) ? `https://${region}.${host}${page}` : undefined;
}
