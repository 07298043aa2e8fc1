/**
 * A described set as both AWS and a file can give it. A type of our own, as wide as the SDK's: what stands in a file may be no type of
 * event that the API's model knows.
 */
export interface Comparable {
  readonly ConfigurationSet?: { readonly Name?: string | undefined } | undefined;
  readonly EventDestinations?: readonly ComparableDestination[] | undefined;
  readonly TrackingOptions?: { readonly CustomRedirectDomain?: string | undefined } | undefined;
  readonly DeliveryOptions?: { readonly TlsPolicy?: string | undefined } | undefined;
  readonly ReputationOptions?:
    | { readonly SendingEnabled?: boolean | undefined; readonly ReputationMetricsEnabled?: boolean | undefined }
    | undefined;
}

export interface ComparableDestination {
  readonly Name?: string | undefined;
  readonly Enabled?: boolean | undefined;
  readonly MatchingEventTypes?: readonly string[] | undefined;
  readonly KinesisFirehoseDestination?:
    | { readonly IAMRoleARN?: string | undefined; readonly DeliveryStreamARN?: string | undefined }
    | undefined;
  readonly CloudWatchDestination?:
    | { readonly DimensionConfigurations?: readonly ComparableDimension[] | undefined }
    | undefined;
  readonly SNSDestination?: { readonly TopicARN?: string | undefined } | undefined;
}

export interface ComparableDimension {
  readonly DimensionName?: string | undefined;
  readonly DimensionValueSource?: string | undefined;
  readonly DefaultDimensionValue?: string | undefined;
}

/** Where a set is, for the marks in its ARNs; a file does not tell. */
export interface Origin {
  readonly region?: string | undefined;
  readonly account?: string | undefined;
}
