import { htmlUnescape } from 'escape-goat';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../../src/core/aws/problem.ts';
import { allAttributes, type Details } from '../../../src/core/configurationSet.ts';
import { findings } from '../../../src/core/findings.ts';
import type { State } from '../../../src/details/model.ts';
import { renderContent, renderDocument, renderRefusal } from '../../../src/details/page.ts';
import type { DescribedSet } from '../../emulator/describedSet.ts';
import { sampleAccounts } from '../../emulator/samples/accounts.ts';
import { anyDetails } from './anyDetails.ts';

const target = { profile: 'prod', region: 'eu-west-1', name: 'news' };
const at = new Date('2026-03-03T14:05:00Z');

/** The page's text, with every element gone: what a reader can find on it. Code points that stand for what cannot be seen are no text. */
function textOf(markup: string): string {
  const codePoints = /<span class="code-point">[^<]*<\/span>/g;
  return htmlUnescape(markup.replace(codePoints, '').replace(/<[^>]*>/g, '')).replaceAll('&#13;', '\r');
}

function describedState(details: Details, rest: Partial<Extract<State, { kind: 'described' }>> = {}): State {
  return {
    kind: 'described',
    answer: { details, attributes: allAttributes, at },
    loading: undefined,
    problem: undefined,
    mayAsk: false,
    ...rest,
  };
}

function render(state: State, remedies: readonly string[] = [], isChanged = false) {
  const told = state.kind === 'described' ? findings(state.answer.details, target, state.answer.attributes) : [];
  return renderContent({ target, account: '111122223333', state, isChanged, findings: told, remedies });
}

/** A set of the emulator as the SDK gives it. */
function asDetails({ ReputationOptions: reputation, ...rest }: DescribedSet): Details {
  const { LastFreshStart: start, ...others } = reputation ?? {};
  const options = reputation && { ReputationOptions: { ...others, ...(start && { LastFreshStart: new Date(start) }) } };
  return { ...rest, ...options } as Details;
}

