import type { IncomingHttpHeaders } from 'node:http';

type Service = 'ses' | 'sts' | 'sso' | 'oidc';

/** A request as it came, its body read. */
export type RawRequest = {
  readonly method: string;
  /** Path and query as on the request line. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** A request as far as it says what it wants, nothing of it checked yet. */
export type Call = {
  readonly raw: RawRequest;
  readonly service: Service | undefined;
  readonly operation: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly authorization: Authorization | undefined;
};

/** The parts of an `Authorization: AWS4-HMAC-SHA256 …` header. */
export type Authorization = {
  readonly accessKeyId: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
};

const serviceOfVersion: ReadonlyMap<string, Service> = new Map([
  ['2010-12-01', 'ses'],
  ['2011-06-15', 'sts'],
]);

/** Reads what a request asks for. The API's version tells SES from STS, as both answer on one port here. */
export function readCall(raw: RawRequest): Call {
  const url = new URL(raw.target, 'http://emulator');
  const authorization = readAuthorization(raw.headers.authorization);
  if (url.pathname === '/federation/credentials') {
    return {
      raw,
      service: 'sso',
      operation: 'GetRoleCredentials',
      parameters: new Map(url.searchParams),
      authorization,
    };
  }
  if (url.pathname === '/token') {
    return { raw, service: 'oidc', operation: 'CreateToken', parameters: readJson(raw.body), authorization };
  }
  const parameters = new Map(new URLSearchParams(raw.body));
  const service = serviceOfVersion.get(parameters.get('Version') ?? '');
  return { raw, service, operation: parameters.get('Action') ?? '', parameters, authorization };
}

/** The members of an awsQuery list, `NAME.member.1` and so on. */
export function listParameter(parameters: ReadonlyMap<string, string>, name: string): string[] {
  const members: string[] = [];
  for (let index = 1; ; index++) {
    const member = parameters.get(`${name}.member.${index}`);
    if (member === undefined) return members;
    members.push(member);
  }
}

function readAuthorization(header: string | undefined): Authorization | undefined {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})$/.exec(
      header ?? '',
    );
  if (!match) return undefined;
  const [, accessKeyId = '', date = '', region = '', service = '', signedHeaders = '', signature = ''] = match;
  return { accessKeyId, date, region, service, signedHeaders: signedHeaders.split(';'), signature };
}

function readJson(body: string): ReadonlyMap<string, string> {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null) return new Map();
    return new Map(Object.entries(value).map(([name, member]) => [name, String(member)]));
  } catch (error) {
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
}
