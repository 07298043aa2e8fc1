import { t } from '@vscode/l10n';
import { configurationSetArn } from '../core/configurationSetArn.ts';
import { groupDigits } from '../core/groupDigits.ts';
import { type Html, html, shown } from '../core/html.ts';
import { describedAt } from '../ui/times.ts';
import { actionButton, copyButton } from './controls.ts';
import type { Page } from './model.ts';
import { isGone } from './pageStatus.ts';

/** The set's name, where it lives, what can be done with it, and when it was described. */
export function header({ target, account, state, isChanged }: Page): Html {
  const arn = account && configurationSetArn(target, account);
  const facts = [
    ...(state.kind === 'described' ? [describedAt(state.answer.at)] : []),
    ...(arn ? [html`<code class="arn">${arn}</code>`] : []),
  ];
  return html`<header>
    <div class="title">
      <h1>${target.name}</h1>${isGone(state) ? html`<span class="badge">${t('no longer exists')}</span>` : undefined}
      <p class="scope">${shown(target.profile)} · ${target.region}${account && ` · ${groupDigits(account)}`}</p>
      <div class="actions">
        ${actionButton('json', t('JSON'))}
        ${copyMenu(arn)}
        ${actionButton('compare', t('Compare…'))}
        <button type="button" class="link" data-key="console" data-action="console">${t('Console')} <span aria-hidden="true">↗</span></button>
        ${actionButton('refresh', t('Refresh'))}
      </div>
    </div>
    ${facts.length > 0 ? html`<p class="facts">${facts.flatMap((fact, index) => (index ? [html` · `, fact] : fact))}</p>` : undefined}
    ${state.kind === 'described' && isChanged ? changes() : undefined}
  </header>`;
}

/** Says that the set is not as the user knows it. */
function changes(): Html {
  return html`<p class="changed">${t('Changed since you last looked.')} ${actionButton('compareLastLook', t('Show Changes'))}</p>`;
}

function copyMenu(arn: string | undefined): Html {
  return html`<details class="menu" data-keep="copy-menu">
    <summary class="link" data-key="copy-menu">${t('Copy')} <span class="arrow" aria-hidden="true">▾</span></summary>
    <ul role="menu" aria-label="${t('Copy')}">
      <li role="none">${copyButton('name', t('Name'))}</li>
      ${arn ? html`<li role="none">${copyButton('arn', t('ARN'))}</li>` : undefined}
      <li role="none">${copyButton('link', t('Link'))}</li>
      <li role="none">${copyButton('cliCommand', t('AWS CLI command'))}</li>
      <li role="none"><button type="button" role="menuitem" data-key="copyAs" data-action="copyAs">${t('CloudFormation, Terraform…')}</button></li>
    </ul>
  </details>`;
}
