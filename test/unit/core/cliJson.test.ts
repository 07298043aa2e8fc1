import { describe, expect, it } from 'vitest';
import { cliJson, cliJsonOfAll } from '../../../src/core/cliJson.ts';
import type { Details } from '../../../src/core/configurationSet.ts';

// Every member, each object in the reverse of the model's order.
const details: Details = {
  ReputationOptions: {
    LastFreshStart: new Date(Date.UTC(2026, 2, 3, 14, 5)),
    ReputationMetricsEnabled: false,
    SendingEnabled: true,
  },
  DeliveryOptions: { TlsPolicy: 'Require' },
  TrackingOptions: { CustomRedirectDomain: 'links.example.com' },
  EventDestinations: [
    { SNSDestination: { TopicARN: 'arn:sns' }, MatchingEventTypes: ['bounce', 'complaint'], Enabled: true, Name: 'a' },
    {
      CloudWatchDestination: {
        DimensionConfigurations: [
          { DefaultDimensionValue: 'none', DimensionValueSource: 'messageTag', DimensionName: 'campaign' },
        ],
      },
      KinesisFirehoseDestination: { DeliveryStreamARN: 'arn:stream', IAMRoleARN: 'arn:role' },
      MatchingEventTypes: [],
      Enabled: false,
      Name: 'b',
    },
  ],
  ConfigurationSet: { Name: 'news' },
};

describe('the JSON of a described set', () => {
  it('has every member in the order of the API’s model, four spaces deep', () => {
    expect(cliJson(details)).toBe(`{
    "ConfigurationSet": {
        "Name": "news"
    },
    "EventDestinations": [
        {
            "Name": "a",
            "Enabled": true,
            "MatchingEventTypes": [
                "bounce",
                "complaint"
            ],
            "SNSDestination": {
                "TopicARN": "arn:sns"
            }
        },
        {
            "Name": "b",
            "Enabled": false,
            "MatchingEventTypes": [],
            "KinesisFirehoseDestination": {
                "IAMRoleARN": "arn:role",
                "DeliveryStreamARN": "arn:stream"
            },
            "CloudWatchDestination": {
                "DimensionConfigurations": [
                    {
                        "DimensionName": "campaign",
                        "DimensionValueSource": "messageTag",
                        "DefaultDimensionValue": "none"
                    }
                ]
            }
        }
    ],
    "TrackingOptions": {
        "CustomRedirectDomain": "links.example.com"
    },
    "DeliveryOptions": {
        "TlsPolicy": "Require"
    },
    "ReputationOptions": {
        "SendingEnabled": true,
        "ReputationMetricsEnabled": false,
        "LastFreshStart": "2026-03-03T14:05:00.000Z"
    }
}
`);
  });

  it('leaves out what is absent, and keeps what is empty', () => {
    const sparse: Details = { ConfigurationSet: { Name: 'news' }, EventDestinations: [], TrackingOptions: undefined };
    expect(JSON.parse(cliJson(sparse))).toEqual({ ConfigurationSet: { Name: 'news' }, EventDestinations: [] });
  });

  it('adds nothing that the model does not know', () => {
    const withMore = { ConfigurationSet: { Name: 'news', Extra: 1 }, $metadata: { requestId: 'x' } };
    expect(JSON.parse(cliJson(withMore as Details))).toEqual({ ConfigurationSet: { Name: 'news' } });
  });
});

it('writes several as a list, each as it writes one', () => {
  const list = cliJsonOfAll([details, details]);
  expect(JSON.parse(list)).toEqual([JSON.parse(cliJson(details)), JSON.parse(cliJson(details))]);
  expect(list).toContain('[\n    {\n        "ConfigurationSet": {');
});
