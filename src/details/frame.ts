import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { type Frame, renderDocument, renderRefusal } from './page.ts';

/** What a page of this webview needs around its content; `folder` holds its script and its style. */
export function frameOf(webview: vscode.Webview, folder: vscode.Uri): Frame {
  return {
    source: webview.cspSource,
    script: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'details.js')).toString(),
    style: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'details.css')).toString(),
    nonce: randomBytes(16).toString('base64url'),
    language: vscode.env.language,
  };
}

/** Says that the document's address names no configuration set. */
export function showRefusal(webview: vscode.Webview, frame: Frame): void {
  webview.html = renderDocument(renderRefusal(), 0, frame);
}
