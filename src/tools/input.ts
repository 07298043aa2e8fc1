import { Problem } from '../core/aws/problem.ts';
import { checkScope, checkTarget, type Scope, type Target } from '../core/configurationSet.ts';

/** More than any profile's name, region or set's name has. */
const longest = 512;

/** The scope that a model asks about. Throws a `Problem` that tells the model what to pass. */
export function readScope(input: unknown): Scope {
  return checkScope({ profile: readText(input, 'profile'), region: readText(input, 'region') });
}

/** The configuration set that a model asks about. Throws a `Problem` that tells the model what to pass. */
export function readTarget(input: unknown): Target {
  return checkTarget({ ...readScope(input), name: readText(input, 'name') });
}

/** A text that the input must hold. */
export function readText(input: unknown, key: string): string {
  return readOptionalText(input, key) ?? fail(key);
}

/** A text that the input may hold. VS Code does not check what a model passes against the schema. */
export function readOptionalText(input: unknown, key: string): string | undefined {
  if (typeof input !== 'object' || input === null) return fail(key);
  const value: unknown = Object.getOwnPropertyDescriptor(input, key)?.value;
  if (value === undefined) return undefined;
  return typeof value === 'string' && value !== '' && value.length <= longest ? value : fail(key);
}

function fail(key: string): never {
  throw new Problem('InvalidArgument', {
    summary: 'not a valid input',
    message: `The input needs “${key}”, a text of 1 to ${longest} characters.`,
  });
}
