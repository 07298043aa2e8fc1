import { spawn } from 'node:child_process';
import type { AwsCredentialIdentity } from '@smithy/types';
import { t } from '@vscode/l10n';
import { cancelled, type FilePlace, Problem } from '../problem.ts';
import { endWithChildren, startsGroup } from './endWithChildren.ts';

/** The most that a process may print, in characters; credentials take about one thousand. */
const longest = 64 * 1024;

/**
 * Runs a profile's `credential_process` and reads the credentials that it prints (AWS CLI user guide, "Sourcing credentials with an
 * external process"). The process and its children are ended when the signal is aborted. Rejects with a `Problem` that holds neither the
 * command line nor anything that was printed.
 */
export async function runCredentialProcess(
  command: string,
  { profile, place, signal }: { readonly profile: string; readonly place: FilePlace; readonly signal: AbortSignal },
): Promise<AwsCredentialIdentity> {
  const failed = (summary: string, what: string) =>
    new Problem('NoCredentials', {
      summary,
      message: t('The credential_process of profile {0} {1}. Run it in a terminal to see why.', profile, what),
      remedies: ['openFile', 'retry'],
      place,
    });
  const { code, output } = await run(command, signal);
  if (output.length > longest) throw failed(t('credential_process printed too much'), t('printed too much'));
  if (code !== 0) throw failed(t('credential_process failed'), t('ended with status {0}', code ?? '?'));
  const credentials = parse(output);
  if (credentials === undefined) {
    throw failed(t('credential_process printed no credentials'), t('printed something other than credentials'));
  }
  return credentials;
}

async function run(command: string, signal: AbortSignal): Promise<{ code: number | null; output: string }> {
  if (signal.aborted) throw cancelled();
  // As AWS's SDKs run it: a line for the system's shell.
  const child = spawn(command, { ...startsGroup, shell: true, stdio: ['ignore', 'pipe', 'ignore'] });
  const end = () => endWithChildren(child);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    if (output.length > longest) end();
  });
  signal.addEventListener('abort', end, { once: true });
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(cancelled()), { once: true });
      child.once('error', () => resolve({ code: 127, output: '' }));
      child.once('close', (code) => resolve({ code, output }));
    });
  } finally {
    signal.removeEventListener('abort', end);
  }
}

function parse(output: string): AwsCredentialIdentity | undefined {
  const read = readJson(output);
  const { Version, AccessKeyId, SecretAccessKey, SessionToken, Expiration, AccountId } = read;
  if (Version !== 1 || !isText(AccessKeyId) || !isText(SecretAccessKey)) return undefined;
  const expiration = typeof Expiration === 'string' ? new Date(Expiration) : undefined;
  if (expiration !== undefined && Number.isNaN(expiration.getTime())) return undefined;
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    ...(isText(SessionToken) && { sessionToken: SessionToken }),
    ...(expiration && { expiration }),
    ...(isText(AccountId) && { accountId: AccountId }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function readJson(text: string): Readonly<Record<string, unknown>> {
  try {
    // PowerShell begins with a byte order mark.
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
