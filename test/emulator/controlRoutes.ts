import { type Answer, jsonAnswer } from './answer.ts';
import type { RawRequest } from './call.ts';
import { readCertificate, readFaults, readNumber, readSets, readSwitch } from './controlInput.ts';
import type { Controls } from './controls.ts';

/** What each route does; the body is JSON, and what it answers becomes JSON. */
const routes: Readonly<Record<string, (body: unknown, controls: Controls, path: readonly string[]) => unknown>> = {
  'GET requests': (_, controls) => controls.requests(),
  'DELETE requests': (_, controls) => controls.clearRequests(),
  'GET history': (_, controls) => controls.history(),
  'GET secrets': (_, controls) => controls.secrets(),
  'POST faults': (body, controls) => controls.addFaults(...readFaults(body)),
  'DELETE faults': (_, controls) => controls.clearFaults(),
  'GET sets': (_, controls, [account = '', region = '']) => controls.sets(account, region),
  'PUT sets': (body, controls, [account = '', region = '']) => controls.putSets(account, region, readSets(body)),
  'PUT rate-limit': (body, controls) => controls.setRateLimit(readSwitch(body)),
  'PUT clock-offset': (body, controls) => controls.setClockOffset(readNumber(body)),
  'POST expire-sessions': (_, controls) => controls.expireSessions(),
  'POST sign-in': (body, controls) => controls.signIn(readNumber(body)),
  'DELETE sign-in': (_, controls) => controls.signOut(),
  'POST tls': (body, controls) => controls.startTls(readCertificate(body)),
};

/** Answers `METHOD /_emulator/ROUTE[/ACCOUNT/REGION]`: 404 where there is no such route, 400 where the body is not what it takes. */
export async function answerControl({ method, target, body }: RawRequest, controls: Controls): Promise<Answer> {
  const [name = '', ...path] = target.slice('/_emulator/'.length).split('/').map(decodeURIComponent);
  const route = `${method} ${name}`;
  const run = Object.hasOwn(routes, route) ? routes[route] : undefined;
  if (!run) return jsonAnswer(404, { message: `The emulator has no ${route}.` });
  try {
    const result = await run(body === '' ? undefined : JSON.parse(body), controls, path);
    return jsonAnswer(200, result ?? null);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return jsonAnswer(400, { message: error.message });
    throw error;
  }
}
