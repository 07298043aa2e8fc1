/** Bytes that are looked at to tell a text from what is none. */
const looked = 8_000;

/**
 * The bytes as text: UTF-8, or UTF-16 behind a byte order mark. Undefined where they are no text, as a zero byte near the beginning tells,
 * and where they hold the word nowhere, so that most files are never decoded.
 */
export function textWith(bytes: Uint8Array, word: string): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encoding = encodingOf(buffer);
  if (encoding === undefined || !buffer.includes(word, 0, encoding)) return undefined;
  const text = new TextDecoder(encoding === 'utf16le' ? 'utf-16le' : 'utf-8').decode(buffer);
  return text.includes(word) ? text : undefined;
}

function encodingOf(buffer: Buffer): 'utf8' | 'utf16le' | undefined {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf16le';
  return buffer.subarray(0, looked).includes(0) ? undefined : 'utf8';
}
