import type { SES } from '@aws-sdk/client-ses';
import type { ApiCall } from '../../../src/core/exports/apiCalls.ts';

const senders: Readonly<Record<string, (ses: SES, input: never) => Promise<unknown>>> = {
  CreateConfigurationSet: (ses, input) => ses.createConfigurationSet(input),
  CreateConfigurationSetEventDestination: (ses, input) => ses.createConfigurationSetEventDestination(input),
  CreateConfigurationSetTrackingOptions: (ses, input) => ses.createConfigurationSetTrackingOptions(input),
  PutConfigurationSetDeliveryOptions: (ses, input) => ses.putConfigurationSetDeliveryOptions(input),
  UpdateConfigurationSetReputationMetricsEnabled: (ses, input) =>
    ses.updateConfigurationSetReputationMetricsEnabled(input),
  UpdateConfigurationSetSendingEnabled: (ses, input) => ses.updateConfigurationSetSendingEnabled(input),
};

/** Sends a call by Amazon's own client. What it takes is not checked here: the emulator does that. */
export async function sendCall(ses: SES, { operation, input }: ApiCall): Promise<void> {
  const sender = senders[operation];
  if (!sender) throw new TypeError(`There is no call ${operation}.`);
  await sender(ses, input as never);
}
