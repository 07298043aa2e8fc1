import { DescribeConfigurationSetCommand, ListConfigurationSetsCommand, SESClient } from '@aws-sdk/client-ses';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentity } from '@smithy/types';
import { t } from '@vscode/l10n';
import { LRUCache } from 'lru-cache';
import type { Scope } from '../configurationSet.ts';
import { deepFreeze } from '../deepFreeze.ts';
import { onlyAnswers, sesAnswers } from './answer.ts';
import type { Connect, Connection } from './connection.ts';
import { clientConfig, httpHandler } from './credentials/clientConfig.ts';
import { createCredentials, type Prompts } from './credentials/createCredentials.ts';
import { type EndpointOptions, endpointOf, endpointVariant } from './endpoints.ts';
import type { Environment } from './files/paths.ts';
import type { Sections } from './files/sections.ts';
import { originOf } from './origin.ts';
import { type Attempt, notSes } from './problem.ts';
import type { ProfileSource } from './profiles.ts';
import { supplyToSdk } from './sdkFiles.ts';

/** The most names that SES answers on one page. */
const largestPage = 1_000;

/** How many clients are kept: one takes tens of kilobytes, and is quickly made again. */
const mostConnections = 64;

/** How long AWS is waited for to tell the account, in milliseconds. */
const identityDeadline = 10_000;

export interface ConnectServices {
  readonly profiles: ProfileSource;
  readonly env: Environment;
  readonly prompts: Prompts;
  /** Told when AWS has said which account the keys of a payer belong to. */
  readonly onAccount: (payer: string, account: string) => void;
  /** How long all steps to a profile's credentials may take together, in milliseconds; default 30 seconds. */
  readonly credentialsDeadline?: number;
}

/** Opens connections through the SDK. Nothing may import it other than on demand, so that the SDK is loaded with the first call. */
export function createConnect(services: ConnectServices): Connect {
  const { profiles, env, prompts, onAccount } = services;
  const credentials = createCredentials(services);
  const connections = new LRUCache<string, Connection>({ max: mostConnections });
  const identities = new WeakMap<Connection, AwsCredentialIdentity>();
  /** The account of each access key, and who is being asked for it. */
  const accounts = new Map<string, string>();
  const asking = new Map<string, Promise<string | undefined>>();
  let supplied: Sections | undefined;
  profiles.onDidChange(() => connections.clear());

  return async (scope, { interactive, refused, signal }) => {
    const key = JSON.stringify([scope.profile, scope.region]);
    const { sections } = await profiles.read();
    // The SDK looks into the files at every occasion; it shall see what we read.
    if (sections !== supplied) supplyToSdk(sections);
    supplied = sections;
    const options: EndpointOptions = { env, sections, profile: sections.profiles.get(scope.profile) };
    const config = await clientConfig('ses', { ...scope, interactive }, options, prompts.allowEndpoint);
    const identity = await credentials.of(scope.profile, {
      region: scope.region,
      interactive,
      refused: refused && identities.get(refused),
      signal,
    });
    const before = connections.get(key);
    if (before && identities.get(before) === identity) return before;
    const client = new SESClient({
      ...config,
      requestHandler: onlyAnswers(sesAnswers, httpHandler),
      credentials: identity,
    });
    const connection = open(client, scope, {
      host: hostOf(client, scope, options),
      origin: originOf(scope.profile, sections, env),
      identity,
      account: () => identity.accountId ?? accounts.get(identity.accessKeyId),
      identified: identify(scope, options, identity),
    });
    connections.set(key, connection);
    identities.set(connection, identity);
    return connection;
  };

  /** Asks AWS once whose keys these are, where the credentials do not tell: two profiles of one account share its pace. */
  function identify(
    scope: Scope,
    options: EndpointOptions,
    identity: AwsCredentialIdentity,
  ): Promise<string | undefined> {
    const { accessKeyId, accountId } = identity;
    const known = accountId ?? accounts.get(accessKeyId);
    if (known !== undefined) return Promise.resolve(known);
    const asked = asking.get(accessKeyId) ?? ask();
    asking.set(accessKeyId, asked);
    return asked;

    async function ask(): Promise<string | undefined> {
      try {
        const config = await clientConfig('sts', { ...scope, interactive: false }, options, prompts.allowEndpoint);
        const client = new STSClient({ ...config, credentials: identity });
        const abortSignal = AbortSignal.timeout(identityDeadline);
        const { Account } = await client.send(new GetCallerIdentityCommand({}), { abortSignal });
        if (Account === undefined) return undefined;
        accounts.set(accessKeyId, Account);
        onAccount(accessKeyId, Account);
        return Account;
      } catch {
        // Where AWS does not tell, the access key stands for the account until another connection is opened.
        return undefined;
      } finally {
        asking.delete(accessKeyId);
      }
    }
  }
}

interface OpenOptions extends Pick<Connection, 'host' | 'origin' | 'identified'> {
  readonly identity: AwsCredentialIdentity;
  /** The account, as soon as it is known. */
  readonly account: () => string | undefined;
}

function open(client: SESClient, scope: Scope, { identity, account, ...rest }: OpenOptions): Connection {
  const { host } = rest;
  const attempt: Attempt = { ...scope, action: 'list', host };
  return {
    ...rest,
    get payer() {
      return account() ?? identity.accessKeyId;
    },
    get account() {
      return account();
    },
    async list(token, abortSignal) {
      const input = { MaxItems: largestPage, ...(token !== undefined && { NextToken: token }) };
      const { ConfigurationSets, NextToken, $metadata } = await client.send(new ListConfigurationSetsCommand(input), {
        abortSignal,
      });
      // A true empty account is answered with an empty list.
      if (ConfigurationSets === undefined) throw notSes(attempt, t('an answer without a list'));
      const names = ConfigurationSets.flatMap(({ Name }) => (Name ? [Name] : []));
      if (names.length < ConfigurationSets.length) throw notSes(attempt, t('a list with sets that have no name'));
      return { value: { names, ...(NextToken && { next: NextToken }) }, requestId: $metadata.requestId };
    },
    async describe(name, attributes, abortSignal) {
      const { $metadata, ...details } = await client.send(
        new DescribeConfigurationSetCommand({
          ConfigurationSetName: name,
          ConfigurationSetAttributeNames: [...attributes],
        }),
        { abortSignal },
      );
      if (details.ConfigurationSet?.Name !== name)
        throw notSes({ ...attempt, action: 'describe', name }, t('the answer to another question'));
      return { value: deepFreeze(details), requestId: $metadata.requestId };
    },
  };
}

/** Host and port that the SDK will send to. */
function hostOf(client: SESClient, { region }: Scope, options: EndpointOptions): string {
  const endpoint = endpointOf('ses', options);
  if (endpoint.state === 'custom') return new URL(endpoint.url).host;
  const { useFipsEndpoint, useDualstackEndpoint } = endpointVariant(options);
  return client.config.endpointProvider({
    Region: region,
    UseFIPS: useFipsEndpoint,
    UseDualStack: useDualstackEndpoint,
  }).url.host;
}
