import type { Recipe } from './recipe.ts';
import type { Structure } from './value.ts';

/** One call of the API, named as the API names it. */
export interface ApiCall {
  readonly operation: string;
  readonly input: Structure;
}

/**
 * The calls that make the set, in an order that works. What has a default is said all the same, so that it does not hang on the default.
 * None disables what another enables: that would be a fresh start.
 */
export function apiCalls(recipe: Recipe): readonly ApiCall[] {
  const { name, destinations, redirectDomain, tlsPolicy, sendingEnabled, reputationMetricsEnabled } = recipe;
  const set = { ConfigurationSetName: name };
  const calls: ApiCall[] = [{ operation: 'CreateConfigurationSet', input: { ConfigurationSet: { Name: name } } }];
  const add = (operation: string, input: Structure) => calls.push({ operation, input: { ...set, ...input } });
  for (const destination of destinations) {
    add('CreateConfigurationSetEventDestination', { EventDestination: destination });
  }
  if (redirectDomain !== undefined) {
    add('CreateConfigurationSetTrackingOptions', { TrackingOptions: { CustomRedirectDomain: redirectDomain } });
  }
  if (tlsPolicy !== undefined) {
    add('PutConfigurationSetDeliveryOptions', { DeliveryOptions: { TlsPolicy: tlsPolicy } });
  }
  if (reputationMetricsEnabled !== undefined) {
    add('UpdateConfigurationSetReputationMetricsEnabled', { Enabled: reputationMetricsEnabled });
  }
  if (sendingEnabled !== undefined) add('UpdateConfigurationSetSendingEnabled', { Enabled: sendingEnabled });
  return calls;
}
