import type { HttpHandler, HttpResponse } from '@smithy/core/protocols';
import type { Attempt, Problem } from '../problem.ts';
import { problemOf } from '../problemOf.ts';
import { readWireError } from '../wireError.ts';
import { httpHandler, serverOf } from './clientConfig.ts';

/** A handler that remembers what became of the last request. */
export interface Witness extends Pick<HttpHandler, 'handle'> {
  /** What failed on the network or in the service; undefined where it was the sign-in itself. */
  failure(attempt: Attempt): Problem | undefined;
}

/**
 * A handler that ends with the signal, and remembers what became of the last request: the SDK's providers turn every cause into one error,
 * the text of which is all that they keep.
 */
export function createWitness(signal: AbortSignal): Witness {
  let failure: unknown;
  let server: string | undefined;
  return {
    async handle(request, options) {
      failure = undefined;
      server = serverOf(request);
      try {
        const answer = await httpHandler.handle(request, { ...options, abortSignal: signal });
        const status = answer.response.statusCode;
        const $metadata = { httpStatusCode: status };
        // A token that is refused is answered with 400 or 401 in JSON; whom the role is not given to, with 403. What came with 200 is a
        // failure where the provider makes nothing of it.
        if (status === 403 && isJson(answer.response)) failure = { Code: 'ForbiddenException', $metadata };
        else if (status === 429) failure = { Code: 'TooManyRequestsException', $metadata };
        else if ((status !== 400 && status !== 401) || !isJson(answer.response)) failure = { $metadata };
        return answer;
      } catch (error) {
        // A token that no header can hold is a damaged one: another sign-in helps.
        failure = readWireError(error).cause === 'ERR_INVALID_CHAR' ? undefined : error;
        throw error;
      }
    },
    failure: (attempt) => (failure === undefined ? undefined : problemOf(failure, { ...attempt, server })),
  };
}

function isJson({ headers }: HttpResponse): boolean {
  return /json/.test(headers['content-type'] ?? '');
}
