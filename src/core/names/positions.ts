/** A position in a text: line and UTF-16 code unit in it, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Tells positions of offsets that only grow: the text is walked through once. */
export function createPositions(text: string): (offset: number) => Position {
  const breaks = /\r\n?|\n/g;
  let line = 0;
  let lineStart = 0;
  let next = breaks.exec(text);
  return (offset) => {
    while (next !== null && breaks.lastIndex <= offset) {
      line += 1;
      lineStart = breaks.lastIndex;
      next = breaks.exec(text);
    }
    return { line, character: offset - lineStart };
  };
}
