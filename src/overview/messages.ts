import type { View } from '../core/overview/arrange.ts';
import type { Row } from '../core/overview/row.ts';

/** What the extension tells the page. */
export type ToPage =
  /** Replaces what stands above the table. `announcement` is for who cannot see that it changed. */
  | { readonly type: 'head'; readonly markup: string; readonly announcement: string }
  /** Rows that are new or say something else, and names that have none any more; `isWhole`: there are no others. */
  | {
      readonly type: 'rows';
      readonly isWhole: boolean;
      readonly changed: readonly Row[];
      readonly gone: readonly string[];
    }
  /** What the control with this key copies is in the clipboard. */
  | { readonly type: 'copied'; readonly key: string };

/** What the page tells the extension, which takes none of it unchecked. */
export type FromPage =
  /** The page can be told something, and shows no row yet. */
  | { readonly type: 'ready' }
  | { readonly type: 'run'; readonly action: Action }
  /** Copies the rows that this view shows, in its order. */
  | { readonly type: 'copy'; readonly format: Format; readonly view: View; readonly key: string }
  /** Opens the details of the set in this row. */
  | { readonly type: 'open'; readonly name: string }
  /** Does what the problem's remedy at this position does. */
  | { readonly type: 'remedy'; readonly index: number };

/** `describe`: the sets that are not described yet; `describeAgain`: all of them. */
export const actions = ['refresh', 'stop', 'describe', 'describeAgain', 'pause', 'resume', 'cancel'] as const;

export type Action = (typeof actions)[number];

export const formats = ['csv', 'markdown'] as const;

export type Format = (typeof formats)[number];
