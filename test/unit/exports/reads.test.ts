import { expect, it } from 'vitest';
import type { Details } from '../../../src/core/configurationSet.ts';
import { write } from './sets.ts';

const newsletter: Details = {
  ConfigurationSet: { Name: 'newsletter' },
  EventDestinations: [
    {
      Name: 'bounces',
      Enabled: true,
      MatchingEventTypes: ['bounce', 'complaint'],
      SNSDestination: { TopicARN: 'arn:aws:sns:eu-west-1:111122223333:mail' },
    },
    {
      Name: 'archive',
      Enabled: false,
      MatchingEventTypes: ['send'],
      KinesisFirehoseDestination: {
        IAMRoleARN: 'arn:aws:iam::111122223333:role/mail',
        DeliveryStreamARN: 'arn:aws:firehose:eu-west-1:111122223333:deliverystream/mail',
      },
    },
    {
      Name: 'metrics',
      Enabled: true,
      MatchingEventTypes: ['open'],
      CloudWatchDestination: {
        DimensionConfigurations: [
          { DimensionName: 'campaign', DimensionValueSource: 'messageTag', DefaultDimensionValue: 'none' },
        ],
      },
    },
  ],
  TrackingOptions: { CustomRedirectDomain: 'click.example.com' },
  DeliveryOptions: { TlsPolicy: 'Require' },
  ReputationOptions: { SendingEnabled: true, ReputationMetricsEnabled: false },
};

