import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { Problem } from '../core/aws/problem.ts';
import type { ConnectServices } from '../core/aws/sesClient.ts';
import { agrees, plainMessage } from './messages.ts';

const allowedKey = 'ses.allowedEndpoints';

/** Asks a person for what credentials and endpoints need. An endpoint that was allowed is remembered, on this machine, for its profile. */
export function createDialogs({
  globalState,
}: Pick<vscode.ExtensionContext, 'globalState'>): ConnectServices['prompts'] {
  const asking = new Map<string, Promise<void>>();
  return {
    async mfaCode({ profile, device, signal }) {
      const source = new vscode.CancellationTokenSource();
      const cancel = () => source.cancel();
      signal.addEventListener('abort', cancel, { once: true });
      try {
        if (signal.aborted) cancel();
        const code = await vscode.window.showInputBox(
          {
            title: t('Sign in with profile {0}', profile),
            prompt: plainMessage(t('The six digits that {0} shows now', device)),
            ignoreFocusOut: true,
            validateInput: (value) => (/^\d{6}$/.test(value.trim()) ? undefined : t('An MFA code has six digits.')),
          },
          source.token,
        );
        if (code === undefined) throw mfaCancelled(profile);
        return code.trim();
      } finally {
        signal.removeEventListener('abort', cancel);
        source.dispose();
      }
    },

    allowEndpoint({ profile, url, source, interactive }) {
      const key = JSON.stringify([profile, url]);
      const allowed = globalState.get<string[]>(allowedKey, []);
      if (allowed.includes(key)) return Promise.resolve();
      if (!interactive) return Promise.reject(notAllowed(profile, source));
      const pending = asking.get(key);
      if (pending) return pending;
      const question = ask().finally(() => asking.delete(key));
      asking.set(key, question);
      return question;

      async function ask(): Promise<void> {
        const isAllowed = await agrees(
          t('Profile {0} sends its requests unencrypted to {1}.', profile, new URL(url).host),
          t('{0} says so. Whoever is in between can read along and answer.', source),
          t('Send Requests There'),
        );
        if (!isAllowed) throw notAllowed(profile, source);
        await globalState.update(allowedKey, [...globalState.get<string[]>(allowedKey, []), key]);
      }
    },
  };
}

function mfaCancelled(profile: string): Problem {
  return new Problem('MfaCancelled', {
    summary: t('sign-in needed'),
    message: t('Profile {0} needs the code of its MFA device, and none was given.', profile),
    remedies: ['retry'],
  });
}

function notAllowed(profile: string, source: string): Problem {
  return new Problem('EndpointRefused', {
    summary: t('endpoint not allowed'),
    message: t(
      'Profile {0} would send its requests unencrypted to the endpoint in {1}, which you have not allowed.',
      profile,
      source,
    ),
    remedies: ['retry', 'showEndpoint'],
  });
}
