import { t } from '@vscode/l10n';
import type { Details } from '../configurationSet.ts';
import { receives } from '../eventDestinations.ts';
import type { Rule } from './rule.ts';

const guide = 'https://docs.aws.amazon.com/ses/latest/dg';
const reference = 'https://docs.aws.amazon.com/ses/latest/APIReference';

/** Sending, reputation, delivery and tracking. */
export const optionRules: readonly Rule[] = [
  {
    id: 'sending-disabled',
    // Nothing is lost unheard, and it can be meant so.
    severity: 'warning',
    source: `${reference}/API_ReputationOptions.html`,
    needs: ['reputationOptions'],
    find: ({ details }) =>
      details.ReputationOptions?.SendingEnabled === false
        ? [
            {
              title: t('Sending is disabled.'),
              text: () => t('Amazon SES refuses mail that uses this configuration set: the call that sends it fails.'),
            },
          ]
        : [],
  },
  {
    id: 'tls-optional',
    severity: 'warning',
    source: `${guide}/security-protocols.html`,
    needs: ['deliveryOptions'],
    find: ({ details }) =>
      details.DeliveryOptions?.TlsPolicy === 'Optional'
        ? [
            {
              title: t('Mail may go out unencrypted.'),
              text: () => t('TLS is optional: where the receiving server has none, Amazon SES sends in plain text.'),
            },
          ]
        : [],
  },
  {
    id: 'reputation-metrics-off',
    severity: 'hint',
    source: `${guide}/configuration-sets-export-metrics.html`,
    needs: ['reputationOptions'],
    find: ({ details }) =>
      details.ReputationOptions?.ReputationMetricsEnabled === false
        ? [
            {
              title: t('Reputation metrics are off.'),
              text: () =>
                t('The bounce and complaint rates of this set are not in CloudWatch, so no alarm can watch them.'),
            },
          ]
        : [],
  },
  {
    id: 'redirect-domain-unused',
    severity: 'hint',
    source: `${guide}/configure-custom-open-click-domains.html`,
    needs: ['trackingOptions', 'eventDestinations'],
    find: ({ details }) => {
      const domain = details.TrackingOptions?.CustomRedirectDomain;
      if (!domain || details.EventDestinations === undefined || tracks(details)) return [];
      return [
        {
          title: t('The redirect domain has no use.'),
          text: () =>
            t(
              'No enabled event destination receives {0} or {1} events, so links are not rewritten to {2}.',
              'open',
              'click',
              domain,
            ),
          terms: ['open', 'click', domain],
        },
      ];
    },
  },
  {
    id: 'default-redirect-domain',
    severity: 'hint',
    source: `${guide}/configure-custom-open-click-domains.html`,
    needs: ['trackingOptions', 'eventDestinations'],
    find: ({ details }) =>
      !details.TrackingOptions?.CustomRedirectDomain && tracks(details)
        ? [
            {
              title: t('Links go through Amazon’s own domain.'),
              text: () =>
                t(
                  'Opens or clicks are tracked without a domain of your own: recipients see the links and the image of a domain that many senders share.',
                ),
            },
          ]
        : [],
  },
];

function tracks({ EventDestinations = [] }: Details): boolean {
  return EventDestinations.some((destination) => receives(destination, 'open') || receives(destination, 'click'));
}
