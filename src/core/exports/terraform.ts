import type { Destination, Dimension } from './destination.ts';
import { apiLimits } from './limits.ts';
import type { Recipe } from './recipe.ts';
import { comments, quoted } from './text.ts';

/** Terraform normalizes every text. */
export const terraformLimits = apiLimits((text) => text === text.normalize('NFC'));

/** A block of HCL: attributes by name, their values as they are written, and blocks below them. */
interface Block {
  readonly head: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly blocks?: readonly Block[];
}

/** The set as resources of Terraform's AWS provider. */
export function terraform(recipe: Recipe): string {
  // An identifier does not begin with a digit or a dash.
  const label = /^[A-Za-z_]/.test(recipe.name) ? recipe.name : `_${recipe.name}`;
  const blocks = [
    configurationSet(recipe, label),
    ...recipe.destinations.map((destination, index) => eventDestination(destination, label, index + 1)),
  ];
  return `${comments(recipe.notes, '#').join('\n')}\n${blocks.map((block) => write(block, '')).join('\n\n')}\n`;
}

function configurationSet(recipe: Recipe, label: string): Block {
  const { name, redirectDomain, tlsPolicy, sendingEnabled, reputationMetricsEnabled } = recipe;
  return {
    head: `resource "aws_ses_configuration_set" "${label}"`,
    attributes: {
      name: text(name),
      ...(reputationMetricsEnabled !== undefined && { reputation_metrics_enabled: String(reputationMetricsEnabled) }),
      ...(sendingEnabled !== undefined && { sending_enabled: String(sendingEnabled) }),
    },
    blocks: [
      ...(tlsPolicy === undefined ? [] : [{ head: 'delivery_options', attributes: { tls_policy: text(tlsPolicy) } }]),
      ...(redirectDomain === undefined
        ? []
        : [{ head: 'tracking_options', attributes: { custom_redirect_domain: text(redirectDomain) } }]),
    ],
  };
}

function eventDestination(destination: Destination, label: string, number: number): Block {
  const { Name, Enabled, MatchingEventTypes } = destination;
  return {
    head: `resource "aws_ses_event_destination" "${label}_${number}"`,
    attributes: {
      name: text(Name),
      configuration_set_name: `aws_ses_configuration_set.${label}.name`,
      enabled: String(Enabled),
      matching_types: `[${MatchingEventTypes.map(text).join(', ')}]`,
    },
    blocks: placeBlocks(destination),
  };
}

function placeBlocks(destination: Destination): readonly Block[] {
  if ('SNSDestination' in destination) {
    return [{ head: 'sns_destination', attributes: { topic_arn: text(destination.SNSDestination.TopicARN) } }];
  }
  if ('CloudWatchDestination' in destination) {
    return destination.CloudWatchDestination.DimensionConfigurations.map(dimensionBlock);
  }
  const { DeliveryStreamARN, IAMRoleARN } = destination.KinesisFirehoseDestination;
  const attributes = { stream_arn: text(DeliveryStreamARN), role_arn: text(IAMRoleARN) };
  return [{ head: 'kinesis_destination', attributes }];
}

function dimensionBlock({ DimensionName, DimensionValueSource, DefaultDimensionValue }: Dimension): Block {
  return {
    head: 'cloudwatch_destination',
    attributes: {
      dimension_name: text(DimensionName),
      value_source: text(DimensionValueSource),
      default_value: text(DefaultDimensionValue),
    },
  };
}

/** In Terraform `${` and `%{` begin a template: their sign goes as an escape, which is read only behind that. */
function text(value: string): string {
  return quoted(value, '\\U').replaceAll(/[$%](?=\{)/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}

/** The block as `terraform fmt` writes it: equals signs below each other, an empty line before each block in it. */
function write({ head, attributes, blocks = [] }: Block, indent: string): string {
  const inner = `${indent}  `;
  const longest = Math.max(...Object.keys(attributes).map((name) => name.length));
  const lines = Object.entries(attributes).map(([name, value]) => `${inner}${name.padEnd(longest)} = ${value}`);
  const below = blocks.map((block) => `\n${write(block, inner)}`);
  return [`${indent}${head} {`, ...lines, ...below, `${indent}}`].join('\n');
}
