import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Frame } from './webviewDocument.ts';

/**
 * Lets a webview run scripts and load no file; answers what a document of it needs around its content: the built script and style of this
 * name. They stand in the document, for each file that a webview loads takes a way of its own through the window.
 */
export async function frameOf(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  name: 'details' | 'overview',
): Promise<() => Frame> {
  webview.options = { enableScripts: true, localResourceRoots: [] };
  const read = (file: string) => readFile(join(extensionUri.fsPath, 'dist', file), 'utf8');
  const [script, style] = await Promise.all([read(`${name}.js`), read(`${name}.css`)]);
  return () => ({ script, style, nonce: randomBytes(16).toString('base64url'), language: vscode.env.language });
}
