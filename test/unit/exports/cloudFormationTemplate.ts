import type { Details } from '../../../src/core/configurationSet.ts';

/** What these tests read of a template; all of it is checked by cfn-lint, where there is one. */
export interface Template {
  readonly Metadata?: { readonly Notes: readonly string[] };
  readonly Resources: Readonly<Record<string, Resource>>;
}

type Resource =
  | { readonly Type: 'AWS::SES::ConfigurationSet'; readonly Properties: SetProperties }
  | {
      readonly Type: 'AWS::SES::ConfigurationSetEventDestination';
      readonly Properties: {
        readonly ConfigurationSetName: { readonly Ref: string };
        readonly EventDestination: DestinationProperty;
      };
    };

type DestinationProperty = Omit<Destination, 'SNSDestination'> & {
  readonly SnsDestination?: Destination['SNSDestination'];
};
type Destination = NonNullable<Details['EventDestinations']>[number];

interface SetProperties {
  readonly Name: string;
  readonly TrackingOptions?: Details['TrackingOptions'];
  readonly DeliveryOptions?: { readonly TlsPolicy: 'REQUIRE' | 'OPTIONAL' };
  readonly ReputationOptions?: { readonly ReputationMetricsEnabled: boolean };
  readonly SendingOptions?: { readonly SendingEnabled: boolean };
}

const typeNames = new Map([
  ['DELIVERY_DELAY', 'deliveryDelay'],
  ['SUBSCRIPTION', 'subscription'],
]);

/** The set that CloudFormation makes of a template, as the API v1 answers it; every part that is not given has its default. */
export function made({ Resources }: Template): unknown {
  const resources = Object.entries(Resources);
  const sets = resources.flatMap(([id, { Type, Properties }]) =>
    Type === 'AWS::SES::ConfigurationSet' ? [{ id, Properties }] : [],
  );
  const [set] = sets;
  if (!set || sets.length > 1) throw new TypeError('The template has to make one configuration set.');
  const { Name, TrackingOptions, DeliveryOptions, ReputationOptions, SendingOptions } = set.Properties;
  return {
    ConfigurationSet: { Name },
    EventDestinations: resources.flatMap(([, { Type, Properties }]) => {
      if (Type !== 'AWS::SES::ConfigurationSetEventDestination') return [];
      if (Properties.ConfigurationSetName.Ref !== set.id) throw new TypeError('A destination is of no set.');
      const { SnsDestination, ...destination } = Properties.EventDestination;
      return {
        ...destination,
        MatchingEventTypes: destination.MatchingEventTypes?.map((type) => typeNames.get(type) ?? type),
        ...(SnsDestination && { SNSDestination: SnsDestination }),
      };
    }),
    ...(TrackingOptions && { TrackingOptions }),
    DeliveryOptions: { TlsPolicy: DeliveryOptions?.TlsPolicy === 'REQUIRE' ? 'Require' : 'Optional' },
    ReputationOptions: {
      SendingEnabled: SendingOptions?.SendingEnabled ?? true,
      ReputationMetricsEnabled: ReputationOptions?.ReputationMetricsEnabled ?? false,
    },
  };
}
