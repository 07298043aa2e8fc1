import * as vscode from 'vscode';

/** Until the window, which has just been opened, answers ten times in a row at once; ten seconds at most. */
export async function quiet(): Promise<void> {
  const deadline = performance.now() + 10_000;
  for (let prompt = 0; prompt < 10 && performance.now() < deadline; ) {
    const start = performance.now();
    await vscode.commands.executeCommand('setContext', 'bench.quiet', prompt);
    await new Promise((resolve) => setTimeout(resolve, 50));
    prompt = performance.now() - start < 70 ? prompt + 1 : 0;
  }
}
