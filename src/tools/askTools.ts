import { t } from '@vscode/l10n';
import { allAttributes, type Scope, type Target } from '../core/configurationSet.ts';
import { findings } from '../core/findings.ts';
import { disabledFindings } from '../ui/disabledFindings.ts';
import { type Markdown, markdown } from '../ui/markdown.ts';
import type { Services } from '../ui/services.ts';
import { usableProfile } from '../ui/usableProfile.ts';
import { readOptionalText, readScope, readTarget } from './input.ts';
import type { Tool } from './tool.ts';

/** A list may hold 10,000 names; a model gets this many at once. */
const mostNames = 200;

type Asked = Pick<Services, 'catalog' | 'profiles'>;

/** Lists the names in a scope, those that hold a text where the model asks for it. */
export function listTool({ catalog, profiles }: Asked): Tool {
  return {
    confirm(input) {
      const scope = readScope(input);
      return { title: t('List configuration sets?'), message: asks('ListConfigurationSets', scope) };
    },
    async answer(input, signal) {
      const scope = readScope(input);
      const contains = readOptionalText(input, 'contains') ?? '';
      await usableProfile(profiles, scope.profile);
      const all = await catalog.list(scope, { signal, interactive: false });
      const matching = all.filter((name) => name.includes(contains));
      const names = matching.slice(0, mostNames);
      const left = matching.length - names.length;
      const more = `${left} more: narrow the list with “contains”.`;
      return { ...scope, total: all.length, matching: matching.length, names, ...(left > 0 && { more }) };
    },
  };
}

/** Describes one set, with all four attributes. */
export function describeTool(services: Asked): Tool {
  return {
    confirm(input) {
      const target = readTarget(input);
      return { title: t('Describe {0}?', target.name), message: asks('DescribeConfigurationSet', target) };
    },
    async answer(input, signal) {
      const target = readTarget(input);
      return { ...target, described: await describe(services, target, signal) };
    },
  };
}

/** Tells what deserves attention in one set. */
export function findingsTool(services: Asked): Tool {
  return {
    confirm(input) {
      const target = readTarget(input);
      return { title: t('Look for findings in {0}?', target.name), message: asks('DescribeConfigurationSet', target) };
    },
    async answer(input, signal) {
      const target = readTarget(input);
      const details = await describe(services, target, signal);
      const account = services.catalog.account(target.profile);
      const found = findings(details, target, allAttributes, disabledFindings(), account);
      return { ...target, findings: found.map(({ terms: _, text, ...finding }) => ({ ...finding, text: text() })) };
    },
  };
}

/** A model never makes a prompt appear, nor a process start: the user has not asked for it. */
async function describe({ catalog, profiles }: Asked, target: Target, signal: AbortSignal) {
  await usableProfile(profiles, target.profile);
  return catalog.describe(target, { signal, interactive: false });
}

function asks(operation: string, { profile, region }: Scope): Markdown {
  return markdown`${t(
    'Profile {0} asks Amazon SES in {1} ({2}), unless the answer is known already. The language model gets the answer.',
    profile,
    region,
    operation,
  )}`;
}
