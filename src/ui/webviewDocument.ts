import { type Html, html } from '../core/html.ts';

/** What a page in a webview needs around its content. */
export interface Frame {
  /** The page's own script and style, as esbuild writes them: no tag can end within. */
  readonly script: string;
  readonly style: string;
  /** New for every document. */
  readonly nonce: string;
  /** The language of the user's texts, dates and numbers. */
  readonly language: string;
}

/** The whole document of a webview: its own script and style alone, and nothing within the markup that runs or draws. */
export function renderDocument(title: string, body: Html, frame: Frame): string {
  const { nonce, script, style, language } = frame;
  const policy = [
    `default-src 'none'`,
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${{ markup: style }}</style>
</head>
<body>
${body}
<script nonce="${nonce}">${{ markup: script }}</script>
</body>
</html>`.markup;
}
