import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { documentPath, type Target } from '../../src/core/configurationSet.ts';
import { readSetLink } from '../../src/core/setLink.ts';
import { handleLink } from '../../src/link/openLink.ts';
import type { Services } from '../../src/ui/services.ts';
import { hostileText } from '../unit/details/anyDetails.ts';
import { record } from './standInWindow.ts';

/** What AWS was asked for. */
let described: Target[];

beforeEach(() => {
  described = [];
});

/** A person with these profiles. Whatever of the services is not here must not be touched. */
function servicesWith(profiles: readonly string[]): Services {
  const files = { config: '/home/ada/.aws/config', credentials: '/home/ada/.aws/credentials' };
  const parts = {
    profiles: { read: async () => ({ profiles: profiles.map((name) => ({ name })), files, problems: [] }) },
    catalog: { describe: async (target: Target) => described.push(target) },
    lastChoice: { read: () => ({}), remember: async () => {} },
  };
  return Object.assign(Object.create(null), parts);
}

const text = fc.oneof(hostileText, fc.string({ unit: 'grapheme', maxLength: 10 }));
/** Mostly one of these, so that many a link leads to a set. */
const mostly = (...values: readonly string[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: text });
const target = fc.record({
  profile: fc.oneof(fc.constantFrom('prod', 'a b', 'x](command:ses.clearCache)', '<b>', '[environment]'), text),
  region: mostly('eu-west-1', 'us-gov-east-1'),
  name: mostly('news', 'a_b-C'),
});
const uri = fc.record({
  scheme: fc.constantFrom('vscode', 'code-oss', 'file'),
  authority: mostly('ses-configuration-sets.ses-configuration-sets'),
  path: fc.oneof(
    { weight: 3, arbitrary: target.map((each) => documentPath(each, 'details')) },
    { weight: 1, arbitrary: target.map(({ profile, region, name }) => `/${profile}/${region}/${name}`) },
    { weight: 1, arbitrary: fc.array(text, { maxLength: 5 }).map((parts) => parts.join('/')) },
  ),
  query: mostly(''),
  fragment: mostly(''),
});

it('a link leads to its set alone, once the person who is shown all of it agrees, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(uri, fc.boolean(), fc.boolean(), async (uri, isKnown, agrees) => {
      Object.assign(record, { asked: [], told: [], opened: [], agrees });
      described = [];
      const link = readSetLink(uri);
      await handleLink(servicesWith(isKnown && link ? ['other', link.profile] : ['other', 'another']), uri);
      for (const shown of [...record.told, ...record.asked.flatMap(({ message, detail = '' }) => [message, detail])])
        expect(shown).not.toMatch(/\]\(|[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
      if (link === undefined) {
        expect(record.asked).toEqual([]);
        expect(record.told).toEqual([expect.stringContaining('The link was not opened')]);
        expect([described, record.opened]).toEqual([[], []]);
        return;
      }
      const [question, ...others] = record.asked;
      expect(others).toEqual([]);
      expect(question?.message).toBe(`Open the configuration set ${link.name} in ${link.region}?`);
      expect(question?.detail?.replaceAll('\u2060', '')).toContain(`profile ${link.profile}`);
      expect(question?.buttons).toHaveLength(1);
      expect(record.told).toEqual([]);
      // Without a profile of this name one of theirs is asked for, and here they leave that question.
      const leadsOn = isKnown && agrees;
      expect(described).toEqual(leadsOn ? [link] : []);
      expect(record.opened).toEqual(leadsOn ? [`vscode.open aws-ses-details:${documentPath(link, 'details')}`] : []);
    }),
  );
});
