import type { DescribedSet } from './describedSet.ts';

/** An AWS account: who may act in it, and its configuration sets by region. */
export type Account = {
  readonly id: string;
  readonly users: readonly User[];
  readonly roles: readonly Role[];
  /** Called once, when the region is first asked for: the largest samples take a while to make. */
  readonly regions: Readonly<Record<string, () => readonly DescribedSet[]>>;
  /** What nobody may do here, as a service control policy would say it. */
  readonly denied: readonly Denial[];
};

/** A person or a program with a lasting access key. */
export type User = {
  readonly name: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly mfa?: { readonly serialNumber: string; readonly tokenCode: string };
};

export type Role = {
  readonly name: string;
  /** The accounts whose users and roles may assume it. */
  readonly trustedAccounts: readonly string[];
  readonly needsMfa?: boolean;
  /** The token of an identity provider that it is given for. */
  readonly webIdentityToken?: string;
  /** Whether people who signed in through SSO may take it. */
  readonly forSignedIn?: boolean;
};

/** An operation in a region; one that is left out means every one. */
type Denial = { readonly operation?: string; readonly region?: string };

/** Who a request's access key belongs to. */
export type Identity = {
  readonly account: Account;
  readonly arn: string;
  readonly userId: string;
  readonly user?: User;
  readonly secretAccessKey: string;
  readonly session?: { readonly token: string; readonly expiresAt: number };
};

/** The ARN of a role, as profiles name it. */
export function roleArn(account: string, role: string): string {
  return `arn:aws:iam::${account}:role/${role}`;
}

/** Whether an identity may call an operation in a region. Nobody needs a permission to ask who they are. */
export function isAllowed({ account }: Identity, operation: string, region: string): boolean {
  return !account.denied.some(
    (denial) => (denial.operation ?? operation) === operation && (denial.region ?? region) === region,
  );
}
