import { t } from '@vscode/l10n';
import { type EventType, receives } from '../eventDestinations.ts';
import type { Rule, Sentence, Subject } from './rule.ts';

const source = 'https://docs.aws.amazon.com/ses/latest/dg/monitor-using-event-publishing.html';

/** Events that nobody hears of. */
export const eventRules: readonly Rule[] = [
  {
    id: 'no-bounce-destination',
    severity: 'error',
    source,
    needs: ['eventDestinations'],
    find: unheard('bounce', () => ({
      title: t('Nobody is told about bounces.'),
      text: () =>
        t(
          'No enabled event destination receives {0} events: mail to dead addresses goes on, and too much of it can pause the account. Only feedback set up on the sending identity could still tell.',
          'bounce',
        ),
    })),
  },
  {
    id: 'no-complaint-destination',
    severity: 'error',
    source,
    needs: ['eventDestinations'],
    find: unheard('complaint', () => ({
      title: t('Nobody is told about complaints.'),
      text: () =>
        t(
          'No enabled event destination receives {0} events: people who reported spam get more mail, and the account can be paused for it. Only feedback set up on the sending identity could still tell.',
          'complaint',
        ),
    })),
  },
  {
    id: 'no-reject-destination',
    severity: 'warning',
    source,
    needs: ['eventDestinations'],
    find: unheard('reject', () => ({
      title: t('Nobody is told about rejected mail.'),
      text: () =>
        t(
          'No enabled event destination receives {0} events: mail in which Amazon SES finds a virus is accepted, then dropped without a word.',
          'reject',
        ),
    })),
  },
  {
    id: 'no-rendering-failure-destination',
    severity: 'hint',
    source,
    needs: ['eventDestinations'],
    find: unheard('renderingFailure', () => ({
      title: t('Nobody is told about rendering failures.'),
      text: () =>
        t(
          'No enabled event destination receives {0} events: templated mail that lacks a value is accepted, then not sent.',
          'renderingFailure',
        ),
    })),
  },
];

function unheard(type: EventType, sentence: () => Sentence): (subject: Subject) => readonly Sentence[] {
  return ({ details: { EventDestinations } }) => {
    // A list that was asked for and not answered is no empty list.
    if (EventDestinations === undefined || EventDestinations.some((destination) => receives(destination, type)))
      return [];
    return [{ ...sentence(), terms: [type] }];
  };
}
