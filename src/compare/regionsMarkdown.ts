import { t } from '@vscode/l10n';
import { differences, type Form, formsOf, type Sighting } from '../core/compare/forms.ts';
import { join, type Markdown, markdown } from '../ui/markdown.ts';

/** What is known of one name everywhere, as a page of Markdown: where it is, what differs, and in a sentence where it is not. */
export function regionsMarkdown(name: string, sightings: readonly Sighting[]): string {
  const forms = formsOf(sightings);
  const present = sightings.filter(({ state }) => state === 'present').length;
  const parts = [
    markdown`# ${name}`,
    markdown`${t('Present in {0} of {1} loaded profiles and regions.', present, sightings.length)} ${formsText(forms.length, present)}`,
    ...placesTable(sightings, forms),
    ...(forms.length > 1 ? [markdown`## ${t('What differs')}`, differencesTable(forms)] : []),
    ...absentText(sightings),
  ];
  return `${parts.map(({ value }) => value).join('\n\n')}\n`;
}

function formsText(forms: number, present: number): string {
  if (present < 2) return t('Open other regions in the tree to have it looked for there too.');
  if (forms < 2) return t('It is the same everywhere, but for its own region and account.');
  return t('It has {0} forms.', forms);
}

/** Where the set is, form by form, and then where that is not known. */
function placesTable(sightings: readonly Sighting[], forms: readonly Form[]): readonly Markdown[] {
  const present = forms.flatMap(({ scopes }, index) => {
    const state = forms.length > 1 ? t('present, form {0}', index + 1) : t('present');
    return scopes.map(({ profile, region }) => [profile, region, state]);
  });
  const unknown = sightings.flatMap((sighting) =>
    sighting.state === 'unknown' ? [[sighting.profile, sighting.region, t('not known: {0}', sighting.reason)]] : [],
  );
  const rows = [...present, ...unknown];
  return rows.length > 0 ? [table([t('Profile'), t('Region'), t('Configuration set')], rows)] : [];
}

/** Most regions do not have most names: a row for each would bury those that do. */
function absentText(sightings: readonly Sighting[]): readonly Markdown[] {
  const absent = sightings.filter(({ state }) => state === 'absent');
  const places = [...Map.groupBy(absent, ({ profile }) => profile)].map(
    ([profile, all]) =>
      markdown`- ${profile}: ${all
        .map(({ region }) => region)
        .sort()
        .join(', ')}`,
  );
  return absent.length > 0 ? [markdown`## ${t('Where it is absent ({0})', absent.length)}`, join(places, '\n')] : [];
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
