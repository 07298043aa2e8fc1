import type { AwsService } from '../endpoints.ts';
import type { Environment } from '../files/paths.ts';
import type { Section, Sections } from '../files/sections.ts';
import type { Attempt } from '../problem.ts';
import type { ClientConfig } from './clientConfig.ts';

/** What the ways to credentials share. */
export interface Source {
  readonly env: Environment;
  readonly sections: Sections;
  /** Where STS, SSO or sign-in are called: the profile's region, else the one that was asked for. */
  readonly region: string;
  /** What a client of a service is made with for a profile. Rejects with a `Problem` where its endpoint may not be used. */
  config(service: AwsService, profile: Section, region?: string): Promise<ClientConfig>;
  /** Runs a step that may take what the steps before it left of the deadline, and turns what it throws into a `Problem`. */
  step<Value>(attempt: Attempt, run: (signal: AbortSignal) => Promise<Value>): Promise<Value>;
}
