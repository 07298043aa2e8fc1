import { t } from '@vscode/l10n';
import type { Attribute } from '../core/configurationSet.ts';

/** What the section of an attribute is called. */
export function sectionTitle(attribute: Attribute): string {
  const titles: Readonly<Record<Attribute, string>> = {
    eventDestinations: t('Event destinations'),
    reputationOptions: t('Sending and reputation'),
    deliveryOptions: t('Delivery'),
    trackingOptions: t('Open and click tracking'),
  };
  return titles[attribute];
}

/** The id of its heading, for links within the page. */
export function headingId(attribute: Attribute): string {
  return `section-${attribute}`;
}
