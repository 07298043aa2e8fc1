import { htmlUnescape } from 'escape-goat';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../../src/core/aws/problem.ts';
import type { ListState, Page } from '../../../src/overview/model.ts';
import { renderDocument, renderHead, renderRefusal } from '../../../src/overview/page.ts';
import { hostileTexts } from '../../emulator/distortions.ts';

const denied = new Problem('AccessDenied', { summary: 'not allowed', message: 'Profile prod may not list.' });
const complete: ListState = { count: 42, loading: undefined, trouble: undefined, mayAsk: false };
const page: Page = {
  scope: { profile: 'prod', region: 'eu-west-1' },
  account: '111122223333',
  list: complete,
  described: 2,
  oldest: new Date('2026-03-03T14:05:00Z'),
  left: 40,
  run: undefined,
  remedies: [],
};
const run = { done: 12, total: 40, isPaused: false, problem: undefined };

function textOf(markup: string): string {
  return htmlUnescape(markup.replaceAll(/<[^>]*>/g, '')).replaceAll(/\s+/g, ' ');
}

/** The text of the head, and the actions that its buttons stand for. */
function show(rest: Partial<Page>) {
  const { markup, announcement } = renderHead({ ...page, ...rest });
  const actions = [...markup.matchAll(/data-action="(\w+)"/g)].map(([, action]) => action);
  return { text: textOf(markup), actions, announcement, markup };
}

describe('the head of an overview', () => {
  it('tells which region it is of, how much is described, and offers the rest with the time that it takes', () => {
    const { text, actions } = show({});
    expect(text).toMatch(/Overview of eu-west-1.* prod · 1111 2222 3333/);
    expect(text).toMatch(/42 configuration sets · 2 described, the oldest at /);
    expect(text).toContain('Describe the other 40 (takes 42 seconds)');
    expect(actions).toEqual(['refresh', 'describe']);
  });

  it('offers all where none is described, and all again where every one is', () => {
    expect(show({ described: 0, left: 42, oldest: undefined }).text).toContain('Describe all 42 (takes 44 seconds)');
    const { text, actions } = show({ described: 42, left: 0 });
    expect(text).toContain('Describe all 42 again (takes 44 seconds)');
    expect(actions).toContain('describeAgain');
  });

  it('shows how far it is, and pauses, resumes and cancels', () => {
    const { text, actions, markup } = show({ run });
    expect(text).toContain('Describing: 12 of 40, 29 seconds left');
    expect(markup).toContain('<progress max="40" value="12"');
    expect(actions).toEqual(['refresh', 'pause', 'cancel']);
    const paused = show({ run: { ...run, isPaused: true } });
    expect(paused.text).toContain('Paused: 12 of 40 described');
    expect(paused.actions).toEqual(['refresh', 'resume', 'cancel']);
  });

  it('says the same to who listens for as long as nothing else happens than that it goes on', () => {
    const later = show({ run: { ...run, done: 13 }, described: 3 });
    expect(later.announcement).toBe(show({ run }).announcement);
    expect(later.text).not.toBe(show({ run }).text);
  });

  it('tells why it paused, with what helps', () => {
    const { text, announcement } = show({
      run: { ...run, isPaused: true, problem: denied },
      remedies: ['Copy Policy'],
    });
    expect(text).toMatch(/Resume.*Profile prod may not list\..*Copy Policy/);
    expect(announcement).toBe(denied.message);
  });

  it('tells that the list is on its way, and offers nothing else meanwhile', () => {
    const loading = { waitMilliseconds: 2_500 };
    const { text, actions } = show({ list: { ...complete, count: 1_000, loading } });
    expect(text).toContain('Loading the list of prod in eu-west-1: 1000 so far…');
    expect(text).toContain('its turn comes in 3 seconds');
    expect(actions).toEqual(['refresh', 'stop']);
  });

  it('tells that there are none', () => {
    const { text, actions } = show({ list: { ...complete, count: 0 }, described: 0, left: 0, oldest: undefined });
    expect(text).toContain('prod has no configuration sets in eu-west-1.');
    expect(actions).toEqual(['refresh']);
  });

  it.each([
    ['failed', 'Not listed. Profile prod may not list.'],
    ['stale', 'The list is from the cache, and could not be refreshed: Profile prod may not list.'],
    ['partial', 'The list is not complete: Profile prod may not list.'],
  ] as const)('tells why the list has %s, with what helps', (kind, expected) => {
    const { text } = show({ list: { ...complete, trouble: { kind, problem: denied } }, remedies: ['Copy Policy'] });
    expect(text).toContain(expected);
    expect(text).toContain('Copy Policy');
  });

  it('offers to load what nobody was there to be asked about', () => {
    const trouble = { kind: 'failed', problem: denied } as const;
    const { text } = show({ list: { ...complete, count: undefined, trouble, mayAsk: true } });
    expect(text).toContain('Load Now');
  });

  it.each(hostileTexts)('shows %j as text', (text) => {
    const problem = new Problem('X', { summary: text, message: text });
    const scope = { profile: text, region: 'eu-west-1' };
    const { markup } = show({ scope, list: { ...complete, trouble: { kind: 'failed', problem } }, remedies: [text] });
    expect(markup).not.toMatch(/<(img|script|svg|b|a)\b|<[^>]*\son\w+=/);
  });
});

describe('the document of an overview', () => {
  const frame = { script: 'run()', style: 'a{}', nonce: 'n0nce', language: 'en' };

  it('has a table that says what it is before it has rows', () => {
    const document = renderDocument(renderHead(page), frame);
    expect(document).toMatch(/role="grid" aria-label="Described sets"/);
    expect(document.match(/role="columnheader"/g)).toHaveLength(6);
    expect(document).not.toMatch(/\sstyle=|\son\w+=/);
  });

  it('says of an address that names no region what it lacks', () => {
    expect(textOf(renderRefusal(frame))).toContain('This address names no region');
  });
});
