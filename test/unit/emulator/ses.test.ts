import { DescribeConfigurationSetCommand, ListConfigurationSetsCommand } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/index.ts';
import { connect } from './requests.ts';

const bigKeys = {
  accessKeyId: 'AKIABIGEXAMPLE000001',
  secretAccessKey: 'emulator-only-not-a-secret-big'.padEnd(40, '/'),
};
let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ rateLimit: false });
});
afterAll(() => emulator.stop());

describe('ListConfigurationSets', () => {
  it('gives 10,000 names in ten pages, each once', async () => {
    const client = connect(emulator, bigKeys);
    const names = new Set<string | undefined>();
    let pages = 0;
    let NextToken: string | undefined;
    do {
      const page = await client.send(new ListConfigurationSetsCommand({ MaxItems: 1_000, NextToken }));
      for (const set of page.ConfigurationSets ?? []) names.add(set.Name);
      NextToken = page.NextToken;
      pages++;
    } while (NextToken !== undefined);
    expect({ pages, names: names.size }).toEqual({ pages: 10, names: 10_000 });
  });

  it('gives an empty list, not none, where there are no sets', async () => {
    const page = await connect(emulator, undefined, 'eu-north-1').send(new ListConfigurationSetsCommand({}));
    expect(page.ConfigurationSets).toEqual([]);
    expect(page.NextToken).toBeUndefined();
  });

  it.each([{ MaxItems: 1_001 }, { MaxItems: 0 }])('refuses %o', async (input) => {
    await expect(connect(emulator).send(new ListConfigurationSetsCommand(input))).rejects.toMatchObject({
      Code: 'ValidationError',
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('refuses a token that it did not give', async () => {
    const command = new ListConfigurationSetsCommand({ NextToken: 'made-up' });
    await expect(connect(emulator).send(command)).rejects.toMatchObject({ Code: 'InvalidParameterValue' });
  });
});

describe('DescribeConfigurationSet', () => {
  const ConfigurationSetName = 'newsletter-prod';

  it('answers only the name where no attribute is asked for', async () => {
    const { $metadata, ...answer } = await connect(emulator).send(
      new DescribeConfigurationSetCommand({ ConfigurationSetName }),
    );
    expect(answer).toEqual({ ConfigurationSet: { Name: ConfigurationSetName } });
    expect($metadata.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('answers the attributes that are asked for and no others', async () => {
    const { $metadata, ...answer } = await connect(emulator).send(
      new DescribeConfigurationSetCommand({
        ConfigurationSetName,
        ConfigurationSetAttributeNames: ['reputationOptions', 'trackingOptions'],
      }),
    );
    expect(answer).toEqual({
      ConfigurationSet: { Name: ConfigurationSetName },
      TrackingOptions: { CustomRedirectDomain: 'links.example.com' },
      ReputationOptions: {
        SendingEnabled: true,
        ReputationMetricsEnabled: true,
        LastFreshStart: new Date('2026-03-03T14:05:00.000Z'),
      },
    });
  });

  it('knows no set of another case, account or region', async () => {
    const gone = { Code: 'ConfigurationSetDoesNotExist', $metadata: { httpStatusCode: 400 } };
    const describeIt = (name: string, region?: string) =>
      connect(emulator, undefined, region).send(new DescribeConfigurationSetCommand({ ConfigurationSetName: name }));
    await expect(describeIt('NEWSLETTER-PROD')).rejects.toMatchObject(gone);
    await expect(describeIt('newsletter-dev')).rejects.toMatchObject(gone);
    await expect(describeIt('password-reset', 'us-east-1')).rejects.toMatchObject(gone);
  });
});

describe('an operation that the account denies in a region', () => {
  it('is refused with AccessDenied', async () => {
    const client = connect(emulator, undefined, 'ap-south-1');
    await expect(client.send(new ListConfigurationSetsCommand({}))).rejects.toMatchObject({
      Code: 'AccessDenied',
      $metadata: { httpStatusCode: 403 },
    });
  });
});
