import { eventTypes } from '../eventDestinations.ts';
import type { Destination } from './destination.ts';
import type { Limits } from './limits.ts';
import type { Recipe } from './recipe.ts';
import { comments, escapeHidden } from './text.ts';
import type { Structure } from './value.ts';
import { yaml } from './yaml.ts';

/** The event types by the names that AWS::SES::ConfigurationSetEventDestination gives them; the last two are none of the API v1. */
const typeNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(eventTypes.map((type) => [type, type])),
  deliveryDelay: 'DELIVERY_DELAY',
  subscription: 'SUBSCRIPTION',
};

/** Dynamic references are resolved in any text, and nothing escapes them. */
const isLiteral = (text: string) => !text.includes('{{resolve:');

/** What CloudFormation cannot take. The schema of its resource forbids the dots and at signs that the API takes in a default. */
export const cloudFormationLimits: Limits = {
  eventTypes: Object.keys(typeNames),
  takes: isLiteral,
  takesDefault: (text) => /^[a-zA-Z0-9_-]{1,256}$/.test(text),
};

/** A CloudFormation template in YAML that makes the set. */
export function cloudFormationYaml(recipe: Recipe): string {
  const lines = [...comments(recipe.notes, '#'), yaml({ ...version, Resources: resources(recipe) })];
  return `${lines.join('\n')}\n`;
}

/** The same in JSON, which has no comments: the notes are metadata. */
export function cloudFormationJson(recipe: Recipe): string {
  // A note may quote what it leaves out, which then must not be taken for a reference.
  const Notes = recipe.notes.map((note) => note.replaceAll('{{', '{ {'));
  const template = { ...version, Metadata: { Notes }, Resources: resources(recipe) };
  const lines = JSON.stringify(template, undefined, 2).split('\n');
  return `${lines.map((line) => escapeHidden(line, 'pair')).join('\n')}\n`;
}

const version = { AWSTemplateFormatVersion: '2010-09-09' };

function resources(recipe: Recipe): Structure {
  const destinations = recipe.destinations.map((destination, index) => [
    `EventDestination${index + 1}`,
    {
      Type: 'AWS::SES::ConfigurationSetEventDestination',
      Properties: {
        ConfigurationSetName: { Ref: 'ConfigurationSet' },
        EventDestination: destinationProperty(destination),
      },
    },
  ]);
  return {
    ConfigurationSet: { Type: 'AWS::SES::ConfigurationSet', Properties: setProperties(recipe) },
    ...Object.fromEntries(destinations),
  };
}

function setProperties(recipe: Recipe): Structure {
  const { name, redirectDomain, tlsPolicy, sendingEnabled, reputationMetricsEnabled } = recipe;
  return {
    Name: name,
    ...(redirectDomain !== undefined && { TrackingOptions: { CustomRedirectDomain: redirectDomain } }),
    ...(tlsPolicy !== undefined && { DeliveryOptions: { TlsPolicy: tlsPolicy.toUpperCase() } }),
    ...(reputationMetricsEnabled !== undefined && {
      ReputationOptions: { ReputationMetricsEnabled: reputationMetricsEnabled },
    }),
    ...(sendingEnabled !== undefined && { SendingOptions: { SendingEnabled: sendingEnabled } }),
  };
}

function destinationProperty(destination: Destination): Structure {
  const { Name, Enabled, MatchingEventTypes, ...place } = destination;
  return {
    Name,
    Enabled,
    MatchingEventTypes: MatchingEventTypes.map((type) => typeNames[type] ?? type),
    ...('SNSDestination' in place ? { SnsDestination: place.SNSDestination } : place),
  };
}
