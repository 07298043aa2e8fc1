/** Which requests a fault is for; what is left out matches every one. */
type FaultMatch = {
  readonly operation?: string;
  readonly region?: string;
  readonly account?: string;
  readonly accessKeyId?: string;
  /** The configuration set that is asked for. */
  readonly name?: string;
  /** True: only pages of a list after the first. False: only requests without a NextToken. */
  readonly laterPage?: boolean;
};

/** What goes wrong. Times in milliseconds. */
type FaultEffect =
  | { readonly kind: 'throttle' }
  /** A refusal in the service's own form: `ExpiredToken` 403, `InternalFailure` 500 and so on. */
  | { readonly kind: 'error'; readonly status: number; readonly code: string; readonly message?: string }
  /** A status with a web page and no code of AWS, as a load balancer answers. */
  | { readonly kind: 'page'; readonly status: number }
  /** A status with no body at all; 200 is what some proxies answer. */
  | { readonly kind: 'empty'; readonly status: number }
  | { readonly kind: 'json'; readonly status: number }
  /** XML that is well formed and somebody else's. */
  | { readonly kind: 'otherXml'; readonly status: number }
  | { readonly kind: 'truncatedXml' }
  | { readonly kind: 'redirect'; readonly location?: string }
  | { readonly kind: 'proxyAuthentication' }
  | { readonly kind: 'noAnswer' }
  /** The headers at once, then a byte of the body in every interval (default 1,000). */
  | { readonly kind: 'slowDrip'; readonly everyMs?: number }
  | { readonly kind: 'resetBeforeAnswer' }
  | { readonly kind: 'resetWithinBody' }
  | { readonly kind: 'delay'; readonly ms: number }
  /** The last fresh start as something that is no time; default `yesterday`. */
  | { readonly kind: 'badDate'; readonly value?: string }
  /** A boolean that is none: of the reputation options, or `Enabled` of a destination. Default `SendingEnabled`, `maybe`. */
  | {
      readonly kind: 'badBoolean';
      readonly member?: 'SendingEnabled' | 'ReputationMetricsEnabled' | 'Enabled';
      readonly value?: string;
    }
  /** Every page of a list names this next page; `""` is what an old server may answer. */
  | { readonly kind: 'nextToken'; readonly value: string }
  /** A list that always has one more page, with names of its own. */
  | { readonly kind: 'endlessPages' }
  /** Markup, Markdown, control and bidirectional characters wherever text can stand. */
  | { readonly kind: 'hostileText' }
  /** A character that XML cannot hold, as a reference. */
  | { readonly kind: 'controlCharacter' };

/** A fault, whom it meets, from which matching request on (`nth`, counted from 1) and how often (`count`, default for ever). */
export type Fault = FaultEffect & { readonly match?: FaultMatch; readonly nth?: number; readonly count?: number };

/** The faults that wait for their requests. */
export type Faults = {
  readonly add: (...faults: Fault[]) => void;
  readonly clear: () => void;
  /** The fault that this request meets, the one added last first; it is counted. */
  readonly take: (request: FaultSubject) => Fault | undefined;
};

/** What of a request a fault can be matched with. */
type FaultSubject = {
  readonly operation: string;
  readonly region: string | undefined;
  readonly account: string | undefined;
  readonly accessKeyId: string | undefined;
  readonly parameters: ReadonlyMap<string, string>;
};

/** An empty list of faults. */
export function createFaults(): Faults {
  let pending: { readonly fault: Fault; seen: number }[] = [];

  function take(request: FaultSubject): Fault | undefined {
    let taken: Fault | undefined;
    for (const entry of pending) {
      if (!matches(entry.fault.match ?? {}, request)) continue;
      entry.seen++;
      const nth = entry.fault.nth ?? 1;
      const last = nth + (entry.fault.count ?? Number.POSITIVE_INFINITY) - 1;
      if (entry.seen >= nth && entry.seen <= last) taken ??= entry.fault;
    }
    return taken;
  }

  return {
    add: (...faults) => {
      pending = [...faults.map((fault) => ({ fault, seen: 0 })).reverse(), ...pending];
    },
    clear: () => {
      pending = [];
    },
    take,
  };
}

function matches(match: FaultMatch, request: FaultSubject): boolean {
  const wanted: [string | undefined, string | undefined][] = [
    [match.operation, request.operation],
    [match.region, request.region],
    [match.account, request.account],
    [match.accessKeyId, request.accessKeyId],
    [match.name, request.parameters.get('ConfigurationSetName')],
  ];
  if (match.laterPage !== undefined && match.laterPage !== request.parameters.has('NextToken')) return false;
  return wanted.every(([pattern, value]) => pattern === undefined || pattern === value);
}
