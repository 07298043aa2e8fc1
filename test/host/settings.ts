import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What makes VS Code quiet and repeatable: nothing pops up, nothing is looked up elsewhere. */
const quiet = {
  'chat.disableAIFeatures': true,
  'editor.fontFamily': "'DejaVu Sans Mono', monospace",
  'extensions.autoCheckUpdates': false,
  'git.openRepositoryInParentFolders': 'never',
  // The code that is shown imports packages that are not installed beside it.
  'js/ts.validate.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.colorTheme': 'Dark Modern',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Writes the user's settings, below a folder of VS Code's user data: these, over the quiet ones. */
export async function writeSettings(userData: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const text = JSON.stringify({ ...quiet, ...settings }, undefined, 2);
  // The server reads both.
  for (const scope of ['User', 'Machine']) {
    await mkdir(join(userData, scope), { recursive: true });
    await writeFile(join(userData, scope, 'settings.json'), text);
  }
}
