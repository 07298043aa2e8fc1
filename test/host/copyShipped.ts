import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';

/**
 * Copies what the VSIX of a built project would hold, so that VS Code runs what a user gets, and a build that comes meanwhile changes
 * nothing under it.
 */
export async function copyShipped(project: string, destination: string): Promise<void> {
  const files = await listFiles({ cwd: project, packageManager: PackageManager.None });
  for (const file of files) await cp(join(project, file), join(destination, file));
}
