import { actions, copies, type FromPage } from '../src/details/messages.ts';

/** What a click on this control tells the extension; undefined where it is none, or is dealt with in the page. */
export function messageOf(control: HTMLElement): FromPage | undefined {
  const { key = '', action, copy, copyArn, remedy } = control.dataset;
  const { ask } = control.dataset;
  const run = actions.find((known) => known === action);
  if (run) return { type: 'run', action: run };
  const what = copies.find((known) => known === copy);
  if (what) return { type: 'copy', what, key };
  if (copyArn !== undefined) return { type: 'copyArn', arn: copyArn, key };
  if (remedy !== undefined) return { type: 'remedy', index: Number(remedy) };
  const attribute = attributes.find((known) => known === ask);
  if (attribute) return { type: 'ask', attribute };
  if (control instanceof HTMLAnchorElement) return { type: 'open', address: control.href };
  return undefined;
}

const attributes = ['eventDestinations', 'trackingOptions', 'deliveryOptions', 'reputationOptions'] as const;
