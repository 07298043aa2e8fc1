import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { apiDocs, apiPage } from '../../../packaging/apiDocs.ts';

describe('the page on the API', () => {
  it('says what the comments in src/api.ts say', async () => {
    expect(await readFile(apiPage, 'utf8')).toBe(await apiDocs());
  });

  it('has every exported type, and every method', async () => {
    const page = await apiDocs();
    for (const name of ['SesApi', 'Scope', 'Target', 'Attribute', 'CallOptions', 'Details', 'Profile', 'NameInCode']) {
      expect(page).toContain(`\n## ${name}\n`);
    }
    for (const method of ['profiles', 'list', 'describe', 'namesIn']) expect(page).toContain(`\n- \`${method}\`: `);
  });
});
