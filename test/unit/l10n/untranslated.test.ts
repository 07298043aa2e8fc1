import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { untranslated } from './untranslated.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** Sources whose texts nobody reads as words of the extension, and why. */
const exemptFiles = [
  // Language models read these: they are told in English what to do, and answer in the user's language.
  /^src\/tools\//,
  // Lists of words as they stand in code.
  /^src\/core\/names\//,
  // Code and commands of AWS.
  /^src\/core\/exports\//,
  /^src\/core\/cliCommand\.ts$/,
];

/** The same of single texts. */
const exemptTexts = [
  // The log's.
  'it holds something unexpected',
  'without an id',
  '\0: \0, \0 ms, try \0, request \0',
  // The classes of an element.
  'button main',
  'event other',
];

describe('what is untranslated', () => {
  it.each([
    ['an argument of a message', `void vscode.window.showErrorMessage('Failed');`, ['Failed']],
    ['a title', `const options = { title: 'Remove' };`, ['Remove']],
    ['a title that depends', `const options = { title: some ? 'All' : t('None') };`, ['All']],
    ['an assignment', `picker.placeholder = \`Choose \${what}\`;`, ['Choose \0']],
    ['an item of a tree', `item.tooltip = 'Pinned';`, ['Pinned']],
    ['text in HTML', `html\`<b class="is bold">\${t('Name')}</b> is\``, [' is']],
    ['a label in HTML', `html\`<td aria-label="Name of \${what}"></td>\``, ['Name of \0']],
    ['text in Markdown', `markdown\`**\${name}** more\``, ['**\0** more']],
    ['a sentence, wherever it stands', `const text = 'It is so';`, ['It is so']],
    ['a value in a translated text', `t('It is {0}', 'all yours');`, ['all yours']],
    ['a problem', `new Problem('Code', { summary: 'gone' });`, ['gone']],
  ])('finds %s', (_what, source, found) => expect(untranslated(source)).toEqual(found));

  it.each([
    ['what is translated', `picker.title = t('Remove regions');`],
    ['ids', `registerCommand('ses.refresh', { kind: 'profile' });`],
    ['markup', `html\`<p class="note warning">\${text}</p>\``],
    ['imports and types', `import { one } from './two words.ts'; type Three = 'four five';`],
    ['names of services', `markdown\`CloudWatch \${arn}\``],
    ['errors of programming', `throw new RangeError(\`nobody waits in \${queue}\`);`],
    ['the log', `log.warn('It is full.');`],
  ])('leaves %s', (_what, source) => expect(untranslated(source)).toEqual([]));
});

describe('the code', async () => {
  const files = globSync('{src,media}/**/*.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  const found = await Promise.all(
    files.map(async (file) => ({ file, texts: untranslated(await readFile(join(root, file), 'utf8')) })),
  );
  const isExempt = (file: string) => exemptFiles.some((pattern) => pattern.test(file));

  it('says nothing to people but through t', () => {
    const ours = found.filter(({ file }) => !isExempt(file));
    expect(ours.length).toBeGreaterThan(100);
    expect(ours.filter(({ texts }) => texts.some((text) => !exemptTexts.includes(text)))).toEqual([]);
  });

  it.each(exemptFiles)('is exempt in %s with reason', (pattern) => {
    expect(found.some(({ file, texts }) => pattern.test(file) && texts.length > 0)).toBe(true);
  });

  it.each(exemptTexts)('is exempt for “%s” with reason', (text) => {
    expect(found.some(({ file, texts }) => !isExempt(file) && texts.includes(text))).toBe(true);
  });
});
