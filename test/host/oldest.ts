// Runs the suite of test/vscode in the oldest VS Code that `engines` in package.json names: `npm run test:oldest`.
import { buildExtension } from './build.ts';

process.env.SES_HOST = 'oldest';
await buildExtension();
await import('./vscode.ts');
