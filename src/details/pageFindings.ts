import { t } from '@vscode/l10n';
import type { Attribute } from '../core/configurationSet.ts';
import type { Finding, Severity } from '../core/findings.ts';
import { type Html, html, shown, withTerms } from '../core/html.ts';
import { externalLink } from './controls.ts';
import { headingId, sectionTitle } from './sectionTitles.ts';

/** What loses mail, events or privacy, before everything else; no heading where there is nothing. */
export function worthALook(findings: readonly Finding[]): Html | undefined {
  const grave = findings.filter(({ severity }) => severity !== 'hint');
  if (grave.length === 0) return undefined;
  return html`<section aria-labelledby="worth-a-look">
    <h2 id="worth-a-look">${t('Worth a look')}</h2>
    <ul class="findings">${kinds(grave).map((kind, index) => box(kind, `finding-${index}`, sectionLink(kind[0], index)))}</ul>
  </section>`;
}

/** The hints of one section, to stand in it. */
export function hints(findings: readonly Finding[], section: Attribute): Html | undefined {
  const own = findings.filter((finding) => finding.severity === 'hint' && finding.section === section);
  if (own.length === 0) return undefined;
  return html`<ul class="findings">${kinds(own).map((kind, index) => box(kind, `hint-${section}-${index}`))}</ul>`;
}

/** The findings of one rule. */
type Kind = readonly [Finding, ...Finding[]];

/** As many findings of one rule as are told at once. */
const mostAtOnce = 5;

function kinds(findings: readonly Finding[]): readonly Kind[] {
  const all = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const kind = all.get(finding.id);
    if (kind) kind.push(finding);
    else all.set(finding.id, [finding]);
  }
  return [...all.values()];
}

/** What one rule found. Its id, by which the settings switch it off, is the tooltip. */
function box(kind: Kind, key: string, link?: Html): Html {
  const [{ id, severity, source }] = kind;
  const more = externalLink(source, key, html`${t('Learn more')}`);
  return html`<li class="note ${severity}" title="${id}">
    <span class="visually-hidden">${severityWord(severity)}</span>
    ${kind.length === 1 ? sentences(kind[0]) : list(kind, key)}
    <span class="links">${link ? html`${link} <span class="secondary">·</span> ${more}` : more}</span>
  </li>`;
}

function list(kind: Kind, key: string): Html {
  const rest = kind.slice(mostAtOnce);
  return html`${items(kind.slice(0, mostAtOnce))}${
    rest.length > 0
      ? html`<details data-keep="${key}-rest"><summary data-key="${key}-rest">${t('{0} more', rest.length)}</summary>${items(rest)}</details>`
      : undefined
  }`;
}

function items(findings: readonly Finding[]): Html {
  return html`<ul>${findings.map((finding) => html`<li>${sentences(finding)}</li>`)}</ul>`;
}

function sentences({ title, text, terms }: Finding): Html {
  return html`<strong>${shown(title)}</strong> ${withTerms(text(), terms)}`;
}

function sectionLink({ section }: Finding, index: number): Html {
  return html`<a href="#${headingId(section)}" data-key="finding-section-${index}">${sectionTitle(section)}</a>`;
}

function severityWord(severity: Severity): string {
  const words: Readonly<Record<Severity, string>> = { error: t('Problem:'), warning: t('Warning:'), hint: t('Hint:') };
  return words[severity];
}
