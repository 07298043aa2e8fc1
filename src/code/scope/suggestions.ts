import { posix } from 'node:path';
import * as vscode from 'vscode';
import { readProjectScope } from '../../core/projectScope.ts';
import type { Suggestion, Suggestions } from '../../ui/pickerSteps.ts';
import { folderOf, isWithin } from './folder.ts';

const named = ['.env', 'samconfig.toml', 'cdk.json'];
/** No such file that a person writes is larger, in bytes. */
const largest = 256 * 1024;
const mostTerraformFiles = 20;

/** What the project of a file says about its profile and region: in the file's own folder, and in that of the workspace. */
export async function readSuggestions(uri: vscode.Uri | undefined): Promise<Suggestions> {
  const profile: Suggestion[] = [];
  const region: Suggestion[] = [];
  for (const folder of foldersOf(uri)) {
    for (const file of [...named, ...(await terraformFiles(folder))]) {
      const text = await readText(vscode.Uri.joinPath(folder, file));
      const said = text === undefined ? {} : readProjectScope(file, text);
      addOnce(profile, said.profile, file);
      addOnce(region, said.region, file);
    }
  }
  return { profile, region };
}

function foldersOf(uri: vscode.Uri | undefined): readonly vscode.Uri[] {
  const folder = folderOf(uri);
  if (folder === undefined) return [];
  if (uri === undefined || !isWithin(folder.uri, uri)) return [folder.uri];
  const own = folder.uri.with({ path: posix.dirname(uri.path) });
  return own.path === folder.uri.path ? [folder.uri] : [own, folder.uri];
}

async function terraformFiles(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries
      .map(([name]) => name)
      .filter((name) => name.endsWith('.tf'))
      .slice(0, mostTerraformFiles);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return [];
    throw error;
  }
}

/** The text of a file, or undefined where there is none that can be read. */
async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0 || size > largest) return undefined;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

function addOnce(suggestions: Suggestion[], value: string | undefined, source: string): void {
  if (value === undefined || suggestions.some((suggestion) => suggestion.value === value)) return;
  suggestions.push({ value, source });
}
