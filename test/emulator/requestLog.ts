import type { Call } from './call.ts';

/** One request as it came and as it ended; no key, token or code stands in it. */
export type LoggedRequest = {
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  /** The Host header: which endpoint the client believed to call. */
  readonly host: string;
  readonly path: string;
  readonly operation: string;
  /** As policies name it, `ses:ListConfigurationSets`. */
  readonly action: string;
  readonly region?: string;
  readonly accessKeyId?: string;
  readonly account?: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Whether the signature held. */
  readonly verified: boolean;
  /** The kind of the fault that it met. */
  readonly fault?: string;
  /** Undefined until it is answered. */
  readonly status?: number;
  /** Whether the connection ended before the answer was whole. */
  readonly aborted: boolean;
};

const secretParameters = new Set(['TokenCode', 'WebIdentityToken', 'clientSecret', 'refreshToken', 'accessToken']);

/** Every request, in the order in which they came. */
export type RequestLog = {
  /** Those since the start or the last `clear`. */
  readonly all: () => readonly LoggedRequest[];
  /** Those since the start. */
  readonly history: () => readonly LoggedRequest[];
  readonly clear: () => void;
  /** Writes a request down; the returned function adds what becomes known later. */
  readonly begin: (call: Call, at: number, account: string | undefined) => (later: Partial<LoggedRequest>) => void;
};

/** An empty log. */
export function createRequestLog(): RequestLog {
  const history: LoggedRequest[] = [];
  let cleared = 0;

  function begin(call: Call, at: number, account: string | undefined): (later: Partial<LoggedRequest>) => void {
    const entry: LoggedRequest = {
      at,
      method: call.raw.method,
      host: call.raw.headers.host ?? '',
      path: new URL(call.raw.target, 'http://emulator').pathname,
      operation: call.operation,
      action: `${call.service ?? 'unknown'}:${call.operation}`,
      ...(call.authorization && {
        region: call.authorization.region,
        accessKeyId: call.authorization.accessKeyId,
      }),
      ...(account !== undefined && { account }),
      parameters: Object.fromEntries([...call.parameters].filter(([name]) => !secretParameters.has(name))),
      verified: false,
      aborted: false,
    };
    history.push(entry);
    return (later) => Object.assign(entry, later);
  }

  return {
    all: () => history.slice(cleared),
    history: () => history,
    clear: () => {
      cleared = history.length;
    },
    begin,
  };
}
