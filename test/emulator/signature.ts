import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { ServiceError } from './answer.ts';
import type { Authorization, RawRequest } from './call.ts';

/** How far a request's time may be from the server's, in milliseconds (AWS Signature Version 4: five minutes). */
const allowedSkew = 300_000;

/**
 * Checks a request's Signature Version 4 against the secret of its access key.
 * Throws a `ServiceError` `SignatureDoesNotMatch` with AWS's words where the time, the scope or the signature is wrong.
 */
export function checkSignature(
  request: RawRequest,
  authorization: Authorization,
  { secretAccessKey, service, now }: { secretAccessKey: string; service: string; now: number },
): void {
  const time = headerText(request, 'x-amz-date');
  checkTime(time, now);
  if (authorization.service !== service) {
    throw mismatch(`Credential should be scoped to correct service: '${service}'.`);
  }
  if (!time.startsWith(authorization.date)) {
    throw mismatch(
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${time}'.`,
    );
  }
  const scope = `${authorization.date}/${authorization.region}/${service}/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', time, scope, sha256(canonicalRequest(request, authorization.signedHeaders))].join(
    '\n',
  );
  const key = [authorization.date, authorization.region, service, 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${secretAccessKey}`,
  );
  if (!timingSafeEqual(hmac(key, text), Buffer.from(authorization.signature, 'hex'))) {
    throw mismatch(
      'The request signature we calculated does not match the signature you provided. ' +
        'Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    );
  }
}

function checkTime(time: string, now: number): void {
  const at = Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  const limit = (offset: number) => basicTime(now + offset);
  if (Number.isNaN(at))
    throw new ServiceError(400, 'IncompleteSignature', `Date must be in ISO-8601 basic format. Got '${time}'.`);
  if (at < now - allowedSkew) {
    throw mismatch(`Signature expired: ${time} is now earlier than ${limit(-allowedSkew)} (${limit(0)} - 5 min.)`);
  }
  if (at > now + allowedSkew) {
    throw mismatch(
      `Signature not yet current: ${time} is still later than ${limit(allowedSkew)} (${limit(0)} + 5 min.)`,
    );
  }
}

function canonicalRequest(request: RawRequest, signedHeaders: readonly string[]): string {
  const url = new URL(request.target, 'http://emulator');
  const headers = signedHeaders.map((name) => `${name}:${headerText(request, name).trim().replace(/ +/g, ' ')}\n`);
  // Every service but S3 encodes the path once more than it is encoded on the wire.
  const path = url.pathname.split('/').map(encode).join('/');
  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  return [request.method, path, query, headers.join(''), signedHeaders.join(';'), sha256(request.body)].join('\n');
}

function headerText({ headers }: RawRequest, name: string): string {
  return String(headers[name] ?? '');
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function basicTime(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function mismatch(message: string): ServiceError {
  return new ServiceError(403, 'SignatureDoesNotMatch', message);
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
