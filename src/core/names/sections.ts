import { lineStart } from './characters.ts';

/** How far above a place its section's head is looked for, in characters and in lines. */
const reach = 2_000;
const most = 40;

/** The `[section]` of an INI or TOML file that the line of `position` is in: only assignments stand between. */
export function sectionOf(text: string, position: number): string | undefined {
  let end = lineStart(text, position, reach);
  const first = Math.max(0, end - reach);
  for (let count = 1; count < most && end > first; count++) {
    const close = text[end - 1] === '\n' && text[end - 2] === '\r' ? end - 2 : end - 1;
    end = lineStart(text, close, close - first);
    const line = text.slice(end, close);
    const name = /^\[{1,2}([\w .:"-]{1,80})\]{1,2}\s*$/.exec(line)?.[1];
    if (name !== undefined) return name;
    if (!/^\s*(?:[#;].*|[\w.-]+\s*=\s*[^({]*)?$/.test(line)) return undefined;
  }
  return undefined;
}
