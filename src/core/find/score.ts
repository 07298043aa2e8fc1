/** What a piece of a query is worth that stands in a name as a whole, from best to least; each letter before it takes one off. */
const worth = { whole: 4_000, beginning: 3_000, beginningOfWord: 2_000, within: 1_000 } as const;

/** The most that letters are worth that are spread over a name: less than any that stand together. */
const mostSpread = 900;

/** How much a letter adds that stands beside the one before, or that begins a word. */
const beside = 6;
const atWord = 9;

/**
 * How well a piece of a query, in lower case, fits a name: the greater the better, 0 where its letters do not stand in the name in this
 * order. `lower` is the name in lower case, letter by letter.
 */
export function scoreOf(piece: string, name: string, lower: string): number {
  const first = lower.indexOf(piece);
  if (first === 0) return lower.length === piece.length ? worth.whole : worth.beginning;
  if (first === -1) return piece.length === 1 ? 0 : spreadScore(piece, name, lower);
  const word = firstWord(piece, name, lower, first);
  return word === -1 ? Math.max(worth.within - first, mostSpread) : worth.beginningOfWord - word;
}

/** The better of two ways to find the letters: each as soon as it comes, and each at the beginning of a word, where that comes too. */
function spreadScore(piece: string, name: string, lower: string): number {
  if (!holdsInOrder(piece, lower)) return 0;
  const score = Math.max(walk(piece, name, lower, false), walk(piece, name, lower, true));
  return Math.min(score, mostSpread);
}

/** Most names end here, so this looks at nothing else. */
function holdsInOrder(piece: string, lower: string): boolean {
  let from = 0;
  for (let each = 0; each < piece.length; each += 1) {
    from = lower.indexOf(piece.charAt(each), from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/** 0 where preferring the beginnings of words leaves too little of the name for the letters that follow. */
function walk(piece: string, name: string, lower: string, prefersWords: boolean): number {
  let score = 1;
  let from = 0;
  for (let each = 0; each < piece.length; each += 1) {
    const letter = piece.charAt(each);
    const next = lower.indexOf(letter, from);
    if (next === -1) return 0;
    const isBeside = next === from && each > 0;
    const word = prefersWords && !isBeside ? firstWord(letter, name, lower, next) : -1;
    const at = word === -1 ? next : word;
    score += (isBeside ? beside : 0) + (beginsWord(name, at) ? atWord : 0);
    from = at + 1;
  }
  return score;
}

/** Where the piece stands first at the beginning of a word, from a place on where it stands; -1 where it never does. */
function firstWord(piece: string, name: string, lower: string, from: number): number {
  let at = from;
  while (at !== -1 && !beginsWord(name, at)) at = lower.indexOf(piece, at + 1);
  return at;
}

/** The first letter, those behind `-` and `_`, and a capital behind anything else. */
function beginsWord(name: string, at: number): boolean {
  if (at === 0) return true;
  const before = name.charCodeAt(at - 1);
  return before === dash || before === underscore || (isCapital(name.charCodeAt(at)) && !isCapital(before));
}

const dash = 0x2d;
const underscore = 0x5f;

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}
