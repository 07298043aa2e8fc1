import { randomBytes } from 'node:crypto';
import type { XmlStructure, XmlValue } from './xml.ts';

/** Text that means something to HTML, Markdown, a terminal or a text layout, and must be shown as text. */
export const hostileTexts: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '"><svg/onload=alert(1)>',
  '[click](command:workbench.action.quit)',
  '](command:ses.clearCache "x")',
  '![x](https://attacker.example/x.png)',
  '`code` **bold** $(trash) ~~gone~~',
  'a|b\\|c\n# heading',
  'line\r\nbreak\ttab',
  'bell\u007f csi\u009b31m nel\u0085',
  'rtl\u202egnp.exe\u2066x\u2069',
  'zero\u200bwidth\ufeff\u2028separator',
  '&lt;b&gt;&amp;amp;',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '%2e%2e%2f',
  '\u0024{env:HOME} {0} {{x}}',
];

type Distortion = (result: XmlStructure) => XmlStructure;

/** The last fresh start as something that is no time. */
export function withBadDate(value: string): Distortion {
  return (result) => ({ ...result, ReputationOptions: { SendingEnabled: true, LastFreshStart: value } });
}

/** A member that is true or false as something that is neither. */
export function withBadBoolean(member: string, value: string): Distortion {
  if (member !== 'Enabled') {
    const options = { SendingEnabled: true, ReputationMetricsEnabled: true };
    return (result) => ({ ...result, ReputationOptions: { ...options, [member]: value } });
  }
  const destination = { Name: 'bounces', Enabled: value, MatchingEventTypes: ['bounce'] };
  return (result) => ({ ...result, EventDestinations: [destination] });
}

/** The same next page whatever page was asked for. */
export function withNextToken(token: string): Distortion {
  return (result) => ({ ...result, NextToken: token });
}

/** A page of two names that nobody has seen, and a token for one more. */
export function withEndlessPages(result: XmlStructure): XmlStructure {
  const names = [0, 1].map(() => ({ Name: `endless-${randomBytes(6).toString('hex')}` }));
  return { ...result, ConfigurationSets: names, NextToken: randomBytes(12).toString('base64url') };
}

/** A list with every hostile text as one more name, or a set described in nothing but hostile texts. */
export function withHostileText(result: XmlStructure): XmlStructure {
  if (Array.isArray(result['ConfigurationSets'])) {
    const names = hostileTexts.map((text) => ({ Name: text }));
    return { ...result, ConfigurationSets: [...result['ConfigurationSets'], ...names] };
  }
  return { ConfigurationSet: { Name: hostileTexts[0] }, ...hostileDetails };
}

const hostileDestinations: readonly XmlValue[] = hostileTexts.map((text, index) => ({
  Name: text,
  Enabled: index % 2 === 0,
  MatchingEventTypes: ['bounce', text],
  ...[
    { SNSDestination: { TopicARN: `arn:aws:sns:eu-west-1:111122223333:${text}` } },
    { KinesisFirehoseDestination: { IAMRoleARN: text, DeliveryStreamARN: `javascript:alert(1)//${text}` } },
    { CloudWatchDestination: { DimensionConfigurations: hostileDimensions(text) } },
  ][index % 3],
}));

function hostileDimensions(text: string): readonly XmlStructure[] {
  return [{ DimensionName: text, DimensionValueSource: text, DefaultDimensionValue: text }];
}

const hostileDetails: XmlStructure = {
  EventDestinations: hostileDestinations,
  TrackingOptions: { CustomRedirectDomain: 'javascript:alert(1)//"><script>alert(1)</script>' },
  DeliveryOptions: { TlsPolicy: '<b>Require</b>' },
  ReputationOptions: {
    SendingEnabled: true,
    ReputationMetricsEnabled: true,
    LastFreshStart: '2026-03-03T14:05:00.000Z',
  },
};
