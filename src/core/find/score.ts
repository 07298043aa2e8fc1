/** Where a whole piece of a query stands in a name, from best to least; letters that are spread over it count less than any. */
const worth = { whole: 4_000, beginning: 3_000, beginningOfWord: 2_000, within: 1_000 } as const;

/** How much a letter adds to a spread match: beside the one before, or at the beginning of a word. */
const beside = 6;
const atWord = 9;

/**
 * How well a piece of a query, in lower case, fits a name: the greater the better, 0 where the letters do not stand in it in this order.
 * `lower` is the name in lower case.
 */
export function scoreOf(piece: string, name: string, lower: string): number {
  const at = lower.indexOf(piece);
  if (at === 0) return lower.length === piece.length ? worth.whole : worth.beginning;
  if (at > 0) return (beginsWord(name, at) ? worth.beginningOfWord : worth.within) - at;
  return spreadScore(piece, name, lower);
}

/** Each letter is taken where it comes first behind the one before. */
function spreadScore(piece: string, name: string, lower: string): number {
  let score = 1;
  let from = 0;
  for (const letter of piece) {
    const first = lower.indexOf(letter, from);
    if (first === -1) return 0;
    if (first === from && from > 0) score += beside;
    if (beginsWord(name, first)) score += atWord;
    from = first + 1;
  }
  return score;
}

/** Behind `-` and `_`, and a capital behind a small letter. */
function beginsWord(name: string, at: number): boolean {
  if (at === 0) return true;
  const before = name.charCodeAt(at - 1);
  if (before === dash || before === underscore) return true;
  return isCapital(name.charCodeAt(at)) && !isCapital(before);
}

const dash = 0x2d;
const underscore = 0x5f;

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}
