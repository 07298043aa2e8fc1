import { quoted } from './text.ts';
import { isList, type Structure, type Value } from './value.ts';

/** The structure as YAML that reads the same by YAML 1.1 and 1.2: every text is quoted, and a lone `Ref` is CloudFormation's short form. */
export function yaml(structure: Structure, indent = ''): string {
  return Object.entries(structure)
    .map(([name, value]) => `${indent}${name}:${below(value, indent)}`)
    .join('\n');
}

function below(value: Value, indent: string): string {
  if (typeof value !== 'object') return ` ${scalar(value)}`;
  const inner = `${indent}  `;
  if (isList(value)) return value.map((item) => `\n${inner}- ${listItem(item, inner)}`).join('');
  if (typeof value['Ref'] === 'string') return ` !Ref ${value['Ref']}`;
  return `\n${yaml(value, inner)}`;
}

function listItem(item: Value, indent: string): string {
  if (typeof item !== 'object') return scalar(item);
  if (isList(item)) throw new TypeError('No template holds a list of lists.');
  // The first member stands behind the dash, the others below it.
  return yaml(item, `${indent}  `).trimStart();
}

function scalar(value: string | boolean): string {
  return typeof value === 'string' ? quoted(value, '\\U') : String(value);
}
