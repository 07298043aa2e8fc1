import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '..', '..', '..', 'src');

/** What shows a text in which VS Code makes links of `[text](command:…)`; progress in a view has no text. */
const linking =
  /\bwindow\s*\.\s*(show(Information|Warning|Error)Message|withProgress(?!\(\{ location: \{ viewId))|\bprompt: t\(|\bcreateInputBox\b/;

it('shows no text that could hold a link but by src/ui/messages.ts', () => {
  const files = globSync('**/*.ts', { cwd: source });
  const showing = files.filter((file) => linking.test(readFileSync(join(source, file), 'utf8')));
  expect(showing).toEqual([join('ui', 'messages.ts')]);
});
