import { textBefore } from './characters.ts';

/** How far above a place its section's head is looked for, in characters and in lines. */
const reach = 2_000;
const most = 40;

/** The `[section]` of an INI or TOML file that the line of `position` is in: only assignments stand between. */
export function sectionOf(text: string, position: number): string | undefined {
  const lines = textBefore(text, position, reach).split(/\r?\n/).reverse();
  for (const line of lines.slice(1, most)) {
    const name = /^\[{1,2}([\w .:"-]{1,80})\]{1,2}\s*$/.exec(line)?.[1];
    if (name !== undefined) return name;
    if (!/^\s*(?:[#;].*|[\w.-]+\s*=\s*[^({]*)?$/.test(line)) return undefined;
  }
  return undefined;
}
