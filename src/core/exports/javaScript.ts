import { t } from '@vscode/l10n';
import { type ApiCall, apiCalls } from './apiCalls.ts';
import { type Dialect, literal } from './literal.ts';
import type { Recipe } from './recipe.ts';
import { comments, quoted } from './text.ts';

const dialect: Dialect = {
  indent: '  ',
  long: 'pair',
  booleans: ['false', 'true'],
  member: (name) => `${name}: `,
  padding: ' ',
};

/** An ES module that makes the set with the AWS SDK for JavaScript v3. */
export function javaScript(recipe: Recipe): string {
  const calls = apiCalls(recipe);
  const imports = ['SESClient', ...new Set(calls.map(commandOf))];
  const lines = [
    ...comments(recipe.notes, '//'),
    'import {',
    ...imports.toSorted().map((name) => `  ${name},`),
    '} from "@aws-sdk/client-ses";',
    '',
    ...comments([t('Amazon SES takes one such call a second: what comes too early is tried again.')], '//'),
    `const ses = new SESClient({ region: ${quoted(recipe.region, 'pair')}, maxAttempts: 10 });`,
    '',
    ...calls.map(send),
  ];
  return `${lines.join('\n')}\n`;
}

function send(call: ApiCall): string {
  const head = `await ses.send(new ${commandOf(call)}(`;
  return `${head}${literal(call.input, dialect, 0, head.length + 3)}));`;
}

function commandOf({ operation }: ApiCall): string {
  return `${operation}Command`;
}
