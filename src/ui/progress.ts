import { setTimeout as delay } from 'node:timers/promises';
import type * as vscode from 'vscode';
import { showProgress } from './messages.ts';

/** Whoever gets an answer sooner than this, in milliseconds, need not be told that it is on its way. */
const unnoticed = 400;

/**
 * Runs something that the user waits for. Where it takes long enough to be noticed, a notification tells what is under way and can
 * cancel it, which aborts the signal; `tell` says in it how far that is. Settles as `run` does.
 */
export async function withProgress<Value>(
  title: string,
  run: (signal: AbortSignal, tell: (message: string) => void) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  let shown: vscode.Progress<{ message: string }> | undefined;
  const result = run(controller.signal, (message) => shown?.report({ message }));
  const settled = result.then(
    () => true,
    () => true,
  );
  const timer = new AbortController();
  const isQuick = await Promise.race([settled, delay(unnoticed, false, { signal: timer.signal }).catch(() => false)]);
  timer.abort();
  if (isQuick) return result;
  await showProgress(title, async (progress, token) => {
    shown = progress;
    token.onCancellationRequested(() => controller.abort());
    await settled;
  });
  return result;
}
