import { t } from '@vscode/l10n';
import type { Target } from '../core/configurationSet.ts';
import { findings } from '../core/findings.ts';
import type { Services } from '../ui/services.ts';
import type { Appearance } from './item.ts';
import type { Loads } from './loads.ts';
import { type Known, profileProblem } from './model.ts';
import type { TreeSettings } from './settings.ts';
import type { Visibility } from './visibility.ts';

/** Looks up what the rows show: the catalog's cache, the settings, and what is expanded. Asks AWS nothing. */
export function createAppearance(
  { catalog, pins, regions, snapshots }: Services,
  known: Known,
  loads: Loads,
  visibility: Pick<Visibility, 'isExpanded'>,
  settings: () => TreeSettings,
): Appearance {
  return {
    profileFacts: (node) => ({
      account: catalog.account(node.profile),
      isDefault: node.isDefault,
      problem: profileProblem(node, known),
    }),
    stateOf: loads.stateOf,
    isWaiting: loads.isWaiting,
    wait: catalog.wait,
    isExpanded: visibility.isExpanded,
    isAdded: ({ profile, region }) => regions.isAdded(profile, region),
    attention: (target) => attention(catalog, target, settings().disabledFindings),
    isPinned: (target) => pins.of(target).has(target.name),
    isChanged: snapshots.hasChanged,
    view: () => settings().view,
  };
}

/** From a description that is already there, never a guess; hints stand on the page alone. */
function attention(catalog: Services['catalog'], target: Target, disabled: readonly string[]): readonly string[] {
  const described = catalog.described(target);
  if (described === undefined || described.state === 'loading') return [];
  if ('problem' in described && described.problem.code === 'ConfigurationSetDoesNotExist')
    return [t('no longer exists')];
  if (described.state === 'failed') return [];
  const { details, attributes } = described;
  return findings(details, target, attributes, disabled, catalog.account(target.profile))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ title }) => title.replace(/\.$/, ''));
}
