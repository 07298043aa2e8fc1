import { definitionsIn } from './definitions.ts';
import { readNamesInTurns } from './readInTurns.ts';
import type { Span } from './span.ts';

/** Where a text makes a configuration set of this name: lines and UTF-16 code units in them, from 0. */
export interface Maker {
  readonly name: string;
  readonly line: number;
  readonly character: number;
}

/** Extensions of the files that people write infrastructure in. */
const infrastructure = /\.(?:tf|tofu|ya?ml|json|template|[cm]?[jt]sx?|py|go|java|kt|cs|fs|vb)$/i;

/** Whether a file of this name can make a set: Terraform, CloudFormation, CDK and Pulumi are written in these. */
export function mayMake(file: string): boolean {
  return infrastructure.test(file);
}

/** Words without which a text makes no set, so that most files need no further look. */
export const makerWords = ['ConfigurationSet', 'configuration_set'] as const;

/** Every set that a text makes, in a resource or a construct that writes the name out. None when it is not wanted any more. */
export async function makersIn(text: string, isWanted: () => boolean): Promise<readonly Maker[]> {
  const names = await readNamesInTurns(text, () => false, isWanted);
  return definitionsIn(text, names?.found ?? []).map((made) => ({ name: made.name, ...placeOf(text, made) }));
}

function placeOf(text: string, { start }: Span): Pick<Maker, 'line' | 'character'> {
  const lines = text.slice(0, start).split(/\r\n?|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
