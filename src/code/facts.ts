import { t } from '@vscode/l10n';
import { parseArn, resourceName } from '../core/arn.ts';
import type { Details } from '../core/configurationSet.ts';
import { type EventDestination, hasNoTarget, targetArns } from '../core/eventDestinations.ts';
import type { Finding } from '../core/findings.ts';
import { type Markdown, markdown } from '../ui/markdown.ts';

/** A hover stays short: this many destinations, and this many findings. */
const most = 5;

/** What a described set does, in a few lines: its options, where its events go, and what deserves attention. */
export function factLines(details: Details, attention: readonly Finding[]): readonly Markdown[] {
  const options = optionTexts(details);
  const grave = attention.filter(({ severity }) => severity !== 'hint').map(({ title }) => markdown`⚠ ${title}`);
  return [
    ...(options.length > 0 ? [markdown`${options.join(' · ')}`] : []),
    ...shortened((details.EventDestinations ?? []).map(destinationLine)),
    ...shortened(grave),
  ];
}

function optionTexts({ ReputationOptions, DeliveryOptions, TrackingOptions }: Details): string[] {
  const sending = ReputationOptions?.SendingEnabled;
  const tls = DeliveryOptions?.TlsPolicy;
  const domain = TrackingOptions?.CustomRedirectDomain;
  return [
    ...(sending === undefined ? [] : [sending ? t('Sending enabled') : t('Sending disabled')]),
    ...(tls === undefined ? [] : [tlsText(tls)]),
    ...(domain === undefined ? [] : [t('tracking {0}', domain)]),
  ];
}

function tlsText(policy: string): string {
  if (policy === 'Require') return t('TLS required');
  return policy === 'Optional' ? t('TLS optional') : `TLS ${policy}`;
}

function destinationLine(destination: EventDestination): Markdown {
  const { Name = '', Enabled, MatchingEventTypes = [] } = destination;
  const state = Enabled === false ? t('disabled') : MatchingEventTypes.join(', ');
  return markdown`${Name} → ${targetText(destination)} (${state})`;
}

function targetText(destination: EventDestination): string {
  if (hasNoTarget(destination)) return t('a target that this API does not show');
  const [arn] = targetArns(destination);
  if (arn === undefined) return 'CloudWatch';
  const parsed = parseArn(arn);
  const name = parsed === undefined ? arn : resourceName(parsed);
  return destination.SNSDestination ? `SNS ${name}` : `Firehose ${name}`;
}

function shortened(lines: readonly Markdown[]): readonly Markdown[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most), markdown`${t('{0} more', lines.length - most)}`];
}
