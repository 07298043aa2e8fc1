import { Problem } from '../../src/core/aws/problem.ts';

/** What it returns, or the `Problem` that it throws. Throws whatever else it throws. */
export function orProblem<Value>(run: () => Value): Value | Problem {
  try {
    return run();
  } catch (error) {
    return asProblem(error);
  }
}

/** The error, if it is a `Problem` with words for the user. Throws it otherwise. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem && error.message !== '' && error.summary !== '') return error;
  throw error;
}
