/** A place in a text, in UTF-16 code units; `end` is behind the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
