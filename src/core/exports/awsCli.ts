import type { Shell } from '../cliCommand.ts';
import { type ApiCall, apiCalls } from './apiCalls.ts';
import { apiLimits } from './limits.ts';
import type { Recipe } from './recipe.ts';
import { comments } from './text.ts';
import { isList, type Value } from './value.ts';
import { wordsOf } from './words.ts';

/** A terminal takes a control character as a key, quoted or not; and the CLI's shorthand has no way to write a backslash before a quote. */
export const awsCliLimits = apiLimits((text) => !/[\p{Cc}\\]/u.test(text));

/**
 * The AWS CLI's commands that make the set, one a line, for that shell. They use the CLI's shorthand and not JSON, whose double quotes
 * PowerShell does not hand on.
 */
export function awsCli(recipe: Recipe, shell: Shell): string {
  const commands = apiCalls(recipe).map((call) => commandOf(call, recipe.region, shell));
  return `${[...comments(recipe.notes, '#'), ...commands].join('\n')}\n`;
}

function commandOf({ operation, input }: ApiCall, region: string, shell: Shell): string {
  const options = Object.entries(input).map(([name, value]) => optionOf(wordsOf(name).join('-'), value, shell));
  return ['aws', 'ses', wordsOf(operation).join('-'), ...options, '--region', region].join(' ');
}

function optionOf(name: string, value: Value, shell: Shell): string {
  if (typeof value === 'boolean') return value ? `--${name}` : `--no-${name}`;
  const argument = quote(typeof value === 'string' ? value : shorthand(value), shell);
  // A value that begins with a dash would be read as an option of its own.
  return `--${name}${argument.startsWith('-') ? '=' : ' '}${argument}`;
}

/** The members of a structure in the AWS CLI's shorthand, `Name=bounces,Enabled=true,SNSDestination={TopicARN=…}`. */
function shorthand(value: Exclude<Value, string | boolean>): string {
  if (isList(value)) return `[${value.map(shorthandValue).join(',')}]`;
  return Object.entries(value)
    .map(([name, member]) => `${name}=${shorthandValue(member)}`)
    .join(',');
}

function shorthandValue(value: Value): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'object') return isList(value) ? shorthand(value) : `{${shorthand(value)}}`;
  return /^[A-Za-z0-9_./:-][A-Za-z0-9_./:@-]*$/.test(value) ? value : `'${value.replaceAll("'", "\\'")}'`;
}

function quote(argument: string, shell: Shell): string {
  if (/^[A-Za-z0-9_./=-]+$/.test(argument)) return argument;
  // PowerShell takes typographic single quotes as the plain one.
  if (shell === 'powershell') return `'${argument.replaceAll(/['‘’‚‛]/g, '$&$&')}'`;
  return `'${argument.replaceAll("'", "'\\''")}'`;
}
