import { definitionsIn } from './definitions.ts';
import { createPositions, type Position } from './positions.ts';
import { readNamesInTurns } from './readInTurns.ts';

/** Where a text makes a configuration set of this name: lines and UTF-16 code units in them, from 0. */
export interface Maker extends Position {
  readonly name: string;
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
  const positionAt = createPositions(text);
  return definitionsIn(text, names?.found ?? []).map(({ name, start }) => ({ name, ...positionAt(start) }));
}
