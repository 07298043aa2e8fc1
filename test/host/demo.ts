// `npm run demo`: VS Code with the built extension on an emulator of Amazon SES, until Ctrl-C.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmulator } from '../emulator/index.ts';
import { buildExtension } from './build.ts';
import { findDesktopVsCode, openDesktopVsCode } from './desktopVsCode.ts';
import { hostFolder, root } from './paths.ts';
import { startServer } from './server.ts';
import { endWithParent, shutDown, stopAtExit } from './shutdown.ts';

const whatToTry = `What to try:
  - Open Amazon SES in the activity bar, then prod › eu-west-1 › newsletter-prod.
  - F1, “Amazon SES: Describe Configuration Set…”.
  - Rest the mouse on a set’s name in src/sendNewsletter.ts or infrastructure/main.tf.
  - The profile mfa asks for a code: it is 123456. The profile big has 10,000 sets; broken and no-credentials tell what they lack.`;

endWithParent();
try {
  const { port, desktop } = readArguments();
  await buildExtension();
  const emulator = await startEmulator();
  stopAtExit(emulator.stop);
  const workspace = join(hostFolder, 'demo-workspace');
  if (desktop) {
    const executable = await findDesktopVsCode();
    console.log(`${whatToTry}\n\nClose its window or press Ctrl-C here to end it.`);
    await openDesktopVsCode(executable, workspace, emulator.env);
    await shutDown(0);
  } else {
    const server = await startServer({
      workspace,
      extension: { folder: root },
      environment: emulator.env,
      ...(port !== undefined && { port }),
    });
    console.log(`\nOpen ${server.address()}\n\n${whatToTry}\n\nCtrl-C ends it.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (isAboutArguments(error)) console.error('npm run demo takes -- --port N or -- --desktop.');
  await shutDown(1);
}

/** `--port N` and `--desktop`. Throws on anything else, with what there is. */
function readArguments(): { port: number | undefined; desktop: boolean } {
  const { values } = parseArgs({ options: { port: { type: 'string' }, desktop: { type: 'boolean', default: false } } });
  if (values.port === undefined) return { port: undefined, desktop: values.desktop };
  if (values.desktop) throw new Error('--port is for the editor in the browser: a desktop VS Code has none.');
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port < 1 || port > 65_535) {
    throw new Error(`--port ${values.port} is not a port: it takes a number from 1 to 65535.`);
  }
  return { port, desktop: false };
}

function isAboutArguments(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
