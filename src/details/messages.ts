import type { Attribute } from '../core/configurationSet.ts';

/** What the extension tells the page. */
export type ToPage =
  /** Replaces what the page shows. `announcement` is for who cannot see that it changed. */
  | { readonly type: 'content'; readonly version: number; readonly markup: string; readonly announcement: string }
  /** The text of the control with this key is in the clipboard. */
  | { readonly type: 'copied'; readonly key: string };

/** What the page tells the extension, which takes none of it unchecked. */
export type FromPage =
  /** The page can be told something, and shows this version of its content. */
  | { readonly type: 'ready'; readonly version: number }
  | { readonly type: 'run'; readonly action: Action }
  /** Asks for an attribute besides those of the setting. */
  | { readonly type: 'ask'; readonly attribute: Attribute }
  | { readonly type: 'copy'; readonly what: Copy; readonly key: string }
  /** Copies the ARN of something that an event destination names. */
  | { readonly type: 'copyArn'; readonly arn: string; readonly key: string }
  /** Does what the problem's remedy at this position does. */
  | { readonly type: 'remedy'; readonly index: number }
  | { readonly type: 'open'; readonly address: string };

export const actions = ['refresh', 'cancel', 'json', 'compare', 'compareLastLook', 'copyAs', 'console'] as const;

export type Action = (typeof actions)[number];

/** What can be copied of the set itself. */
export const copies = ['name', 'arn', 'link', 'cliCommand'] as const;

export type Copy = (typeof copies)[number];
