import { t } from '@vscode/l10n';
import type { Column } from './row.ts';

/** What each column is called. */
export function headings(): Readonly<Record<Column, string>> {
  return {
    name: t('Name'),
    destinations: t('Destinations'),
    covered: t('Received by someone'),
    tls: t('TLS'),
    sending: t('Sending'),
    findings: t('Findings'),
  };
}
