import { type Answer, jsonAnswer, pageAnswer, ServiceError } from './answer.ts';
import { type Delivery, deliverHalf, deliverLate, deliverNothing, deliverReset, deliverSlowly } from './delivery.ts';
import { withBadBoolean, withBadDate, withEndlessPages, withHostileText, withNextToken } from './distortions.ts';
import type { Fault } from './faults.ts';
import type { XmlStructure } from './xml.ts';

/** Where a fault steps in. Each is optional, and what is absent goes as it would without the fault. */
export type Disturbance = {
  /** Refuses in the place of the service, in the service's own form. */
  readonly refuse?: ServiceError;
  /** Changes what the service found, before it is written. */
  readonly distort?: (result: XmlStructure) => XmlStructure;
  /** Changes the answer as it is written. */
  readonly rewrite?: (answer: Answer) => Answer;
  /** Another way to send it. */
  readonly deliver?: Delivery;
};

/** SES's refusal of a request that came too soon. */
export function throttled(): ServiceError {
  return new ServiceError(400, 'Throttling', 'Rate exceeded');
}

/** What a fault does to a request and its answer. */
export function disturbanceOf(fault: Fault | undefined): Disturbance {
  switch (fault?.kind) {
    case undefined:
      return {};
    case 'throttle':
      return { refuse: throttled() };
    case 'error':
      return {
        refuse: new ServiceError(
          fault.status,
          fault.code,
          fault.message ?? `The emulator was told to answer ${fault.code}.`,
        ),
      };
    case 'page':
      return {
        rewrite: () =>
          pageAnswer(fault.status, fault.status < 300 ? 'Sign in to the guest network' : `Error ${fault.status}`),
      };
    case 'empty':
      return { rewrite: () => ({ status: fault.status, headers: {}, body: '' }) };
    case 'json':
      return { rewrite: () => jsonAnswer(fault.status, { status: 'UP' }) };
    case 'otherXml':
      return {
        rewrite: () => ({
          status: fault.status,
          headers: { 'content-type': 'text/xml' },
          body: '<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>\n',
        }),
      };
    case 'truncatedXml':
      return { rewrite: (answer) => ({ ...answer, body: answer.body.slice(0, answer.body.length / 2) }) };
    case 'redirect':
      return { rewrite: () => pageAnswer(302, 'Found', { location: fault.location ?? 'http://127.0.0.1:9/sign-in' }) };
    case 'proxyAuthentication':
      return {
        rewrite: () =>
          pageAnswer(407, 'Proxy Authentication Required', { 'proxy-authenticate': 'Basic realm="proxy"' }),
      };
    case 'noAnswer':
      return { deliver: deliverNothing };
    case 'slowDrip':
      return { deliver: deliverSlowly(fault.everyMs ?? 1_000) };
    case 'resetBeforeAnswer':
      return { deliver: deliverReset };
    case 'resetWithinBody':
      return { deliver: deliverHalf };
    case 'delay':
      return { deliver: deliverLate(fault.ms) };
    case 'badDate':
      return { distort: withBadDate(fault.value ?? 'yesterday') };
    case 'badBoolean':
      return { distort: withBadBoolean(fault.member ?? 'SendingEnabled', fault.value ?? 'maybe') };
    case 'nextToken':
      return { distort: withNextToken(fault.value) };
    case 'endlessPages':
      return { distort: withEndlessPages };
    case 'hostileText':
      return { distort: withHostileText };
    case 'controlCharacter':
      return { rewrite: (answer) => ({ ...answer, body: answer.body.replace('</Name>', '&#x1b;</Name>') }) };
  }
}
