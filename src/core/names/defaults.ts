import { valuesAt } from './blocks.ts';
import { findMember } from './members.ts';
import type { Source } from './source.ts';
import type { Value } from './values.ts';

/** A member that holds a key's value or default, in the block at or below `position`: `{ default: 'my-set' }`. */
export function readDefault(source: Source, position: number, levels = 1): readonly Value[] {
  const place = findMember(source, position, ['default', 'defaultvalue', 'value', 's', 'stringvalue'], levels);
  return valuesAt(source, place).filter((value) => value.kind === 'literal');
}
