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
    <ul class="findings">${grave.map((finding, index) => item(finding, `finding-${index}`, sectionLink(finding, index)))}</ul>
  </section>`;
}

/** The hints of one section, to stand in it. */
export function hints(findings: readonly Finding[], section: Attribute): Html | undefined {
  const own = findings.filter((finding) => finding.severity === 'hint' && finding.section === section);
  if (own.length === 0) return undefined;
  return html`<ul class="findings">${own.map((finding, index) => item(finding, `hint-${section}-${index}`))}</ul>`;
}

function item({ severity, title, text, terms, source }: Finding, key: string, link?: Html): Html {
  const more = externalLink(source, key, html`${t('Learn more')}`);
  return html`<li class="note ${severity}">
    <span class="visually-hidden">${severityWord(severity)}</span>
    <strong>${shown(title)}</strong> ${withTerms(text(), terms)}
    <span class="links">${link ? html`${link} <span class="secondary">·</span> ${more}` : more}</span>
  </li>`;
}

function sectionLink({ section }: Finding, index: number): Html {
  return html`<a href="#${headingId(section)}" data-key="finding-section-${index}">${sectionTitle(section)}</a>`;
}

function severityWord(severity: Severity): string {
  const words: Readonly<Record<Severity, string>> = { error: t('Problem:'), warning: t('Warning:'), hint: t('Hint:') };
  return words[severity];
}
