import { t } from '@vscode/l10n';
import { type ApiCall, apiCalls } from './apiCalls.ts';
import { type Dialect, literal } from './literal.ts';
import type { Recipe } from './recipe.ts';
import { comments, quoted } from './text.ts';
import { wordsOf } from './words.ts';

const dialect: Dialect = {
  indent: '    ',
  long: '\\U',
  booleans: ['False', 'True'],
  member: (name) => `"${name}": `,
  padding: '',
};

/** A Python module that makes the set with boto3. */
export function python(recipe: Recipe): string {
  const lines = [
    ...comments(recipe.notes, '#'),
    'import boto3',
    'from botocore.config import Config',
    '',
    ...comments([t('Amazon SES takes one such call a second: what comes too early is tried again.')], '#'),
    'retries = Config(retries={"mode": "standard", "total_max_attempts": 10})',
    `ses = boto3.client("ses", region_name=${quoted(recipe.region, '\\U')}, config=retries)`,
    '',
    ...apiCalls(recipe).map(call),
  ];
  return `${lines.join('\n')}\n`;
}

function call({ operation, input }: ApiCall): string {
  const parameters = Object.entries(input).map(
    ([name, value]) => `    ${name}=${literal(value, dialect, 1, 6 + name.length)},\n`,
  );
  return `ses.${wordsOf(operation).join('_')}(\n${parameters.join('')})`;
}
