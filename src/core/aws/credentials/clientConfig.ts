import type { HttpRequest } from '@smithy/core/protocols';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { type AwsService, type EndpointOptions, endpointOf, endpointVariant } from '../endpoints.ts';

/** The longest time that a timer takes, in milliseconds. */
const never = 2 ** 31 - 1;

/**
 * One handler for all clients. Without an agent for https, neither of ours nor of the SDK's, so that VS Code's own proxy settings apply: with
 * `http.proxySupport` "on" it leaves requests alone that bring one. The SDK's look at how busy its agent is has to go with it.
 */
export const httpHandler = new NodeHttpHandler({ socketAcquisitionWarningTimeout: never });
httpHandler.updateHttpClientConfig('httpsAgent', undefined);

/** Host and port that a request goes to. */
export function serverOf({ hostname, port }: Pick<HttpRequest, 'hostname' | 'port'>): string {
  return port === undefined ? hostname : `${hostname}:${port}`;
}

/**
 * Options that the SDK takes from `[default]` where nobody sets them, parsing the files anew for each one of every client: these are its
 * own defaults.
 */
const notFromFiles = {
  authSchemePreference: () => Promise.resolve([]),
  defaultsMode: 'legacy',
  retryMode: 'standard',
  userAgentAppId: () => Promise.resolve(undefined),
  useFipsEndpoint: false,
  useDualstackEndpoint: false,
} as const;

/** Whether requests may go to an endpoint that is neither encrypted nor on this machine; asked once. Rejects with a `Problem` if not. */
export type AllowEndpoint = (request: {
  readonly profile: string;
  readonly url: string;
  readonly source: string;
  readonly interactive: boolean;
}) => Promise<void>;

/** How often credentials are asked for where AWS has a problem, is asked too often, or the connection is lost. */
const tries = 3;

export type ClientConfig = Awaited<ReturnType<typeof clientConfig>>;

/**
 * What every client of the SDK is made with. The profile's own endpoint, or AWS's: left to itself, the SDK takes endpoints from `[default]`.
 * One attempt at SES: whoever calls decides on another, in its turn. Credentials have no turn, so the SDK itself tries again. Rejects with the `Problem` of an endpoint that is refused or not allowed.
 */
export async function clientConfig(
  service: AwsService,
  {
    profile,
    region,
    interactive,
  }: { readonly profile: string; readonly region: string; readonly interactive: boolean },
  options: EndpointOptions,
  allowEndpoint: AllowEndpoint,
) {
  const endpoint = endpointOf(service, options);
  if (endpoint.state === 'refused') throw endpoint.problem;
  if (endpoint.state === 'custom' && endpoint.safety === 'open') {
    await allowEndpoint({ profile, url: endpoint.url, source: endpoint.source, interactive });
  }
  return {
    ...notFromFiles,
    region,
    ...(endpoint.state === 'custom' ? { endpoint: endpoint.url } : endpointVariant(options)),
    ignoreConfiguredEndpointUrls: true,
    maxAttempts: service === 'ses' ? 1 : tries,
    requestHandler: httpHandler,
  };
}
