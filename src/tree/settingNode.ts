import { t } from '@vscode/l10n';
import { visible } from '../core/aws/files/visible.ts';
import { Problem } from '../core/aws/problem.ts';
import { nodeId, type ProblemNode } from './nodes.ts';

/** What the setting `ses.regions` holds that is no region; the regions in it are shown all the same. */
export function settingNode(wrong: readonly unknown[]): ProblemNode {
  const values = wrong
    .slice(0, 5)
    .map((value) => `“${visible(typeof value === 'string' ? value : JSON.stringify(value))}”`);
  const problem = new Problem('InvalidRegion', {
    summary: t('the setting ses.regions holds what is no region'),
    message: t(
      'The setting ses.regions holds what is no region, which is left out: {0}. Regions look like eu-west-1.',
      values.join(', '),
    ),
    remedies: ['openRegionSettings'],
  });
  return { kind: 'problem', id: nodeId(null, 'ses.regions'), problem };
}
