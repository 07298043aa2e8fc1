import type { Account, Identity, Role } from './accounts.ts';
import { roleArn } from './accounts.ts';
import { ServiceError } from './answer.ts';
import type { Call } from './call.ts';
import { type Identities, roleId, type SessionCredentials } from './identities.ts';
import type { XmlStructure } from './xml.ts';

export const stsNamespace = 'https://sts.amazonaws.com/doc/2011-06-15/';

type StsContext = { readonly accounts: readonly Account[]; readonly identities: Identities };

/** The operations of STS that the emulator knows, by name. Each checks its own signature: one of them has none. */
export const stsOperations: ReadonlyMap<string, (call: Call, context: StsContext) => XmlStructure> = new Map([
  ['GetCallerIdentity', getCallerIdentity],
  ['AssumeRole', assumeRole],
  ['AssumeRoleWithWebIdentity', assumeRoleWithWebIdentity],
]);

function getCallerIdentity(call: Call, { identities }: StsContext): XmlStructure {
  const { arn, userId, account } = identities.verify(call, 'sts');
  return { Arn: arn, UserId: userId, Account: account.id };
}

function assumeRole(call: Call, { accounts, identities }: StsContext): XmlStructure {
  const caller = identities.verify(call, 'sts');
  const arn = required(call, 'RoleArn');
  const found = findRole(accounts, arn);
  if (!found?.role.trustedAccounts.includes(caller.account.id)) {
    throw denied(`User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${arn}`);
  }
  checkMfa(call, caller, found.role, arn);
  return issueFor(call, found, identities);
}

function assumeRoleWithWebIdentity(call: Call, { accounts, identities }: StsContext): XmlStructure {
  const found = findRole(accounts, required(call, 'RoleArn'));
  const token = required(call, 'WebIdentityToken');
  if (found?.role.webIdentityToken !== token || !found) {
    throw new ServiceError(400, 'InvalidIdentityToken', 'The web identity token could not be validated.');
  }
  return {
    ...issueFor(call, found, identities),
    SubjectFromWebIdentityToken: 'repo:example/shop',
    Provider: 'https://tokens.example.com',
  };
}

function checkMfa({ parameters }: Call, caller: Identity, role: Role, arn: string): void {
  if (!role.needsMfa) return;
  const serialNumber = parameters.get('SerialNumber');
  if (serialNumber === undefined || serialNumber !== caller.user?.mfa?.serialNumber) {
    throw denied(`User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${arn}`);
  }
  if (parameters.get('TokenCode') !== caller.user.mfa.tokenCode) {
    throw denied('MultiFactorAuthentication failed with invalid MFA one time pass code. ');
  }
}

type FoundRole = { readonly account: Account; readonly role: Role };

function findRole(accounts: readonly Account[], arn: string): FoundRole | undefined {
  for (const account of accounts) {
    const role = account.roles.find(({ name }) => roleArn(account.id, name) === arn);
    if (role) return { account, role };
  }
  return undefined;
}

function issueFor(call: Call, { account, role }: FoundRole, identities: Identities): XmlStructure {
  const seconds = Number(call.parameters.get('DurationSeconds') ?? 3_600);
  if (!Number.isInteger(seconds) || seconds < 900 || seconds > 43_200) {
    throw new ServiceError(400, 'ValidationError', 'DurationSeconds must be between 900 and 43200.');
  }
  const sessionName = required(call, 'RoleSessionName');
  const credentials = identities.issue(account, role, sessionName, seconds);
  return {
    AssumedRoleUser: {
      AssumedRoleId: `${roleId(account, role)}:${sessionName}`,
      Arn: `arn:aws:sts::${account.id}:assumed-role/${role.name}/${sessionName}`,
    },
    Credentials: credentialMembers(credentials),
  };
}

function credentialMembers(credentials: SessionCredentials): XmlStructure {
  return {
    AccessKeyId: credentials.accessKeyId,
    SecretAccessKey: credentials.secretAccessKey,
    SessionToken: credentials.sessionToken,
    Expiration: new Date(credentials.expiresAt).toISOString(),
  };
}

function required({ parameters }: Call, name: string): string {
  const value = parameters.get(name);
  if (value) return value;
  throw new ServiceError(
    400,
    'ValidationError',
    `1 validation error detected: Value null at '${name}' must not be null`,
  );
}

function denied(message: string): ServiceError {
  return new ServiceError(403, 'AccessDenied', message);
}
