import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { SesApi } from '../../src/api.ts';
import type { DescribedSet } from '../emulator/describedSet.ts';

interface Opinion {
  readonly profile: string;
  readonly region: string;
  readonly sets: readonly DescribedSet[];
}

/** What boto3 answered before the suite began. */
const file = process.env['SES_SECOND_OPINION'] ?? '';

describe('boto3 as a second opinion on every set that was written by hand', () => {
  let api: SesApi;
  before(async () => {
    const extension = vscode.extensions.getExtension<SesApi>('ses-configuration-sets.ses-configuration-sets');
    assert.ok(extension);
    api = await extension.activate();
  });

  it('is what the API and the JSON document say', async function () {
    if (!existsSync(file)) {
      console.log('Skipped: this machine has no python3 with boto3.');
      return this.skip();
    }
    // One set a second and region, at the extension's own pace.
    this.timeout(150_000);
    const opinions: readonly Opinion[] = JSON.parse(readFileSync(file, 'utf8'));
    assert.ok(opinions.flatMap(({ sets }) => sets).length > 50);
    await Promise.all(
      opinions.flatMap(({ profile, region, sets }) =>
        sets.map(async (expected) => {
          const { Name: name } = expected.ConfigurationSet;
          const details = await api.describe({ profile, region, name });
          assert.deepEqual(JSON.parse(JSON.stringify(details)), expected, `${profile} ${region} ${name}`);
          const uri = vscode.Uri.from({ scheme: 'aws-ses', path: `/${profile}/${region}/${name}.json` });
          const document = await vscode.workspace.openTextDocument(uri);
          assert.equal(document.getText(), `${JSON.stringify(expected, null, 4)}\n`);
        }),
      ),
    );
  });
});
