import { t } from '@vscode/l10n';
import { metricsLink } from '../core/consoleLinks.ts';
import { type EventDestination, hasNoTarget } from '../core/eventDestinations.ts';
import { fill, type Html, html, shown } from '../core/html.ts';
import { externalLink, resource } from './controls.ts';

type CloudWatch = NonNullable<EventDestination['CloudWatchDestination']>;
type Dimension = NonNullable<CloudWatch['DimensionConfigurations']>[number];
type Firehose = NonNullable<EventDestination['KinesisFirehoseDestination']>;

/** Where a destination of a set in this region publishes to. The API allows one target each; whatever it answers is shown. */
export function goesTo(destination: EventDestination, region: string, key: string): Html {
  const { SNSDestination, KinesisFirehoseDestination, CloudWatchDestination } = destination;
  if (hasNoTarget(destination) && !SNSDestination && !KinesisFirehoseDestination) {
    return html`<span class="secondary">${t('no target that this API can show')}</span>`;
  }
  return html`
    ${SNSDestination && html`<div>${t('SNS topic')} ${named(SNSDestination.TopicARN, `${key}-topic`)}</div>`}
    ${KinesisFirehoseDestination && firehose(KinesisFirehoseDestination, key)}
    ${CloudWatchDestination && cloudWatch(CloudWatchDestination, region, key)}`;
}

function firehose({ DeliveryStreamARN, IAMRoleARN }: Firehose, key: string): Html {
  return html`<div>${t('Firehose stream')} ${named(DeliveryStreamARN, `${key}-stream`)}</div>
    <div class="secondary">${t('as role')} ${named(IAMRoleARN, `${key}-role`)}</div>`;
}

function cloudWatch({ DimensionConfigurations }: CloudWatch, region: string, key: string): Html {
  const address = metricsLink(region);
  const text = html`${t('CloudWatch')}`;
  const link = address === undefined ? text : externalLink(address, `${key}-metrics`, text);
  if (DimensionConfigurations === undefined) return html`<div>${link}, ${notAnswered()}</div>`;
  const count = DimensionConfigurations.length;
  return html`<div>${link}, ${count === 1 ? t('1 dimension') : t('{0} dimensions', count)}</div>
    <ul class="dimensions">${DimensionConfigurations.map(dimension)}</ul>`;
}

function dimension({ DimensionName, DimensionValueSource, DefaultDimensionValue }: Dimension): Html {
  const value =
    DefaultDimensionValue === undefined ? notAnswered() : html`<code>${shown(DefaultDimensionValue)}</code>`;
  const name = DimensionName === undefined ? notAnswered() : shown(DimensionName);
  return html`<li>${fill(t('{0} from {1}, else {2}'), name, valueSource(DimensionValueSource), value)}</li>`;
}

/** Where a dimension's value is found, in words; Amazon's own spelling of it is there for who searches. */
function valueSource(source: string | undefined): Html {
  const words = new Map([
    ['messageTag', t('the message tag')],
    ['emailHeader', t('the email header')],
    ['linkTag', t('the link tag')],
  ]);
  if (source === undefined) return notAnswered();
  const known = words.get(source);
  return known === undefined
    ? shown(source)
    : html`<span title="${source}">${known}</span><span class="visually-hidden"> (${source})</span>`;
}

function named(arn: string | undefined, key: string): Html {
  return arn === undefined ? notAnswered() : resource(arn, key);
}

function notAnswered(): Html {
  return html`<span class="secondary">${t('not answered')}</span>`;
}