// The other tests run what is copied: here is how it reads.
it.each([
  [
    'cloudformation-yaml',
    `# The configuration set newsletter as Amazon SES describes it in eu-west-1.
# What only the API v2 tells, such as tags, HTTPS policy or sending pool, is not in here.
AWSTemplateFormatVersion: "2010-09-09"
Resources:
  ConfigurationSet:
    Type: "AWS::SES::ConfigurationSet"
    Properties:
      Name: "newsletter"
      TrackingOptions:
        CustomRedirectDomain: "click.example.com"
      DeliveryOptions:
        TlsPolicy: "REQUIRE"
      ReputationOptions:
        ReputationMetricsEnabled: false
      SendingOptions:
        SendingEnabled: true
  EventDestination1:
    Type: "AWS::SES::ConfigurationSetEventDestination"
    Properties:
      ConfigurationSetName: !Ref ConfigurationSet
      EventDestination:
        Name: "bounces"
        Enabled: true
        MatchingEventTypes:
          - "bounce"
          - "complaint"
        SnsDestination:
          TopicARN: "arn:aws:sns:eu-west-1:111122223333:mail"
  EventDestination2:
    Type: "AWS::SES::ConfigurationSetEventDestination"
    Properties:
      ConfigurationSetName: !Ref ConfigurationSet
      EventDestination:
        Name: "archive"
        Enabled: false
        MatchingEventTypes:
          - "send"
        KinesisFirehoseDestination:
          IAMRoleARN: "arn:aws:iam::111122223333:role/mail"
          DeliveryStreamARN: "arn:aws:firehose:eu-west-1:111122223333:deliverystream/mail"
  EventDestination3:
    Type: "AWS::SES::ConfigurationSetEventDestination"
    Properties:
      ConfigurationSetName: !Ref ConfigurationSet
      EventDestination:
        Name: "metrics"
        Enabled: true
        MatchingEventTypes:
          - "open"
        CloudWatchDestination:
          DimensionConfigurations:
            - DimensionName: "campaign"
              DimensionValueSource: "messageTag"
              DefaultDimensionValue: "none"
`,
  ],
  [
    'terraform',
    `# The configuration set newsletter as Amazon SES describes it in eu-west-1.
# What only the API v2 tells, such as tags, HTTPS policy or sending pool, is not in here.
resource "aws_ses_configuration_set" "newsletter" {
  name                       = "newsletter"
  reputation_metrics_enabled = false
  sending_enabled            = true

  delivery_options {
    tls_policy = "Require"
  }

  tracking_options {
    custom_redirect_domain = "click.example.com"
  }
}

resource "aws_ses_event_destination" "newsletter_1" {
  name                   = "bounces"
  configuration_set_name = aws_ses_configuration_set.newsletter.name
  enabled                = true
  matching_types         = ["bounce", "complaint"]

  sns_destination {
    topic_arn = "arn:aws:sns:eu-west-1:111122223333:mail"
  }
}

resource "aws_ses_event_destination" "newsletter_2" {
  name                   = "archive"
  configuration_set_name = aws_ses_configuration_set.newsletter.name
  enabled                = false
  matching_types         = ["send"]

  kinesis_destination {
    stream_arn = "arn:aws:firehose:eu-west-1:111122223333:deliverystream/mail"
    role_arn   = "arn:aws:iam::111122223333:role/mail"
  }
}

resource "aws_ses_event_destination" "newsletter_3" {
  name                   = "metrics"
  configuration_set_name = aws_ses_configuration_set.newsletter.name
  enabled                = true
  matching_types         = ["open"]

  cloudwatch_destination {
    dimension_name = "campaign"
    value_source   = "messageTag"
    default_value  = "none"
  }
}
`,
  ],
  [
    'aws-cli',
    `# The configuration set newsletter as Amazon SES describes it in eu-west-1.
# What only the API v2 tells, such as tags, HTTPS policy or sending pool, is not in here.
aws ses create-configuration-set --configuration-set Name=newsletter --region eu-west-1
aws ses create-configuration-set-event-destination --configuration-set-name newsletter --event-destination 'Name=bounces,Enabled=true,MatchingEventTypes=[bounce,complaint],SNSDestination={TopicARN=arn:aws:sns:eu-west-1:111122223333:mail}' --region eu-west-1
aws ses create-configuration-set-event-destination --configuration-set-name newsletter --event-destination 'Name=archive,Enabled=false,MatchingEventTypes=[send],KinesisFirehoseDestination={IAMRoleARN=arn:aws:iam::111122223333:role/mail,DeliveryStreamARN=arn:aws:firehose:eu-west-1:111122223333:deliverystream/mail}' --region eu-west-1
aws ses create-configuration-set-event-destination --configuration-set-name newsletter --event-destination 'Name=metrics,Enabled=true,MatchingEventTypes=[open],CloudWatchDestination={DimensionConfigurations=[{DimensionName=campaign,DimensionValueSource=messageTag,DefaultDimensionValue=none}]}' --region eu-west-1
aws ses create-configuration-set-tracking-options --configuration-set-name newsletter --tracking-options CustomRedirectDomain=click.example.com --region eu-west-1
aws ses put-configuration-set-delivery-options --configuration-set-name newsletter --delivery-options TlsPolicy=Require --region eu-west-1
aws ses update-configuration-set-reputation-metrics-enabled --configuration-set-name newsletter --no-enabled --region eu-west-1
aws ses update-configuration-set-sending-enabled --configuration-set-name newsletter --enabled --region eu-west-1
`,
  ],
  [
    'javascript',
    `// The configuration set newsletter as Amazon SES describes it in eu-west-1.
// What only the API v2 tells, such as tags, HTTPS policy or sending pool, is not in here.
import {
  CreateConfigurationSetCommand,
  CreateConfigurationSetEventDestinationCommand,
  CreateConfigurationSetTrackingOptionsCommand,
  PutConfigurationSetDeliveryOptionsCommand,
  SESClient,
  UpdateConfigurationSetReputationMetricsEnabledCommand,
  UpdateConfigurationSetSendingEnabledCommand,
} from "@aws-sdk/client-ses";

// Amazon SES takes one such call a second: what comes too early is tried again.
const ses = new SESClient({ region: "eu-west-1", maxAttempts: 10 });

await ses.send(new CreateConfigurationSetCommand({ ConfigurationSet: { Name: "newsletter" } }));
await ses.send(new CreateConfigurationSetEventDestinationCommand({
  ConfigurationSetName: "newsletter",
  EventDestination: {
    Name: "bounces",
    Enabled: true,
    MatchingEventTypes: ["bounce", "complaint"],
    SNSDestination: { TopicARN: "arn:aws:sns:eu-west-1:111122223333:mail" },
  },
}));
await ses.send(new CreateConfigurationSetEventDestinationCommand({
  ConfigurationSetName: "newsletter",
  EventDestination: {
    Name: "archive",
    Enabled: false,
    MatchingEventTypes: ["send"],
    KinesisFirehoseDestination: {
      IAMRoleARN: "arn:aws:iam::111122223333:role/mail",
      DeliveryStreamARN: "arn:aws:firehose:eu-west-1:111122223333:deliverystream/mail",
    },
  },
}));
await ses.send(new CreateConfigurationSetEventDestinationCommand({
  ConfigurationSetName: "newsletter",
  EventDestination: {
    Name: "metrics",
    Enabled: true,
    MatchingEventTypes: ["open"],
    CloudWatchDestination: {
      DimensionConfigurations: [
        {
          DimensionName: "campaign",
          DimensionValueSource: "messageTag",
          DefaultDimensionValue: "none",
        },
      ],
    },
  },
}));
await ses.send(new CreateConfigurationSetTrackingOptionsCommand({
  ConfigurationSetName: "newsletter",
  TrackingOptions: { CustomRedirectDomain: "click.example.com" },
}));
await ses.send(new PutConfigurationSetDeliveryOptionsCommand({
  ConfigurationSetName: "newsletter",
  DeliveryOptions: { TlsPolicy: "Require" },
}));
await ses.send(new UpdateConfigurationSetReputationMetricsEnabledCommand({
  ConfigurationSetName: "newsletter",
  Enabled: false,
}));
await ses.send(new UpdateConfigurationSetSendingEnabledCommand({
  ConfigurationSetName: "newsletter",
  Enabled: true,
}));
`,
  ],
  [
    'python',
    `# The configuration set newsletter as Amazon SES describes it in eu-west-1.
# What only the API v2 tells, such as tags, HTTPS policy or sending pool, is not in here.
import boto3
from botocore.config import Config

# Amazon SES takes one such call a second: what comes too early is tried again.
retries = Config(retries={"mode": "standard", "total_max_attempts": 10})
ses = boto3.client("ses", region_name="eu-west-1", config=retries)

ses.create_configuration_set(
    ConfigurationSet={"Name": "newsletter"},
)
ses.create_configuration_set_event_destination(
    ConfigurationSetName="newsletter",
    EventDestination={
        "Name": "bounces",
        "Enabled": True,
        "MatchingEventTypes": ["bounce", "complaint"],
        "SNSDestination": {"TopicARN": "arn:aws:sns:eu-west-1:111122223333:mail"},
    },
)
ses.create_configuration_set_event_destination(
    ConfigurationSetName="newsletter",
    EventDestination={
        "Name": "archive",
        "Enabled": False,
        "MatchingEventTypes": ["send"],
        "KinesisFirehoseDestination": {
            "IAMRoleARN": "arn:aws:iam::111122223333:role/mail",
            "DeliveryStreamARN": "arn:aws:firehose:eu-west-1:111122223333:deliverystream/mail",
        },
    },
)
ses.create_configuration_set_event_destination(
    ConfigurationSetName="newsletter",
    EventDestination={
        "Name": "metrics",
        "Enabled": True,
        "MatchingEventTypes": ["open"],
        "CloudWatchDestination": {
            "DimensionConfigurations": [
                {
                    "DimensionName": "campaign",
                    "DimensionValueSource": "messageTag",
                    "DefaultDimensionValue": "none",
                },
            ],
        },
    },
)
ses.create_configuration_set_tracking_options(
    ConfigurationSetName="newsletter",
    TrackingOptions={"CustomRedirectDomain": "click.example.com"},
)
ses.put_configuration_set_delivery_options(
    ConfigurationSetName="newsletter",
    DeliveryOptions={"TlsPolicy": "Require"},
)
ses.update_configuration_set_reputation_metrics_enabled(
    ConfigurationSetName="newsletter",
    Enabled=False,
)
ses.update_configuration_set_sending_enabled(
    ConfigurationSetName="newsletter",
    Enabled=True,
)
`,
  ],
])('a set copied as %s reads as a person would write it', (format, text) => {
  expect(write(format, newsletter)).toBe(text);
});
