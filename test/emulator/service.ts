import { type Account, isAllowed } from './accounts.ts';
import { type Answer, ServiceError } from './answer.ts';
import type { Call } from './call.ts';
import { type Disturbance, throttled } from './disturbance.ts';
import type { Identities } from './identities.ts';
import type { RateLimit } from './rateLimit.ts';
import { sesNamespace, sesOperations } from './ses.ts';
import type { Sets } from './sets.ts';
import type { Sso } from './sso.ts';
import { stsNamespace, stsOperations } from './sts.ts';
import { errorAnswer, resultAnswer, type XmlStructure } from './xml.ts';

/** What the services of the emulator share. */
export type ServiceContext = {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly accounts: readonly Account[];
  readonly identities: Identities;
  readonly sets: Sets;
  readonly rateLimit: RateLimit;
  readonly sso: Sso;
};

/** The answer of the service that a call is for. */
export function answerCall(
  call: Call,
  context: ServiceContext,
  { refuse, distort = (result) => result }: Disturbance,
  requestId: string,
): Answer {
  if (call.service === 'sso' && !refuse) return context.sso.getRoleCredentials(call, requestId);
  if (call.service === 'oidc' && !refuse) return context.sso.createToken(call, requestId);
  const namespace = call.service === 'sts' ? stsNamespace : sesNamespace;
  try {
    if (refuse) throw refuse;
    const result = call.service === 'sts' ? callSts(call, context) : callSes(call, context);
    return resultAnswer(namespace, call.operation, distort(result), requestId);
  } catch (error) {
    if (error instanceof ServiceError) return errorAnswer(namespace, error, requestId);
    throw error;
  }
}

function callSts(call: Call, { accounts, identities }: ServiceContext): XmlStructure {
  const operation = stsOperations.get(call.operation);
  if (!operation) throw unknownOperation(call);
  return operation(call, { accounts, identities });
}

function callSes(call: Call, { identities, sets, rateLimit, clock }: ServiceContext): XmlStructure {
  const identity = identities.verify(call, 'ses');
  const operation = sesOperations.get(call.operation);
  if (call.service !== 'ses' || !operation) throw unknownOperation(call);
  const region = call.authorization?.region ?? '';
  if (!isAllowed(identity, call.operation, region)) {
    throw new ServiceError(
      403,
      'AccessDenied',
      `User: ${identity.arn} is not authorized to perform: ses:${call.operation} with an explicit deny in a service control policy`,
    );
  }
  const account = identity.account.id;
  if (!rateLimit.admit(`${account}/${region}/${call.operation}`)) throw throttled();
  return operation({
    parameters: call.parameters,
    sets: sets.of(account, region),
    put: (changed) => sets.put(account, region, changed),
    now: clock(),
  });
}

function unknownOperation({ operation, parameters }: Call): ServiceError {
  const version = parameters.get('Version') ?? 'NO_VERSION_SPECIFIED';
  return new ServiceError(400, 'InvalidAction', `Could not find operation ${operation} for version ${version}`);
}
