/** What an error of a request says about its cause: each part only where it is there and of a harmless form. */
export interface WireError {
  /** AWS's code as it stands on the wire (the SDK's `error.Code`). */
  readonly code?: string;
  /** The HTTP status. */
  readonly status?: number;
  /** The code of Node's or OpenSSL's own error, such as `ECONNREFUSED`. */
  readonly cause?: string;
  readonly requestId?: string;
  /** Host and port of the proxy that VS Code could not reach on behalf of the request. */
  readonly proxy?: string;
}

/**
 * Reads an error that the SDK threw. Its message, stack and `$response` are left alone, but for the address of a proxy: they may hold a
 * command line, a header or a token.
 */
export function readWireError(error: unknown): WireError {
  const metadata = property(error, '$metadata');
  const status = property(metadata, 'httpStatusCode');
  const code = word(property(error, 'Code'));
  const cause = word(property(error, 'code')) ?? word(property(property(error, 'cause'), 'code'));
  const requestId = word(property(metadata, 'requestId'));
  const proxy = unreachedProxy(property(error, 'message'));
  return {
    ...(code && { code }),
    ...(typeof status === 'number' && { status }),
    ...(cause && { cause }),
    ...(requestId && { requestId }),
    ...(proxy && { proxy }),
  };
}

/** VS Code tells of it in a sentence alone (@vscode/proxy-agent, agent.ts); a user name and password may stand before the host. */
function unreachedProxy(message: unknown): string | undefined {
  const sentence = /^Failed to establish a socket connection to proxies: \w+ (?:.*@)?([\w.:[\]-]{1,255})(?!.*@)/s;
  return typeof message === 'string' ? sentence.exec(message)?.[1] : undefined;
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z0-9._:-]{1,128}$/.test(value) ? value : undefined;
}
