/** Which opening bracket each closing one belongs to. */
const closers = new Map([
  [41, 40],
  [93, 91],
  [125, 123],
]);

interface Opener {
  readonly position: number;
  readonly code: number;
}

/** A quoted string of one line: where it closes, and how many brackets were open before it. */
interface Quoted {
  readonly close: number;
  readonly depth: number;
}

interface Line {
  readonly start: number;
  readonly indent: number;
}

/**
 * What stands around a place: open brackets and less indented lines. It knows no language, so it believes a quote only where that closes
 * on the same line, and survives brackets that never close.
 */
export interface Structure {
  /** Whether a bracket is open at `position`. Ask in ascending order. */
  isInBrackets(position: number): boolean;
  /** The innermost open brackets at `position`, the nearest first, at most `limit`. Ask in ascending order. */
  openersAt(position: number, limit?: number): readonly number[];
  /** The starts of the less indented lines above the line of `position`, the nearest first, at most `limit`. */
  parentLinesAt(position: number, limit?: number): readonly number[];
}

/** Reads the structure of `text` from front to back, no further than asked, so that all questions together cost one pass. */
export function createStructure(text: string): Structure {
  const openers: Opener[] = [];
  const lines: Line[] = [];
  // At most one of each kind of quote is open, so this stays short.
  const quotes: Quoted[] = [];
  /** Up to where it is known that no further quote of this kind stands on the line. */
  const exhausted = new Map<number, number>();
  let position = 0;
  let isLineStart = true;

  function closingQuote(code: number, from: number): number {
    if (from <= (exhausted.get(code) ?? -1)) return -1;
    let index = from;
    for (; index < text.length; index++) {
      const current = text.charCodeAt(index);
      if (current === code) return index;
      if (current === 10 || current === 13) break;
    }
    exhausted.set(code, index);
    return -1;
  }

  function readQuote(code: number) {
    const ended = quotes.findIndex((quoted) => quoted.close === position);
    if (ended !== -1) {
      openers.length = Math.min(openers.length, quotes[ended]?.depth ?? 0);
      quotes.length = ended;
      return;
    }
    const close = closingQuote(code, position + 1);
    if (close !== -1) quotes.push({ close, depth: openers.length });
  }

  function closeBracket(opening: number) {
    const depth = quotes.at(-1)?.depth ?? 0;
    // A closer may miss its opener by a few (half-written code), but never reaches out of its string.
    for (let back = 1; back <= 3 && openers.length - back >= depth; back++) {
      if (openers.at(-back)?.code === opening) {
        openers.length -= back;
        return;
      }
    }
  }

  function startLine() {
    let start = position;
    while (text.charCodeAt(start) === 32 || text.charCodeAt(start) === 9) start++;
    const code = text.charCodeAt(start);
    isLineStart = false;
    if (code !== 10 && code !== 13) {
      const indent = start - position;
      while ((lines.at(-1)?.indent ?? -1) >= indent) lines.pop();
      lines.push({ start, indent });
    }
    position = start;
  }

  function readCharacter(code: number) {
    if (code === 10 || code === 13) isLineStart = true;
    else if (code === 34 || code === 39 || code === 96) readQuote(code);
    else if (code === 40 || code === 91 || code === 123) openers.push({ position, code });
    else if (code === 41 || code === 93 || code === 125) closeBracket(closers.get(code) ?? 0);
  }

  function advance(to: number) {
    while (position < to) {
      if (isLineStart) {
        startLine();
      } else {
        readCharacter(text.charCodeAt(position));
        position = isLineStart ? position + 1 : nextMark(position + 1, to);
      }
    }
    if (isLineStart && position < text.length) startLine();
  }

  /** The next character that `readCharacter` has to see, from `from` on; most need not be. */
  function nextMark(from: number, to: number): number {
    let at = from;
    while (at < to && !isMark(text.charCodeAt(at))) at++;
    return at;
  }

  return {
    isInBrackets(at) {
      advance(at);
      return openers.length > 0;
    },
    openersAt(at, limit = 4) {
      advance(at);
      return openers
        .slice(-limit)
        .reverse()
        .map((opener) => opener.position);
    },
    parentLinesAt(at, limit = 4) {
      advance(at);
      return lines
        .slice(-limit - 1, -1)
        .reverse()
        .map((line) => line.start);
    },
  };
}

/** A bracket, a quote or a line break. */
function isMark(code: number): boolean {
  // Most characters are lower-case letters.
  if (code > 95) return code === 123 || code === 125 || code === 96;
  return code === 10 || code === 13 || code === 34 || (code >= 39 && code <= 41) || code === 91 || code === 93;
}
