import { NodeHttpHandler } from '@smithy/node-http-handler';
import { type AwsService, type EndpointOptions, endpointOf, endpointVariant } from '../endpoints.ts';

/** One handler for all clients: it keeps connections open. No agent of ours: VS Code's own proxy settings apply. */
export const httpHandler = new NodeHttpHandler({ connectionTimeout: 10_000 });

/**
 * What every client of the SDK is made with. The profile's own endpoint, or AWS's: left to itself, the SDK takes endpoints from `[default]`.
 * One attempt: whoever calls decides on another, in its turn. Throws the `Problem` of an endpoint that is refused.
 */
export function clientConfig(service: AwsService, region: string, options: EndpointOptions) {
  const endpoint = endpointOf(service, options);
  if (endpoint.state === 'refused') throw endpoint.problem;
  return {
    region,
    ...(endpoint.state === 'custom' ? { endpoint: endpoint.url } : endpointVariant(options)),
    ignoreConfiguredEndpointUrls: true,
    maxAttempts: 1,
    requestHandler: httpHandler,
  };
}
