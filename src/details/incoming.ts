import { isAttribute } from '../core/configurationSet.ts';
import { actions, copies, type FromPage } from './messages.ts';

/** Reads a message from the page: anything that is none of those the page sends is undefined. */
export function readFromPage(message: unknown): FromPage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, version, action, attribute, what, key, arn, index, address } = message as Record<string, unknown>;
  switch (type) {
    case 'ready':
      return isIndex(version) ? { type, version } : undefined;
    case 'run':
      return isOneOf(actions, action) ? { type, action } : undefined;
    case 'ask':
      return isAttribute(attribute) ? { type, attribute } : undefined;
    case 'copy':
      return isOneOf(copies, what) && isText(key) ? { type, what, key } : undefined;
    case 'copyArn':
      return isText(arn) && isText(key) ? { type, arn, key } : undefined;
    case 'remedy':
      return isIndex(index) ? { type, index } : undefined;
    case 'open':
      return isText(address) ? { type, address } : undefined;
    default:
      return undefined;
  }
}

function isOneOf<Value>(values: readonly Value[], value: unknown): value is Value {
  return values.some((other) => other === value);
}

/** An ARN has at most 2,048 characters, an address not many more. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 8_192;
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
