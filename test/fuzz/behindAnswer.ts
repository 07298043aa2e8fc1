import { expect } from 'vitest';
import { describeName } from '../../src/code/hoverText.ts';
import type { Described } from '../../src/core/aws/catalog.ts';
import { cliJson } from '../../src/core/cliJson.ts';
import { comparableText } from '../../src/core/compare/normalize.ts';
import { withDescription } from '../../src/core/compare/seen.ts';
import { allAttributes, type Details, type Target } from '../../src/core/configurationSet.ts';
import { exportFormats } from '../../src/core/exports/formats.ts';
import { findings } from '../../src/core/findings.ts';
import { toCsv } from '../../src/core/overview/csv.ts';
import { toMarkdown } from '../../src/core/overview/markdown.ts';
import { rowOf } from '../../src/core/overview/rowOf.ts';
import { renderContent } from '../../src/details/page.ts';
import { answerText } from '../../src/tools/answer.ts';

const account = '111122223333';
const at = new Date('2026-03-03T14:05:00Z');

/** Does with an answer what all features do with one. Throws where one of them fails, or where markup of the answer is markup of ours. */
export function useAnswer(target: Target, details: Details): void {
  const told = findings(details, target, allAttributes, [], account);
  for (const { text } of told) expect(text()).not.toBe('');
  const described: Described = { state: 'fresh', details, attributes: allAttributes, at };
  const state = {
    kind: 'described' as const,
    answer: { details, attributes: allAttributes, at },
    loading: undefined,
    problem: undefined,
    mayAsk: false,
  };
  const { markup } = renderContent({ target, account, state, isChanged: false, findings: told, remedies: [] });
  expect(markup).not.toMatch(/<(script|img|iframe|svg|b)\b/i);
  for (const [, address = ''] of markup.matchAll(/href="([^"]*)"/g))
    expect(address).toMatch(/^(#section-\w+$|https:\/\/[a-z0-9.-]+\/)/);
  expect(JSON.parse(cliJson(details)).ConfigurationSet.Name).toBe(target.name);
  const row = rowOf(described, { target, account, disabled: [] });
  if (row === undefined) throw new Error('a described set has no row');
  toCsv([row]);
  toMarkdown([row]);
  comparableText(details, { region: target.region, account });
  expect(withDescription({ snapshots: [] }, { details, at, attributes: allAttributes })?.snapshots).toHaveLength(1);
  for (const shell of ['posix', 'powershell'] as const) {
    for (const format of exportFormats(shell)) expect(format.write(target, details)).not.toBe('');
  }
  expect(JSON.parse(answerText({ ...target, described: details }))).toHaveProperty('note');
  const catalog = {
    loadedScopes: () => [target],
    listed: () => ({ state: 'complete' as const, names: [target.name], at }),
    described: () => described,
    account: () => account,
  };
  const found = { start: 0, end: 1, name: target.name, via: 'literal', key: 'strong' } as const;
  const hover = describeName(found, { expression: 'x' }, { catalog, disabledFindings: [], language: 'en', now: at });
  for (const [, command] of hover.value.matchAll(/\]\(command:([^?)]*)/g)) expect(command).toMatch(/^ses\./);
}
