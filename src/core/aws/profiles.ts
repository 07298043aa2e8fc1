import type { CustomEndpoint } from './endpoints.ts';
import type { Sections } from './files/sections.ts';
import type { FilePlace, Problem } from './problem.ts';

/** How a profile gets its credentials. */
export type CredentialKind = 'keys' | 'role' | 'sso' | 'process' | 'webIdentity' | 'login' | 'environment' | 'none';

/** A profile as the two AWS files, or the environment, describe it. */
export interface Profile {
  readonly name: string;
  readonly kind: CredentialKind;
  readonly region?: string;
  /** The name of the role that it assumes or signs in to, where it names one. */
  readonly role?: string;
  /** The account that its settings name (`sso_account_id`, a role's ARN, `aws_account_id`): not yet confirmed by AWS. */
  readonly account?: string;
  /** Where its section begins; absent for the environment's. */
  readonly place?: FilePlace;
  /** Where its requests to SES go, where that is not AWS's own endpoint. */
  readonly endpoint?: CustomEndpoint;
  /** Why it cannot be used. */
  readonly problem?: Problem;
}

/** Everything that one reading of the AWS files found. */
export interface ProfileList {
  /** In the files' order: the config file's first, then those that only the credentials file has; `[environment]` before all. */
  readonly profiles: readonly Profile[];
  /** What is wrong with a file as a whole, such as one that cannot be read. */
  readonly problems: readonly Problem[];
  /** The files that were looked for, as absolute paths. */
  readonly files: { readonly config: string; readonly credentials: string };
  /** Whether at least one of the two files exists. */
  readonly found: boolean;
  /** The name of the profile that AWS's tools would take (`AWS_PROFILE`), whether there is one or not. */
  readonly default: string;
}

/** The list, with the settings that it was made from: for what signs in and connects. */
export interface AwsFiles extends ProfileList {
  readonly sections: Sections;
}

/** The name of the profile that stands for credentials in the environment: no section of a file can have it. */
export const environmentProfile = '[environment]';

/** The profiles, read again after the files changed. */
export interface Profiles {
  /** The list, from one shared reading until a file changes. Never rejects: what is wrong stands in the list. */
  read(): Promise<ProfileList>;
  /** Forgets the last reading, and tells the listeners. */
  reload(): void;
  /** Calls the listener when the next `read` may answer otherwise; the returned function ends that. */
  onDidChange(listener: () => void): () => void;
}

/** The profiles with their settings, as `createProfiles` makes it. */
export interface ProfileSource extends Profiles {
  read(): Promise<AwsFiles>;
}
