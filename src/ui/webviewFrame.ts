import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Frame } from './webviewDocument.ts';

/** Lets a webview load the built script and style of this name, and nothing else; answers what a document of it needs around its content. */
export function frameOf(webview: vscode.Webview, extensionUri: vscode.Uri, name: 'details' | 'overview'): () => Frame {
  const folder = vscode.Uri.joinPath(extensionUri, 'dist');
  webview.options = { enableScripts: true, localResourceRoots: [folder] };
  const addressOf = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(folder, file)).toString();
  return () => ({
    source: webview.cspSource,
    script: addressOf(`${name}.js`),
    style: addressOf(`${name}.css`),
    nonce: randomBytes(16).toString('base64url'),
    language: vscode.env.language,
  });
}
