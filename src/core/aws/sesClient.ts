import { DescribeConfigurationSetCommand, ListConfigurationSetsCommand, SESClient } from '@aws-sdk/client-ses';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentity } from '@smithy/types';
import { t } from '@vscode/l10n';
import { LRUCache } from 'lru-cache';
import type { Scope } from '../configurationSet.ts';
import { deepFreeze } from '../deepFreeze.ts';
import { onlySesAnswers } from './answer.ts';
import type { Connect, Connection } from './connection.ts';
import { clientConfig, httpHandler } from './credentials/clientConfig.ts';
import { createCredentials, type Prompts } from './credentials/createCredentials.ts';
import { type EndpointOptions, endpointOf, endpointVariant } from './endpoints.ts';
import type { Environment } from './files/paths.ts';
import { type Attempt, notSes } from './problem.ts';
import type { ProfileSource } from './profiles.ts';

/** The most names that SES answers on one page. */
const largestPage = 1_000;

/** How many clients are kept: one takes tens of kilobytes, and is quickly made again. */
const mostConnections = 64;

export interface ConnectServices {
  readonly profiles: ProfileSource;
  readonly env: Environment;
  readonly prompts: Prompts & {
    /** Whether requests may go to an endpoint that is neither encrypted nor on this machine; asked once. Rejects with a `Problem` if not. */
    allowEndpoint(request: {
      readonly profile: string;
      readonly url: string;
      readonly source: string;
      readonly interactive: boolean;
    }): Promise<void>;
  };
  /** Told when AWS has said which account the keys of a payer belong to. */
  readonly onAccount: (payer: string, account: string) => void;
}

/** Opens connections through the SDK. The second entry point of the bundle: nothing else may import it, other than lazily. */
export function createConnect({ profiles, env, prompts, onAccount }: ConnectServices): Connect {
  const credentials = createCredentials({ profiles, env, prompts });
  const connections = new LRUCache<
    string,
    { readonly identity: AwsCredentialIdentity; readonly connection: Connection }
  >({
    max: mostConnections,
  });
  /** The account of each access key, or undefined while AWS is asked. */
  const accounts = new Map<string, string | undefined>();
  profiles.onDidChange(() => connections.clear());

  return async (scope, { interactive, renew = false, signal }) => {
    const key = JSON.stringify([scope.profile, scope.region]);
    const files = await profiles.read();
    const options: EndpointOptions = {
      env,
      sections: files.sections,
      profile: files.sections.profiles.get(scope.profile),
    };
    const endpoint = endpointOf('ses', options);
    if (endpoint.state === 'custom' && endpoint.safety === 'open') {
      await prompts.allowEndpoint({ profile: scope.profile, url: endpoint.url, source: endpoint.source, interactive });
    }
    const before = connections.get(key);
    const identity = await credentials.of(scope.profile, {
      region: scope.region,
      interactive,
      refused: renew ? before?.identity : undefined,
      signal,
    });
    if (before?.identity === identity && before.connection.account === accountOf(identity)) return before.connection;
    const connection = open(scope, options, identity, accountOf(identity));
    connections.set(key, { identity, connection });
    identify(scope, options, identity);
    return connection;
  };

  function accountOf(identity: AwsCredentialIdentity): string | undefined {
    return identity.accountId ?? accounts.get(identity.accessKeyId);
  }

  /** Asks AWS once whose keys these are, where the credentials do not tell: two profiles of one account share its pace. */
  function identify({ region }: Scope, options: EndpointOptions, identity: AwsCredentialIdentity): void {
    const { accessKeyId, accountId } = identity;
    if (accountId !== undefined || accounts.has(accessKeyId)) return;
    accounts.set(accessKeyId, undefined);
    const ask = async () => {
      const client = new STSClient({ ...clientConfig('sts', region, options), credentials: identity });
      const { Account } = await client.send(new GetCallerIdentityCommand({}), {
        abortSignal: AbortSignal.timeout(10_000),
      });
      if (Account === undefined) return;
      accounts.set(accessKeyId, Account);
      onAccount(accessKeyId, Account);
    };
    // Until it is known, and where AWS does not tell, the access key stands for the account.
    ask().catch(() => undefined);
  }
}

function open(
  scope: Scope,
  options: EndpointOptions,
  identity: AwsCredentialIdentity,
  account: string | undefined,
): Connection {
  const client = new SESClient({
    ...clientConfig('ses', scope.region, options),
    requestHandler: onlySesAnswers(httpHandler),
    credentials: identity,
  });
  const host = hostOf(client, scope, options);
  const attempt: Attempt = { ...scope, action: 'list', host };
  return {
    payer: account ?? identity.accessKeyId,
    account,
    host,
    async list(token, abortSignal) {
      const input = { MaxItems: largestPage, ...(token !== undefined && { NextToken: token }) };
      const { ConfigurationSets, NextToken, $metadata } = await client.send(new ListConfigurationSetsCommand(input), {
        abortSignal,
      });
      // A true empty account is answered with an empty list.
      if (ConfigurationSets === undefined) throw notSes(attempt, t('an answer without a list'));
      const names = ConfigurationSets.flatMap(({ Name }) => (Name ? [Name] : []));
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
