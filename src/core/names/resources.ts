import { valuesAt } from './blocks.ts';
import { lineStart, matchAt, textBefore } from './characters.ts';
import { findMember, findPath, fold } from './members.ts';
import { literalAt } from './occurrences.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';

/** `resource "aws_ses_configuration_set" "label" {` or `variable "label" {`, and there one of these members. */
export function findTerraform(
  source: Source,
  head: string,
  label: string,
  members: readonly string[],
): Span | undefined {
  const { text } = source;
  for (const position of source.occurrences(label)) {
    const isHeaded = text
      .slice(Math.max(0, position - head.length - 12), position)
      .trimEnd()
      .replace(/"$/, '')
      .trimEnd()
      .endsWith(head);
    const open = matchAt(/"\s{0,8}(?=\{)/y, text, position + label.length);
    if (!isHeaded || open === null) continue;
    const place = findMember(source, position + label.length + open[0].length, members);
    return place === undefined ? undefined : literalAt(text, place);
  }
  return undefined;
}

/** A value in one of the blocks `locals {`. */
export function findLocal(source: Source, name: string): Span | undefined {
  const { text } = source;
  for (const position of source.occurrences('locals')) {
    const open = matchAt(/\s{0,8}(?=\{)/y, text, position + 'locals'.length);
    const place =
      open === null ? undefined : findMember(source, position + 'locals'.length + open[0].length, [fold(name)]);
    const span = place === undefined ? undefined : literalAt(text, place);
    if (span !== undefined) return span;
  }
  return undefined;
}

/** A resource or a parameter of CloudFormation by its logical id. */
export function findLogical(source: Source, id: string): Span | undefined {
  const { text } = source;
  for (const position of source.occurrences(id)) {
    const head = matchAt(/["']?\s{0,4}:[ \t]{0,8}(?:\{|\r?\n)/y, text, position + id.length);
    if (
      head === null ||
      (!/^\s*["']?$/.test(text.slice(lineStart(text, position), position)) &&
        !/[{,]\s*["']$/.test(textBefore(text, position, 4)))
    )
      continue;
    const opener = head[0].endsWith('{') ? position + id.length + head[0].length - 1 : position;
    const type = findMember(source, opener, ['type']);
    const kind = type === undefined ? '' : text.slice(type, type + 60);
    const path = /AWS::SES::ConfigurationSet["'\s]/.test(kind) ? [['properties'], ['name']] : [['default']];
    const place = findPath(source, opener, path);
    const value = valuesAt(source, place)[0];
    if (value?.kind === 'literal') return { start: value.start, end: value.end };
  }
  return undefined;
}
