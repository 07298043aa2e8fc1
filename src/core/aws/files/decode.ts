/** The text of a file, and what in its encoding would make the AWS CLI refuse it; `line` counts from 1. */
export interface Decoded {
  readonly text: string;
  readonly oddity?: { readonly kind: 'byteOrderMark' | 'utf16' | 'utf32' | 'notUtf8'; readonly line: number };
}

/** Reads bytes of any encoding: UTF-8 as the AWS CLI does, UTF-16 and UTF-32 as Windows PowerShell writes them, and Latin-1 where nothing else fits. */
export function decode(bytes: Uint8Array): Decoded {
  // Before UTF-16, whose mark the one of UTF-32 begins with.
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || (bytes[0] !== 0 && startsWith(bytes.subarray(1), 0, 0, 0)))
    return utf32(bytes, true);
  if (startsWith(bytes, 0, 0, 0xfe, 0xff) || (startsWith(bytes, 0, 0, 0) && bytes[3])) return utf32(bytes, false);
  if (startsWith(bytes, 0xff, 0xfe)) return utf16('utf-16le', bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return utf16('utf-16be', bytes);
  if (bytes[0] && bytes[1] === 0) return utf16('utf-16le', bytes);
  if (bytes[0] === 0 && bytes[1]) return utf16('utf-16be', bytes);
  const text = utf8(bytes);
  if (text === undefined) {
    return { text: new TextDecoder('latin1').decode(bytes), oddity: { kind: 'notUtf8', line: firstBadLine(bytes) } };
  }
  return startsWith(bytes, 0xef, 0xbb, 0xbf) ? { text, oddity: { kind: 'byteOrderMark', line: 1 } } : { text };
}

function utf16(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), oddity: { kind: 'utf16', line: 1 } };
}

/** `TextDecoder` knows no UTF-32. */
function utf32(bytes: Uint8Array, isLittleEndian: boolean): Decoded {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const characters: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, isLittleEndian);
    characters.push(point > 0x10_ffff ? '\ufffd' : String.fromCodePoint(point));
  }
  return { text: characters.join('').replace(/^\ufeff/, ''), oddity: { kind: 'utf32', line: 1 } };
}

/** The bytes as UTF-8, without a byte order mark; undefined where they are no UTF-8. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Decoding leniently puts U+FFFD at the first byte that is no UTF-8; a U+FFFD that the file itself holds may come earlier, on a line just as odd. */
function firstBadLine(bytes: Uint8Array): number {
  const [before = ''] = new TextDecoder('utf-8').decode(bytes).split('\ufffd', 1);
  return before.split(/\r\n|\n|\r/).length;
}

function startsWith(bytes: Uint8Array, ...prefix: number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}
