import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as vscode from 'vscode';
import { documentPath } from '../../../src/core/configurationSet.ts';
import { extensionId } from '../../../src/core/setLink.ts';
import { api, prod } from '../../vscode/codeSession.ts';
import { emulator, sesRequests } from '../../vscode/emulator.ts';
import { runs, seed } from '../settings.ts';

const news = documentPath({ ...prod, name: 'newsletter-prod' }, 'details');
const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const end = fc.record({
  path: fc.oneof(
    fc.constantFrom(news, `${news}/`, '/process/eu-west-1/newsletter-prod', '/sso/eu-west-1/newsletter-prod'),
    text.map((each) => `/${each}`),
    text.map((each) => `${news}${each}`),
    text.map((each) => `/prod/${each}/newsletter-prod`),
  ),
  query: fc.oneof(fc.constantFrom('', 'command=ses.clearCache'), text),
  fragment: fc.oneof(fc.constant(''), text),
});

describe('links of any end, as the system hands them to VS Code', function () {
  this.timeout(0);
  const settings = () => vscode.workspace.getConfiguration('extensions');
  const confirmed = 'confirmedUriHandlerExtensionIds';
  // Whether the extension may open links at all is VS Code's own question.
  before(() => settings().update(confirmed, [extensionId], vscode.ConfigurationTarget.Global));
  after(() => settings().update(confirmed, undefined, vscode.ConfigurationTarget.Global));

  it('ask AWS nothing and open nothing by themselves', async () => {
    const rejected: unknown[] = [];
    const onRejection = (error: unknown) => rejected.push(error);
    process.on('unhandledRejection', onRejection);
    const ses = await api();
    await vscode.commands.executeCommand('ses.clearCache');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await emulator.clearRequests();
    await fc.assert(
      fc.asyncProperty(end, async (end) => {
        const uri = vscode.Uri.from({ scheme: vscode.env.uriScheme, authority: extensionId, ...end });
        await vscode.commands.executeCommand('vscode.open', uri);
      }),
      { numRuns: Math.ceil(runs / 100), seed },
    );
    // What a link had asked for would have its turn before this.
    await ses.describe({ ...prod, name: 'receipts' });
    assert.deepEqual(await sesRequests(), ['DescribeConfigurationSet receipts']);
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
      [],
    );
    assert.deepEqual(rejected, []);
    process.off('unhandledRejection', onRejection);
  });
});
