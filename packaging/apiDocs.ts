import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The page on the API, where `node packaging/apiDocs.ts` writes it. */
export const apiPage = join(root, 'docs', 'api.md');

const head = `# The API for other extensions

Written from the comments in \`src/api.ts\` by \`node packaging/apiDocs.ts\`; a test holds it equal. An extension that uses it is in [examples/bounce-check](../examples/bounce-check/README.md).

\`\`\`ts
const ses = await vscode.extensions.getExtension<SesApi>('ses-configuration-sets.ses-configuration-sets')?.activate();
const details = await ses?.describe({ profile: 'prod', region: 'eu-west-1', name: 'newsletter-prod' });
\`\`\`
`;

/** One exported type, with what its comments say. */
interface Declaration {
  readonly name: string;
  readonly comment: string;
  /** Its lines, without the comments. */
  readonly code: readonly string[];
  readonly members: readonly { readonly name: string; readonly comment: string }[];
}

/** The page on the API as the comments have it: the interface first, then what it is made of. Rejects where a type has no comment, or cannot be read. */
export async function apiDocs(): Promise<string> {
  const source = await readFile(join(root, 'src', 'api.ts'), 'utf8');
  const declarations = read(source);
  const [main, rest] = [declarations.at(-1), declarations.slice(0, -1)];
  if (main?.name !== 'SesApi') throw new Error('The interface SesApi is not the last in src/api.ts.');
  return [head, ...[main, ...rest].map(section)].join('\n');
}

function section({ name, comment, code, members }: Declaration): string {
  const list = members.map((member) => `- \`${member.name}\`: ${member.comment}\n`).join('');
  return `## ${name}\n\n${comment}\n\n\`\`\`ts\n${code.join('\n')}\n\`\`\`\n${list && `\n${list}`}`;
}

const commentText = String.raw`/\*\*((?:(?!\*/).)*)\*/`;
const declaration = new RegExp(
  String.raw`^(?:${commentText}\n)?(export (?:type|interface) (\w+)(?:[^\n]*;|.*?^\};?))$`,
  'gms',
);
const member = new RegExp(String.raw`${commentText}\s+(?:readonly )?(\w+)`, 'gs');
const innerComment = new RegExp(String.raw`^ *${commentText}\n`, 'gms');

/** Reads the exported types as Biome formats them: one that does not end in its line ends with the next line that begins with a brace. */
function read(source: string): readonly Declaration[] {
  return [...source.matchAll(declaration)].map(([, comment, code = '', name = '']) => {
    if (comment === undefined) throw new Error(`${name} has no comment in src/api.ts.`);
    const members = [...code.matchAll(member)].map(([, text = '', key = '']) => ({ name: key, comment: plain(text) }));
    return { name, comment: plain(comment), code: code.replaceAll(innerComment, '').split('\n'), members };
  });
}

/** A comment's text in one line. */
function plain(comment: string): string {
  return comment
    .replaceAll(/^\s*\*/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

if (import.meta.main) await writeFile(apiPage, await apiDocs());
