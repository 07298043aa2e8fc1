import { t } from '@vscode/l10n';
import type { Attribute, Details } from '../core/configurationSet.ts';
import { maximumDestinations } from '../core/eventDestinations.ts';
import type { Finding } from '../core/findings.ts';
import { type Html, html, shown } from '../core/html.ts';
import { moment } from '../ui/times.ts';
import type { Answer } from './model.ts';
import { hints } from './pageFindings.ts';
import { matrix } from './pageMatrix.ts';
import { headingId, sectionTitle } from './sectionTitles.ts';

/** The four parts of a set, each with its hints. What was not asked for says so; what is absent says what its absence means. */
export function sections({ details, attributes }: Answer, region: string, findings: readonly Finding[]): Html {
  const contents: readonly (readonly [Attribute, () => Html])[] = [
    ['eventDestinations', () => destinations(details, region)],
    ['reputationOptions', () => reputation(details)],
    ['deliveryOptions', () => delivery(details)],
    ['trackingOptions', () => tracking(details)],
  ];
  return html`${contents.map(([attribute, content]) => {
    const isAsked = attributes.includes(attribute);
    const count = isAsked && attribute === 'eventDestinations' ? countOf(details) : undefined;
    return html`<section aria-labelledby="${headingId(attribute)}">
      <h2 id="${headingId(attribute)}" tabindex="-1">${sectionTitle(attribute)}${count}</h2>
      ${isAsked ? content() : notAsked(attribute)}
      ${hints(findings, attribute)}
    </section>`;
  })}`;
}

function countOf({ EventDestinations }: Details): Html | undefined {
  if (EventDestinations === undefined) return undefined;
  return html` <span class="count">${t('{0} of at most {1}', EventDestinations.length, maximumDestinations)}</span>`;
}

function destinations({ EventDestinations }: Details, region: string): Html {
  if (EventDestinations === undefined) return html`<p>${notAnswered()}</p>`;
  if (EventDestinations.length === 0) return html`<p>${t('None: what happens to mail is published nowhere.')}</p>`;
  return matrix(EventDestinations, region);
}

function reputation({ ReputationOptions: options }: Details): Html {
  return rows(
    [t('Sending'), choice(options?.SendingEnabled, t('Enabled'), t('Disabled'))],
    [
      t('Reputation metrics'),
      choice(options?.ReputationMetricsEnabled, t('Published to CloudWatch'), t('Not published')),
    ],
    [t('Last fresh start'), options === undefined ? notAnswered() : freshStart(options.LastFreshStart)],
  );
}

function freshStart(at: Date | undefined): Html {
  return at === undefined
    ? withNote(t('Never'), t('sending has not been disabled and enabled again'))
    : html`${moment(at, 'full')} <span class="secondary">${t('after sending had been disabled and enabled again')}</span>`;
}

function delivery({ DeliveryOptions }: Details): Html {
  const policy = DeliveryOptions?.TlsPolicy;
  // The API may come to know policies that this page does not.
  const notes = new Map([
    ['Optional', withNote(t('Optional'), t('plain text where the receiver has none'))],
    ['Require', withNote(t('Required'), t('mail is not delivered where the receiver has none'))],
  ]);
  return rows([t('TLS'), policy === undefined ? notAnswered() : (notes.get(policy) ?? shown(policy))]);
}

function tracking({ TrackingOptions }: Details): Html {
  const domain = TrackingOptions?.CustomRedirectDomain;
  return rows([t('Redirect domain'), domain ? shown(domain) : withNote(t('Amazon’s own'), t('none is set'))]);
}

function rows(...entries: readonly (readonly [string, Html])[]): Html {
  return html`<dl>${entries.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function choice(value: boolean | undefined, yes: string, no: string): Html {
  return value === undefined ? notAnswered() : html`${value ? yes : no}`;
}

function withNote(value: string, note: string): Html {
  return html`${value} <span class="secondary">— ${note}</span>`;
}

function notAnswered(): Html {
  return html`<span class="secondary">${t('not answered')}</span>`;
}

function notAsked(attribute: Attribute): Html {
  return html`<p class="secondary">${t('not asked for')} <button type="button" class="link" data-key="ask-${attribute}" data-ask="${attribute}">${t('Ask for it')}<span class="visually-hidden"> (${sectionTitle(attribute)})</span></button></p>`;
}