/** Every text in an answer. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Date) return [value.toISOString()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('the page of any answer', () => {
  it('has every member of it as text', () => {
    fc.assert(
      fc.property(anyDetails, (details) => {
        const text = textOf(render(describedState(details)).markup);
        for (const member of textsIn(details)) expect(text).toContain(member);
      }),
      { numRuns: 200 },
    );
  });

  it('has every member of every set of the emulator, of which boto3 and the API give the same answer', () => {
    // The largest account holds 10,000 sets of one shape.
    const sets = sampleAccounts().flatMap(({ regions }) =>
      Object.values(regions).flatMap((setsOf) => setsOf().slice(0, 100)),
    );
    expect(sets.length).toBeGreaterThan(50);
    for (const set of sets) {
      const details = asDetails({ ...set, ConfigurationSet: { Name: target.name } });
      const text = textOf(render(describedState(details)).markup);
      for (const member of textsIn(details)) expect(text).toContain(member);
    }
  });

  it('has no element, attribute or link that the answer made up', () => {
    const known =
      /^(?:header|div|h[12]|p|span|button|details|summary|ul|li|section|strong|code|a|time|table|caption|thead|tbody|tfoot|tr|th|td|dl|dt|dd|footer|bdi)$/;
    fc.assert(
      fc.property(anyDetails, (details) => {
        const { markup } = render(describedState(details));
        for (const [, name = '', attributes = ''] of markup.matchAll(
          /<([a-z0-9]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g,
        )) {
          expect(name).toMatch(known);
          expect(attributes.replace(/"[^"]*"/g, '')).not.toMatch(/\s(?:on\w+|style|src)=/);
        }
        const leftOver = markup.replace(/<\/?[a-z0-9]+(?:\s+[a-z-]+(?:="[^"]*")?)*\s*>/g, '');
        expect(leftOver).not.toMatch(/[<>"']/);
        for (const [, address = ''] of markup.matchAll(/href="([^"]*)"/g)) {
          expect(address).toMatch(
            /^(?:#section-\w+|https:\/\/(?:docs|(?:[a-z0-9-]+\.)?console)\.aws\.amazon\.com\/.*)$/,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives every control a key of its own', () => {
    fc.assert(
      fc.property(anyDetails, (details) => {
        const keys = [...render(describedState(details)).markup.matchAll(/data-key="([^"]*)"/g)].map(([, key]) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is absent', () => {
  const empty = textOf(render(describedState({ ConfigurationSet: { Name: 'news' } })).markup);

  it('means what the API’s text says it means', () => {
    const text = textOf(
      render(describedState({ ConfigurationSet: undefined, ReputationOptions: {}, TrackingOptions: {} })).markup,
    );
    expect(text).toMatch(/Redirect domain\s*Amazon’s own — none is set/);
    expect(text).toMatch(/Last fresh start\s*Never/);
  });

  it('says that it was not answered, where it has no meaning', () => {
    expect(empty).toMatch(/Sending\s*not answered/);
    expect(empty).toMatch(/Reputation metrics\s*not answered/);
    expect(empty).toMatch(/TLS\s*not answered/);
    expect(empty).toMatch(/Last fresh start\s*not answered/);
    expect(empty).toMatch(/Event destinations\s*not answered/);
  });

  it('says that it was not asked for, with a way to ask', () => {
    const answer = { details: { ConfigurationSet: undefined }, attributes: ['deliveryOptions' as const], at };
    const { markup } = render(describedState(answer.details, { answer }));
    expect([...markup.matchAll(/data-ask="(\w+)"/g)].map(([, attribute]) => attribute)).toEqual([
      'eventDestinations',
      'reputationOptions',
      'trackingOptions',
    ]);
    expect(textOf(markup)).not.toContain('Amazon’s own');
  });

  it('leads to no heading where nothing deserves attention', () => {
    expect(empty).not.toContain('Worth a look');
  });
});

describe('a set that loses its complaints', () => {
  it('says so before everything but its name', () => {
    const text = textOf(
      render(describedState({ ConfigurationSet: undefined, EventDestinations: [], TrackingOptions: {} })).markup,
    );
    expect(text.indexOf('Nobody is told about complaints.')).toBeLessThan(text.indexOf('of at most 10'));
    expect(text.indexOf('Nobody is told about complaints.')).toBeGreaterThan(0);
  });
});

describe('findings of one rule', () => {
  const destinations = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((Name) => ({
    Name,
    Enabled: false,
    MatchingEventTypes: ['send' as const],
  }));
  const { markup } = render(describedState({ ConfigurationSet: undefined, EventDestinations: destinations }));
  const [, disabled = ''] = markup.split('title="destination-disabled">');

  it('stand in one box, which has the rule’s id for the settings', () => {
    expect(markup.match(/title="destination-disabled"/g)).toHaveLength(1);
    expect(textOf(disabled).match(/is disabled\./g)).toHaveLength(7);
  });

  it('are five, and as many more as are there', () => {
    const [first = '', rest = ''] = disabled.split('<details');
    expect(textOf(first)).toContain('Destination five is disabled.');
    expect(textOf(first)).not.toContain('Destination six is disabled.');
    expect(textOf(`<details${rest}`)).toMatch(/^2 more\s*Destination six is disabled\./);
  });
});

describe('a dot', () => {
  it('tells its event, its destination and what it stands for', () => {
    const destination = { Name: 'metrics', Enabled: false, MatchingEventTypes: ['send' as const] };
    const { markup } = render(describedState({ ConfigurationSet: undefined, EventDestinations: [destination] }));
    expect(markup).toContain('title="send → metrics: not while it is disabled"');
    expect(markup).toContain('title="bounce → metrics: no"');
  });
});

describe('the state of the data', () => {
  const problem = new Problem('ConfigurationSetDoesNotExist', {
    summary: 'gone',
    message: 'No <b>news</b> in eu-west-1.',
  });
  const details = { ConfigurationSet: { Name: 'news' }, DeliveryOptions: { TlsPolicy: 'Require' as const } };

  it('tells when it was described, exactly in the tooltip', () => {
    expect(render(describedState(details)).markup).toContain('title="2026-03-03T14:05:00.000Z"');
  });

  it('tells where the set changed since the user last looked, with a way to see what', () => {
    const state = describedState({ ConfigurationSet: { Name: 'news' } });
    const { markup, announcement } = render(state, [], true);
    expect(textOf(markup)).toContain('Changed since you last looked. Show Changes');
    expect(markup).toContain('data-action="compareLastLook"');
    expect(announcement).toBe('news is described. It changed since you last looked.');
    expect(render(state).markup).not.toContain('compareLastLook');
  });

  it('tells of a wait, with a way to end it', () => {
    const { markup, announcement } = render({ kind: 'loading', waitMilliseconds: 3_400 });
    expect(textOf(markup)).toContain('in 4 seconds');
    expect(markup).toContain('data-action="cancel"');
    expect(announcement).toContain('news');
  });

  it('tells why it could not be refreshed, with the remedies, and keeps the set', () => {
    const network = new Problem('Network', { summary: 'n', message: 'No way to <host>.' });
    const { markup } = render(describedState(details, { problem: network }), ['Retry', 'Show Log']);
    expect(textOf(markup)).toMatch(/From the cache, could not be refreshed:\s*No way to <host>\.\s*Retry\s*Show Log/);
    expect(textOf(markup)).toContain('Required');
  });

  it('marks a set that no longer exists', () => {
    const text = textOf(render(describedState(details, { problem })).markup);
    expect(text).toContain('no longer exists');
    expect(text).toContain('Required');
  });

  it('offers to describe what nobody was there to be asked about', () => {
    const { markup } = render({ kind: 'failed', problem, mayAsk: true }, ['Sign In']);
    expect(textOf(markup)).toMatch(/Not described\..*Describe Now\s*Sign In/s);
    expect(markup).not.toContain('<h2');
  });
});

describe('the document', () => {
  const frame = {
    script: 'run()',
    style: 'main{color:red}',
    nonce: 'n0nce',
    language: 'en',
  };

  it('lets nothing in but its own script and style', () => {
    const page = renderDocument(renderRefusal(), 0, frame);
    const policy = htmlUnescape(/Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '');
    expect(policy).toBe(
      "default-src 'none'; style-src 'nonce-n0nce'; script-src 'nonce-n0nce'; base-uri 'none'; form-action 'none'",
    );
    expect(page.match(/<script[^>]*>[^<]*/g)).toEqual(['<script nonce="n0nce">run()']);
    expect(page.match(/<style[^>]*>[^<]*/g)).toEqual(['<style nonce="n0nce">main{color:red}']);
    expect(page).not.toMatch(/\ssrc=|\sstyle=|\son\w+=/);
  });
});
