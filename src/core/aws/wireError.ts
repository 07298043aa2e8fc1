/** What an error of a request says about its cause: each part only where it is there and of a harmless form. */
export interface WireError {
  /** AWS's code as it stands on the wire (the SDK's `error.Code`). */
  readonly code?: string;
  /** The HTTP status. */
  readonly status?: number;
  /** The code of Node's or OpenSSL's own error, such as `ECONNREFUSED`. */
  readonly cause?: string;
  readonly requestId?: string;
}

/**
 * Reads an error that the SDK threw. Its message, stack and `$response` are left alone: they may hold a command line, a header or a token.
 */
export function readWireError(error: unknown): WireError {
  const metadata = property(error, '$metadata');
  const status = property(metadata, 'httpStatusCode');
  const code = word(property(error, 'Code'));
  const cause = word(property(error, 'code')) ?? word(property(property(error, 'cause'), 'code'));
  const requestId = word(property(metadata, 'requestId'));
  return {
    ...(code && { code }),
    ...(typeof status === 'number' && { status }),
    ...(cause && { cause }),
    ...(requestId && { requestId }),
  };
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z0-9._:-]{1,128}$/.test(value) ? value : undefined;
}
