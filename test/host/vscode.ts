// Runs the suite of test/vscode in VS Code's server, with a headless browser for its window. Arguments select files by a part of their name.
import { join } from 'node:path';
import { report } from './counts.ts';
import { installHost } from './install.ts';
import { hostFolder } from './paths.ts';
import { runVsCodeSuite } from './vscodeSuite.ts';

await installHost();
const host = {
  vscodeExecutablePath: process.execPath,
  launchArgs: [join(hostFolder, 'launcher.ts')],
  leaves: [/[\\/]traffic$/],
  wanted: process.argv.slice(2),
};
report(await runVsCodeSuite(host));
