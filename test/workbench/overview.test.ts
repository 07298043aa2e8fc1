import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { hostileTexts } from '../emulator/distortions.ts';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { fillRegion } from '../host/fillRegion.ts';
import { openDemo, type Workbench } from './driver.ts';
import { testThemes } from './pageChecks.ts';

const region = ['prod', 'eu-west-1'] as const;
const account = ['111122223333', 'eu-west-1'] as const;
const many = { profile: 'big', region: 'eu-west-1', account: '222233334444' } as const;
const listed = ['analytics-everything', 'invoice', 'newsletter-prod', 'no-destinations', 'password-reset', 'receipts'];
const title = 'Overview: prod · eu-west-1';

describe('the overview of a region', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  let data: string;
  before(async () => {
    emulator = await startEmulator();
    const sets = emulator.sets(...account);
    emulator.putSets(
      ...account,
      sets.filter(({ ConfigurationSet }) => listed.includes(ConfigurationSet.Name)),
    );
    data = await mkdtemp(join(tmpdir(), 'ses-overview-'));
    await fillRegion(data, emulator, many);
    workbench = await openDemo(emulator, { data });
    await workbench.tree.expand('prod');
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
    if (data) await rm(data, { recursive: true });
  });

  const page = () => workbench.editors.webview();
  const evaluate = async <Value>(run: () => Value | Promise<Value>) =>
    (await workbench.editors.webviewFrame()).evaluate(run);
  const described = () =>
    emulator.requests
      .filter(({ operation }) => operation === 'DescribeConfigurationSet')
      .map(({ parameters }) => parameters['ConfigurationSetName']);
  const open = async (profile: string, of: string) => {
    await workbench.tree.chooseFromMenu('Open Overview', profile, of);
    await page()
      .getByRole('heading', { level: 1, name: `Overview of ${of}` })
      .waitFor();
  };
  const button = (name: string | RegExp) => page().getByRole('button', { name });
  const names = () => page().locator('.rows [role=rowheader]').allInnerTexts();
  /** The name of the row that has the focus, and the column. */
  const focused = () =>
    evaluate(() => {
      const cell = document.activeElement?.closest<HTMLElement>('[data-column]');
      return cell && [cell.closest<HTMLElement>('[data-name]')?.dataset['name'], cell.dataset['column']];
    });

  it('tells why a list could not be had, and recovers', async () => {
    emulator.addFaults({
      kind: 'error',
      status: 403,
      code: 'AccessDenied',
      match: { operation: 'ListConfigurationSets' },
    });
    await open(...region);
    await page().getByText('Not listed.').waitFor();
    await workbench.screenshot('overview-denied');
    emulator.clearFaults();
    await button('Refresh').click();
    await button('Describe all 6 (takes 7 seconds)').waitFor();
    assert.equal(await page().locator('.status').count(), 0);
  });

  it('describes the sets one after the other, pauses, goes on, and asks for each once', async () => {
    emulator.clearRequests();
    await button(/^Describe all/).click();
    await page().getByRole('rowheader', { name: 'analytics-everything' }).waitFor();
    await button('Pause').click();
    await page()
      .getByText(/^Paused: \d of 6 described$/)
      .waitFor();
    await workbench.screenshot('overview-paused');
    await button('Cancel').click();
    await button(/^Describe the other \d \(takes \d seconds?\)$/).click();
    await button(/^Describe all 6 again/).waitFor();
    assert.deepEqual(described().toSorted(), listed);
    assert.deepEqual(await names(), listed);
  });

  it('is a grid with headings for who listens to it', async () => {
    const grid = page().getByRole('grid', { name: 'Described sets' });
    assert.equal(await grid.getAttribute('aria-rowcount'), '7');
    const row = grid.getByRole('row', { name: /^newsletter-prod/ });
    assert.equal(await row.getAttribute('aria-rowindex'), '4');
    const cells = await row.getByRole('gridcell').allTextContents();
    assert.match(cells[0] ?? '', /bounces, analytics, metrics \(disabled\)|bounces.*metrics \(disabled\)/);
    assert.match(cells[1] ?? '', /send.*bounce/);
    assert.ok(!cells[1]?.includes('complaint'), cells[1]);
    assert.match(cells[2] ?? '', /optional$/);
    assert.match(cells[4] ?? '', /Problem: Nobody is told about complaints\./);
    await workbench.screenshot('overview');
  });

  it('sorts by a column, and turns the order round', async () => {
    await button('Findings').click();
    assert.equal((await names())[0], 'no-destinations');
    const heading = page().getByRole('columnheader', { name: /^Findings/ });
    assert.equal(await heading.getAttribute('aria-sort'), 'ascending');
    await button(/^Findings/).press('Enter');
    assert.equal(await heading.getAttribute('aria-sort'), 'descending');
    assert.equal((await names()).at(-1), 'no-destinations');
    await button(/^Name/).click();
    assert.deepEqual(await names(), listed);
  });

  it('copies what the filter leaves, as CSV and as Markdown, and says so', async () => {
    await page().getByRole('searchbox', { name: 'Filter' }).fill('NEWSLETTER complaints');
    await page().getByText('1 of 6 rows').waitFor();
    assert.deepEqual(await names(), ['newsletter-prod']);
    await button('Copy as CSV').click();
    await page().locator('[data-copied="Copied"]').waitFor();
    const csv = await workbench.clipboard();
    assert.match(csv, /^"Name","Destinations","Received by someone","TLS","Sending","Findings"\r\n"newsletter-prod",/);
    assert.equal(csv.trim().split('\r\n').length, 2);
    await button('Copy as Markdown').click();
    await page().locator('[data-key="copy-markdown"][data-copied]').waitFor();
    assert.match(await workbench.clipboard(), /^\| Name \|.*\n\|( --- \|)+\n\| newsletter-prod \|/);
    await page().getByRole('searchbox').fill('no such words');
    await page().getByText('No set has all of these words.').waitFor();
    await page().getByRole('searchbox').fill('');
    await page().getByText('6 rows', { exact: true }).waitFor();
  });

  it('opens a set from its row, by mouse, and is still there', async () => {
    await page().getByRole('rowheader', { name: 'receipts' }).click();
    await page().getByRole('heading', { level: 1, name: 'receipts' }).waitFor();
    assert.deepEqual(await workbench.editors.tabs(), [title, 'receipts']);
    await workbench.editors.tab(title).click();
    await page().getByRole('rowheader', { name: 'receipts' }).waitFor();
  });

  it('can be used by keyboard alone', async () => {
    await page().getByRole('searchbox').press('ArrowDown');
    assert.deepEqual(await focused(), ['receipts', 'name']);
    const { keyboard } = workbench.page;
    await keyboard.press('Control+Home');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('End');
    assert.deepEqual(await focused(), ['newsletter-prod', 'findings']);
    await keyboard.press('Control+f');
    assert.equal(await evaluate(() => document.activeElement?.id), 'filter');
    await keyboard.press('ArrowDown');
    assert.deepEqual(await focused(), ['newsletter-prod', 'findings']);
    const outline = await evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
    assert.equal(outline, 'solid');
    await keyboard.press('Enter');
    await page().getByRole('heading', { level: 1, name: 'newsletter-prod' }).waitFor();
    await workbench.editors.tab(title).click();
  });

  it('leaves the focus where a click has put it while rows come', async () => {
    await button(/^Describe all 6 again/).click();
    await button('Pause').waitFor();
    await page().getByRole('heading', { level: 1 }).click();
    await button(/^Describe all 6 again/).waitFor();
    assert.equal(await evaluate(() => document.activeElement?.tagName), 'BODY');
  });

  it('shows what the answers hold as text', async () => {
    const destinations = hostileTexts.slice(0, 4).map((Name) => ({ Name, Enabled: true, MatchingEventTypes: [Name] }));
    const sets = emulator.sets(...account);
    emulator.putSets(
      ...account,
      sets.map((set) => (set.ConfigurationSet.Name === 'invoice' ? { ...set, EventDestinations: destinations } : set)),
    );
    await button(/^Describe all 6 again/).click();
    await page().getByText('<img src=x onerror=alert(1)>').first().waitFor();
    const elements = await evaluate(() => document.querySelectorAll('main :is(img, script, svg, iframe, form)').length);
    assert.equal(elements, 0);
    await button('Cancel').click();
    await button('Cancel').waitFor({ state: 'detached' });
  });

  it('pauses where it may not describe, tells why, and goes on', async () => {
    emulator.addFaults({
      kind: 'error',
      status: 403,
      code: 'AccessDenied',
      match: { operation: 'DescribeConfigurationSet' },
    });
    await button(/^Describe all 6 again/).click();
    await page()
      .locator('#head')
      .getByText(/ses:DescribeConfigurationSet/)
      .waitFor();
    await workbench.screenshot('overview-problem');
    emulator.clearFaults();
    await button('Resume').click();
    await button(/^Describe all 6 again/).waitFor();
    assert.deepEqual(await names(), listed);
  });

  testThemes(
    'overview',
    () => workbench,
    () => page().getByRole('rowheader', { name: 'receipts' }).waitFor(),
  );

  it('comes back after a reload as it was', async () => {
    await button('Findings').click();
    await page().getByRole('searchbox').fill('bounces');
    await page()
      .getByText(/\d of 6 rows/)
      .waitFor();
    const before = await names();
    await workbench.reload();
    await page()
      .getByText(/\d of 6 rows/)
      .waitFor({ timeout: 90_000 });
    assert.equal(await page().getByRole('searchbox').inputValue(), 'bounces');
    assert.deepEqual(await names(), before);
  });

  it('says where there are none', async () => {
    await workbench.tree.expand('empty');
    await open('empty', 'us-east-1');
    await page().locator('#head').getByText('empty has no configuration sets in us-east-1.').waitFor();
  });

  it('holds 10,000 sets, of which those in sight are in the page', async () => {
    await workbench.tree.collapse('prod');
    await workbench.tree.expand('big');
    await open('big', many.region);
    await page().getByText('10000 rows').waitFor();
    assert.equal(await page().getByRole('grid').getAttribute('aria-rowcount'), '10001');
    await page().getByRole('searchbox').press('ArrowDown');
    await workbench.page.keyboard.press('Control+End');
    assert.deepEqual(await focused(), ['customer-09999', 'findings']);
    const last = page().locator('[data-name="customer-09999"]');
    assert.equal(await last.getAttribute('aria-rowindex'), '10001');
    assert.ok(await last.isVisible());
    assert.ok((await page().locator('.rows [role=row]').count()) < 100);
    await workbench.screenshot('overview-10000');
    // Elements show one row after another, up to where the keyboard is.
    for (const top of [150_000, 150_200, 149_900, 0]) {
      await (await workbench.editors.webviewFrame()).evaluate((y) => window.scrollTo(0, y), top);
      await page().locator('.rows').evaluate(isDrawn);
    }
    assert.deepEqual(await focused(), ['customer-09999', 'findings']);
    const drawn = await page()
      .locator('.rows [role=row]')
      .evaluateAll((rows) =>
        rows.map((row) => [
          Number(row.getAttribute('aria-rowindex')) - 2,
          row.getAttribute('data-name'),
          row.querySelector('[role=rowheader]')?.textContent,
          row.querySelectorAll('[tabindex="0"]').length,
        ]),
      );
    const nameAt = (position: number) => `customer-${String(position).padStart(5, '0')}`;
    const positions = drawn.map(([position]) => Number(position));
    assert.deepEqual(
      drawn,
      positions
        .toSorted((one, other) => one - other)
        .map((position) => [position, nameAt(position), nameAt(position), position === 9_999 ? 1 : 0]),
    );
    assert.ok(positions.includes(0));
  });
});

/** Runs in the page: once a frame has drawn what is in sight. */
async function isDrawn(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}
