// Runs the suite of test/vscode in a desktop VS Code: `npm run test:desktop`.
import { buildExtension } from './build.ts';
import { inWords, report } from './counts.ts';
import { findDesktopVsCode } from './desktopVsCode.ts';
import { runVsCodeSuite } from './vscodeSuite.ts';

try {
  const vscodeExecutablePath = await findDesktopVsCode();
  await buildExtension();
  const counts = await runVsCodeSuite({ vscodeExecutablePath });
  console.log(inWords(counts));
  report(counts);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
