import { t } from '@vscode/l10n';
import type { Details } from '../configurationSet.ts';
import { isOff } from '../eventDestinations.ts';
import type { Rule } from './rule.ts';

const source = 'https://docs.aws.amazon.com/ses/latest/dg/event-publishing-add-event-destination-cloudwatch.html';

/** Default values that read as "none was given": mail without a value can be told apart in the metrics. */
const placeholder =
  /^(default|empty|missing|n-?a|nil|no-?(ne|tag|value)|not-?(set|given|specified)|null|other|undefined|unknown|unset|untagged|-+|_+)$/i;

/** CloudWatch dimensions. */
export const dimensionRules: readonly Rule[] = [
  {
    id: 'dimension-repeated',
    severity: 'warning',
    source,
    needs: ['eventDestinations'],
    find: ({ details }) =>
      dimensionLists(details).flatMap(({ destination, dimensions }) => {
        const names = dimensions.flatMap(({ DimensionName }) => DimensionName ?? []);
        const repeated = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
        return repeated.map((name) => ({
          title: t('Dimension {0} stands twice in {1}.', name, destination),
          text: () => t('A metric has one value for each dimension: the value of one of the two is not counted.'),
        }));
      }),
  },
  {
    id: 'dimension-default-hides',
    severity: 'hint',
    source,
    needs: ['eventDestinations'],
    find: ({ details }) =>
      dimensionLists(details).flatMap(({ destination, dimensions }) =>
        dimensions.flatMap(({ DimensionName, DefaultDimensionValue }) => {
          if (!DimensionName || !DefaultDimensionValue || placeholder.test(DefaultDimensionValue)) return [];
          return [
            {
              title: t('Dimension {0} of {1} has a default that looks like a value.', DimensionName, destination),
              text: () =>
                t(
                  'Mail that gives no {0} is counted as {1}, with the mail that says so.',
                  DimensionName,
                  DefaultDimensionValue,
                ),
              terms: [DimensionName, DefaultDimensionValue],
            },
          ];
        }),
      ),
  },
];

/** Of the destinations that count anything. */
function dimensionLists({ EventDestinations = [] }: Details) {
  const counting = EventDestinations.filter((destination) => !isOff(destination));
  return counting.map(({ Name, CloudWatchDestination }) => ({
    destination: Name ?? t('a destination without a name'),
    dimensions: CloudWatchDestination?.DimensionConfigurations ?? [],
  }));
}
