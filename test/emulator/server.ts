import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type Answer, ServiceError } from './answer.ts';
import { type Call, type RawRequest, readCall } from './call.ts';
import { answerControl } from './controlRoutes.ts';
import type { Controls } from './controls.ts';
import { deliverWhole } from './delivery.ts';
import { disturbanceOf } from './disturbance.ts';
import type { Faults } from './faults.ts';
import type { RequestLog } from './requestLog.ts';
import { answerCall, type ServiceContext } from './service.ts';

type ServerContext = ServiceContext & {
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly controls: Controls;
};

/** What answers every request that reaches the emulator: its controls under `/_emulator/`, else the service it is for. */
export function createListener(context: ServerContext): RequestListener {
  return (request, response) => {
    readRequest(request)
      .then((raw) => respond(raw, response, context))
      .catch((error: unknown) => deliverWhole(response, brokenAnswer(error)));
  };
}

async function respond(raw: RawRequest, response: ServerResponse, context: ServerContext): Promise<void> {
  if (raw.target.startsWith('/_emulator/')) {
    deliverWhole(response, await answerControl(raw, context.controls));
    return;
  }
  const call = readCall(raw);
  const now = context.clock();
  const identity = context.identities.find(call.authorization?.accessKeyId);
  const note = context.log.begin(call, now, identity?.account.id);
  const fault = context.faults.take({
    operation: call.operation,
    region: call.authorization?.region,
    account: identity?.account.id,
    accessKeyId: call.authorization?.accessKeyId,
    parameters: call.parameters,
  });
  note({ verified: isVerified(call, context), ...(fault && { fault: fault.kind }) });
  const { rewrite = (answer) => answer, deliver = deliverWhole, ...disturbance } = disturbanceOf(fault);

  response.once('close', () => {
    note({ aborted: !response.writableFinished, ...(response.headersSent && { status: response.statusCode }) });
  });
  const answer = rewrite(answerCall(call, context, disturbance, randomUUID()));
  if (deliver === deliverWhole) note({ status: answer.status });
  // The client learns from this header how far its clock is off.
  response.setHeader('date', new Date(now).toUTCString());
  deliver(response, answer);
}

// A fault may answer before the service looks at the signature: the log tells of it all the same.
function isVerified(call: Call, { identities }: ServerContext): boolean {
  try {
    identities.verify(call, call.service ?? '');
    return true;
  } catch (error) {
    if (error instanceof ServiceError) return false;
    throw error;
  }
}

// A mistake in the emulator itself: whoever reads the failing test should see where it is.
function brokenAnswer(error: unknown): Answer {
  const body = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, headers: { 'content-type': 'text/plain' }, body };
}

async function readRequest(request: IncomingMessage): Promise<RawRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return {
    method: request.method ?? '',
    target: request.url ?? '/',
    headers: request.headers,
    body: Buffer.concat(chunks).toString(),
  };
}
