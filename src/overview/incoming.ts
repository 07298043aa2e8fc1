import { isName } from '../core/configurationSet.ts';
import type { View } from '../core/overview/arrange.ts';
import { columns } from '../core/overview/row.ts';
import { actions, type FromPage, formats } from './messages.ts';

/** Reads a message from the page: anything that is none of those the page sends is undefined. */
export function readFromPage(message: unknown): FromPage | undefined {
  const { type, action, format, view, key, name, index } = membersOf(message);
  switch (type) {
    case 'ready':
      return { type };
    case 'run': {
      const known = actions.find((each) => each === action);
      return known && { type, action: known };
    }
    case 'copy': {
      const known = formats.find((each) => each === format);
      const read = readView(view);
      return known && read && isText(key) ? { type, format: known, view: read, key } : undefined;
    }
    case 'open':
      return isName(name) ? { type, name } : undefined;
    case 'remedy':
      return typeof index === 'number' && Number.isSafeInteger(index) && index >= 0 ? { type, index } : undefined;
    default:
      return undefined;
  }
}

function readView(value: unknown): View | undefined {
  const { filter, sort, descending } = membersOf(value);
  const column = columns.find((each) => each === sort);
  return column && isText(filter) && typeof descending === 'boolean' ? { filter, sort: column, descending } : undefined;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 1_024;
}
