import { t } from '@vscode/l10n';
import { differences, type Form, formsOf, type Sighting } from '../core/compare/forms.ts';
import { join, type Markdown, markdown } from '../ui/markdown.ts';

/** What is known of one name everywhere, as a page of Markdown: where it is, where it is not, and what differs. */
export function regionsMarkdown(name: string, sightings: readonly Sighting[]): string {
  const forms = formsOf(sightings);
  const present = sightings.filter(({ state }) => state === 'present').length;
  const parts = [
    markdown`# ${name}`,
    markdown`${t('Present in {0} of {1} loaded profiles and regions.', present, sightings.length)} ${formsText(forms.length)}`,
    placesTable(sightings, forms),
    ...(forms.length > 1 ? [markdown`## ${t('What differs')}`, differencesTable(forms)] : []),
  ];
  return `${parts.map(({ value }) => value).join('\n\n')}\n`;
}

function formsText(count: number): string {
  if (count < 2) return count === 0 ? '' : t('It is the same everywhere, but for its own region and account.');
  return t('It has {0} forms.', count);
}

function placesTable(sightings: readonly Sighting[], forms: readonly Form[]): Markdown {
  const rows = sightings.map((sighting) => [sighting.profile, sighting.region, stateText(sighting, forms)]);
  return table([t('Profile'), t('Region'), t('Configuration set')], rows);
}

function stateText(sighting: Sighting, forms: readonly Form[]): string {
  if (sighting.state === 'absent') return t('absent');
  if (sighting.state === 'unknown') return t('not known: {0}', sighting.reason);
  const { profile, region } = sighting;
  const form = forms.findIndex(({ scopes }) =>
    scopes.some((each) => each.profile === profile && each.region === region),
  );
  return forms.length > 1 ? t('present, form {0}', form + 1) : t('present');
}

function differencesTable(forms: readonly Form[]): Markdown {
  const headings = forms.map((_form, index) => t('Form {0}', index + 1));
  const rows = differences(forms).map(({ subject, values }) => [subject, ...values.map((value) => value ?? '–')]);
  return table(['', ...headings], rows);
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): Markdown {
  const line = (cells: readonly string[]) => markdown`| ${join(cells, ' | ')} |`;
  const rule = { value: `|${' --- |'.repeat(headings.length)}`, commands: [] };
  return join([line(headings), rule, ...rows.map(line)], '\n');
}
