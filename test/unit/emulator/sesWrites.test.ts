import { type EventDestination, SES } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/index.ts';
import { productionKeys } from './requests.ts';

const set = { ConfigurationSetName: 'news' };
const account = '111122223333';
const region = 'eu-north-1';
const topic = { SNSDestination: { TopicARN: `arn:aws:sns:${region}:${account}:bounces` } };
const destination: EventDestination = { Name: 'bounces', Enabled: true, MatchingEventTypes: ['bounce'], ...topic };
const stream = { IAMRoleARN: 'role', DeliveryStreamARN: 'stream' };
const dimension = { DimensionName: 'a', DimensionValueSource: 'linkTag', DefaultDimensionValue: 'b c' } as const;

let emulator: Emulator;
let ses: SES;
beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false });
  ses = new SES({ endpoint: emulator.url, region, credentials: productionKeys, maxAttempts: 1 });
});
beforeEach(async () => {
  emulator.putSets(account, region, []);
  await ses.createConfigurationSet({ ConfigurationSet: { Name: 'news' } });
});
afterAll(() => emulator.stop());

const create = (change: Partial<EventDestination> = {}) =>
  ses.createConfigurationSetEventDestination({ ...set, EventDestination: { ...destination, ...change } });

describe('a set that is made', () => {
  it('is described with the defaults of Amazon SES', () => {
    expect(emulator.sets(account, region)).toEqual([
      {
        ConfigurationSet: { Name: 'news' },
        EventDestinations: [],
        DeliveryOptions: { TlsPolicy: 'Optional' },
        ReputationOptions: { SendingEnabled: true, ReputationMetricsEnabled: false },
      },
    ]);
  });

  it('takes event destinations in the order in which they come', async () => {
    await create();
    await create({ Name: 'second', Enabled: false });
    expect(emulator.sets(account, region)[0]?.EventDestinations).toEqual([
      destination,
      { ...destination, Name: 'second', Enabled: false },
    ]);
  });

  it('has a fresh start where sending is enabled after it was disabled, and only then', async () => {
    await ses.updateConfigurationSetSendingEnabled({ ...set, Enabled: true });
    await ses.updateConfigurationSetSendingEnabled({ ...set, Enabled: false });
    expect(emulator.sets(account, region)[0]?.ReputationOptions).not.toHaveProperty('LastFreshStart');
    await ses.updateConfigurationSetSendingEnabled({ ...set, Enabled: true });
    expect(emulator.sets(account, region)[0]?.ReputationOptions).toHaveProperty('LastFreshStart');
  });
});

describe('an operation that writes', () => {
  it.each<[code: string, call: () => Promise<unknown>]>([
    ['ConfigurationSetAlreadyExists', () => ses.createConfigurationSet({ ConfigurationSet: { Name: 'news' } })],
    ['InvalidConfigurationSet', () => ses.createConfigurationSet({ ConfigurationSet: { Name: 'a b' } })],
    [
      'ConfigurationSetDoesNotExist',
      () => ses.updateConfigurationSetSendingEnabled({ ConfigurationSetName: 'x', Enabled: true }),
    ],
    ['EventDestinationAlreadyExists', () => create().then(() => create())],
    ['InvalidSNSDestination', () => create({ SNSDestination: { TopicARN: 'topic' } })],
    ['InvalidFirehoseDestination', () => create({ SNSDestination: undefined, KinesisFirehoseDestination: stream })],
    [
      'InvalidCloudWatchDestination',
      () => create({ SNSDestination: undefined, CloudWatchDestination: { DimensionConfigurations: [dimension] } }),
    ],
    ['ValidationError', () => create({ SNSDestination: undefined })],
    ['ValidationError', () => create({ MatchingEventTypes: [] })],
    ['LimitExceeded', () => manyDestinations(11)],
    ['TrackingOptionsAlreadyExistsException', () => track('a.example.com').then(() => track('b.example.com'))],
    ['InvalidTrackingOptions', () => track('no domain')],
  ])('is refused with %s', async (Code, call) => {
    await expect(call()).rejects.toMatchObject({ Code, $metadata: { httpStatusCode: 400 } });
  });
});

function track(CustomRedirectDomain: string): Promise<unknown> {
  return ses.createConfigurationSetTrackingOptions({ ...set, TrackingOptions: { CustomRedirectDomain } });
}

async function manyDestinations(count: number): Promise<void> {
  for (let number = 1; number <= count; number++) await create({ Name: `destination-${number}` });
}
