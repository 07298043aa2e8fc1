import { t } from '@vscode/l10n';
import { type EventDestination, eventTypes, receives } from '../core/eventDestinations.ts';
import { type Html, html, shown } from '../core/html.ts';
import { goesTo } from './pageTargets.ts';

/*
 * A table by its markup, and by roles beside it: where the page is narrow, CSS lays it out as a list, and a browser would then take its
 * rows and cells for plain boxes. So each cell also has its event's name, which shows in the list alone.
 */

/** Which destination receives which events, and whether anybody enabled receives each. */
export function matrix(destinations: readonly EventDestination[], region: string): Html {
  const types = columns(destinations);
  const rows = table(destinations, types, region);
  // Those that the API knows find room side by side.
  if (types.length <= eventTypes.length) return rows;
  return html`<div class="wide" role="region" tabindex="0" aria-label="${t('Event destinations')}">${rows}</div>`;
}

function table(destinations: readonly EventDestination[], types: readonly string[], region: string): Html {
  return html`<table class="matrix" role="table">
    <caption class="visually-hidden">${t('Event destinations by the types of events that they receive')}</caption>
    <thead role="rowgroup"><tr role="row">
      <th role="columnheader" scope="col">${t('Name')}</th>
      <th role="columnheader" scope="col">${t('Goes to')}</th>
      ${types.map((type) => html`<th role="columnheader" scope="col" class="${cellClass(type)}">${label(type)}</th>`)}
    </tr></thead>
    <tbody role="rowgroup">${destinations.map((destination, index) => row(destination, types, goesTo(destination, region, `destination-${index}`)))}</tbody>
    <tfoot role="rowgroup"><tr role="row" class="received">
      <th role="rowheader" scope="row" colspan="2">${t('Received by someone')}</th>
      ${types.map((type) => received(destinations, type))}
    </tr></tfoot>
  </table>`;
}

/** The types that the API knows, and then what it answered besides. */
function columns(destinations: readonly EventDestination[]): readonly string[] {
  return [
    ...new Set<string>([...eventTypes, ...destinations.flatMap(({ MatchingEventTypes = [] }) => MatchingEventTypes)]),
  ];
}

function row(destination: EventDestination, types: readonly string[], target: Html): Html {
  const { Name, Enabled } = destination;
  return html`<tr role="row">
    <th role="rowheader" scope="row">${Name === undefined ? html`<span class="secondary">${t('no name')}</span>` : shown(Name)}${badge(Enabled)}</th>
    <td role="cell" class="goes-to">${target}</td>
    ${types.map((type) => cell(destination, type))}
  </tr>`;
}

function badge(isEnabled: boolean | undefined): Html | undefined {
  if (isEnabled === true) return undefined;
  return html` <span class="badge">${isEnabled === false ? t('disabled') : t('state not answered')}</span>`;
}

function cell({ Name, Enabled, MatchingEventTypes = [] }: EventDestination, type: string): Html {
  // For a pointer far below the names of the columns.
  const title = (text: string) => `${type} → ${Name ?? t('no name')}: ${text}`;
  if (!MatchingEventTypes.some((matching) => matching === type)) {
    return html`<td role="cell" class="${cellClass(type)} none" title="${title(t('no'))}"><span class="visually-hidden">${t('no')}</span></td>`;
  }
  const text = Enabled === true ? t('yes') : t('not while it is disabled');
  return html`<td role="cell" class="${cellClass(type)}" title="${title(text)}"><span class="dot${Enabled === true ? '' : ' hollow'}" aria-hidden="true"></span><span class="event-name">${label(type)}</span><span class="visually-hidden">${text}</span></td>`;
}

function received(destinations: readonly EventDestination[], type: string): Html {
  const isReceived = destinations.some((destination) => receives(destination, type));
  const grave = type === 'bounce' || type === 'complaint' ? ' grave' : '';
  const answer = isReceived
    ? html`<span class="yes">${t('yes')}</span>`
    : html`<span class="no${grave}">${t('no')}</span>`;
  return html`<td role="cell" class="${cellClass(type)}"><span class="event-name">${label(type)}</span>${answer}</td>`;
}

/** A type that this page does not know has a column of its own width, and breaks where one of its words is longer than Amazon's are. */
function cellClass(type: string): string {
  return inWords(type)
    .split(' ')
    .every((word) => word.length <= longestWord)
    ? 'event'
    : 'event other';
}

/** As long as “subscription”, the longest word in the event types of the newer API. */
const longestWord = 12;

function inWords(type: string): string {
  return type.replace(/([a-z])([A-Z])/g, '$1 $2');
}

/** The event's name in words; Amazon's own spelling of it is there for who searches. */
function label(type: string): Html {
  const words = inWords(type);
  return words === type
    ? shown(type)
    : html`<span title="${type}">${shown(words.toLowerCase())}</span><span class="visually-hidden"> ${shown(type)}</span>`;
}
