import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { after, before, describe, it } from 'mocha';
import manifest from '../../package.json' with { type: 'json' };
import texts from '../../package.nls.json' with { type: 'json' };
import { shippedPackages } from '../../packaging/shippedPackages.ts';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { loadedFirst } from '../host/loadedFirst.ts';
import { root } from '../host/paths.ts';
import { openWorkbench, type Workbench } from './driver.ts';

const vsix = join(root, `${manifest.name}-${manifest.version}.vsix`);
const dist = 'extension/dist/';
const billOf = (file: string) => file.replace(/\.vsix$/, '.cdx.json');

/** What ships; what is loaded on demand has a name that ends with a part of its content's hash. */
const expected = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/changelog.md',
  'extension/l10n/bundle.l10n.de.json',
  `${dist}ThirdPartyNotices.txt`,
  `${dist}details.css`,
  `${dist}details.js`,
  `${dist}extension.js`,
  `${dist}overview.css`,
  `${dist}overview.js`,
  'extension/media/activity-bar.svg',
  'extension/media/icon.png',
  'extension/media/walkthrough.svg',
  'extension/package.json',
  'extension/package.nls.de.json',
  'extension/package.nls.json',
  'extension/readme.md',
];
const onDemand = /^extension\/dist\/[A-Za-z]+-[0-9A-Z]{8}\.js$/;

describe('the package', () => {
  let bytes: Buffer;
  let files: Readonly<Record<string, Uint8Array>>;
  before(async () => {
    bytes = await build();
    files = unzipSync(bytes);
  });

  it('holds the files that are meant, at most 25, in at most 400 KB', () => {
    const names = Object.keys(files).sort();
    assert.deepEqual(
      names.filter((name) => !onDemand.test(name)),
      expected.toSorted(),
    );
    assert.ok(names.length <= 25, `${names.length} files`);
    assert.ok(bytes.length <= 400 * 1024, `${bytes.length} bytes`);
  });

  it('starts with at most 40 KB of code', async () => {
    const first = await loadedFirst();
    const size = first.reduce((sum, name) => sum + (files[`extension/${name}`]?.length ?? Number.NaN), 0);
    assert.ok(size <= 40 * 1024, `${size} bytes in ${first.length} files`);
  });

  it('holds no map, and names no folder of the machine that built it', () => {
    for (const [name, content] of Object.entries(files)) {
      const text = Buffer.from(content).toString('latin1');
      assert.ok(!text.includes('sourceMappingURL'), name);
      assert.ok(!text.includes(root), name);
    }
  });

  it('comes with a bill of exactly the packages that it has code of', async () => {
    const bill = JSON.parse(await readFile(billOf(vsix), 'utf8'));
    const listed = bill.components.map(({ name, version }: Record<string, string>) => `${name}@${version}`);
    const shipped = (await shippedPackages()).map(({ name, version }) => `${name}@${version}`);
    assert.deepEqual(listed.toSorted(), shipped.toSorted());
    assert.ok(shipped.some((each) => each.startsWith('lru-cache@')));
    assert.equal(bill.metadata.component.name, manifest.name);
    assert.equal(bill.metadata.component.description, texts.description);
  });

  it('has a README that shows and links nothing that is not there', () => {
    const text = Buffer.from(files['extension/readme.md'] ?? []).toString();
    assert.match(text, /^# Configuration Sets for Amazon SES\n/);
    assert.doesNotMatch(text, /\]\((?!https:)|<picture>|<img/);
  });

  it('is the same bytes when it is built again, and so is its bill', async () => {
    const bill = await readFile(billOf(vsix), 'utf8');
    assert.ok(bytes.equals(await build()));
    assert.equal(await readFile(billOf(vsix), 'utf8'), bill);
  });

  it('holds the text of the licence of each package that it has code of', async () => {
    const notices = Buffer.from(files[`${dist}ThirdPartyNotices.txt`] ?? []).toString();
    for (const { name, version, license, licenseFile } of await shippedPackages()) {
      assert.ok(notices.includes(`${name} ${version} (${license})`), name);
      assert.ok(notices.includes((await readFile(licenseFile, 'utf8')).replaceAll('\r\n', '\n').trim()), name);
    }
  });

  describe('when installed', () => {
    let emulator: Emulator;
    let workbench: Workbench;
    before(async () => {
      emulator = await startEmulator();
      workbench = await openWorkbench({
        extension: { vsix },
        workspace: `${root}test/host/demo-workspace`,
        environment: emulator.env,
      });
    });
    after(async () => {
      await workbench?.stop();
      await emulator?.stop();
    });

    it('lists and describes sets', async () => {
      await workbench.openView('Amazon SES');
      await workbench.tree.expand('prod');
      await workbench.tree.expand('prod', 'eu-west-1');
      await workbench.tree.click('prod', 'eu-west-1', 'newsletter-prod');
      await workbench.editors.webview().getByText('Nobody is told about complaints.').waitFor();
      await workbench.screenshot('package-installed');
    });
  });
});

async function build(): Promise<Buffer> {
  await promisify(execFile)('npm', ['run', 'package'], { cwd: root, shell: process.platform === 'win32' });
  return readFile(vsix);
}
