import type { FilePlace } from '../problem.ts';

/** Why a profile cannot be used. The code is `BrokenProfile` where none is given, and the place the profile's own. */
export interface Reason {
  /** A few words, for the tree. */
  readonly summary: string;
  /** The rest of the sentence "Profile … cannot be used: …", without a full stop. */
  readonly sentence: string;
  readonly place?: FilePlace;
  readonly code?: string;
}
