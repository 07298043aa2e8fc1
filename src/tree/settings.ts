import type { View } from '../core/configurationSet.ts';
import { disabledFindings } from '../ui/disabledFindings.ts';
import { defaultView } from '../ui/open.ts';

/** The settings that every row of a set depends on. They are read once and not per row: reading one takes VS Code some microseconds. */
export interface TreeSettings {
  readonly view: View;
  readonly disabledFindings: readonly string[];
}

export function readTreeSettings(): TreeSettings {
  return { view: defaultView(), disabledFindings: disabledFindings() };
}
