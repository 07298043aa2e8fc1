import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { hostileTexts } from '../emulator/distortions.ts';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { openDemo, type Workbench } from './driver.ts';
import { hasNoSideways, testThemes, violations } from './pageChecks.ts';

const region = ['prod', 'eu-west-1'] as const;
const account = ['111122223333', 'eu-west-1'] as const;
const shown = ['newsletter-prod', 'receipts', 'password-reset', 'welcome', 'invoice', 'press', 'surveys'];

describe('the details page', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  before(async () => {
    emulator = await startEmulator();
    // As many as the side bar shows without scrolling.
    const sets = emulator.sets(...account);
    emulator.putSets(
      ...account,
      sets.filter(({ ConfigurationSet }) => shown.includes(ConfigurationSet.Name)),
    );
    workbench = await openDemo(emulator);
    await workbench.tree.expand('prod');
    await workbench.tree.expand(...region);
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
  });
  afterEach(() => {
    emulator.clearFaults();
    emulator.clearRequests();
  });

  const page = () => workbench.editors.webview();
  const evaluate = async <Value>(run: () => Value | Promise<Value>) =>
    (await workbench.editors.webviewFrame()).evaluate(run);
  const describedCalls = () => emulator.requests.filter(({ operation }) => operation === 'DescribeConfigurationSet');
  const heading = (name: string) => page().getByRole('heading', { level: 1, name });
  const open = async (name: string) => {
    await workbench.tree.click(...region, name);
    await heading(name).waitFor();
    await page().locator('footer').waitFor();
  };
  /** The key of the control that has the focus. */
  const focused = () =>
    evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset['key'] : undefined));

  it('answers at a glance what people come for', async () => {
    await open('newsletter-prod');
    const text = (await page().locator('main').textContent()) ?? '';
    assert.ok(text.indexOf('Nobody is told about complaints.') < text.indexOf('3 of at most 10'));
    for (const expected of [
      'Mail may go out unencrypted.',
      'ses-bounces',
      'mail-events',
      'disabled',
      'links.example.com',
    ]) {
      assert.ok(text.includes(expected), `${expected} in ${text}`);
    }
    assert.equal(describedCalls().length, 1);
    await workbench.screenshot('details');
  });

  it('is a table with headers for who listens to it', async () => {
    const table = page().getByRole('table', { name: 'Event destinations' });
    const row = table.getByRole('row', { name: /^metrics/ });
    assert.deepEqual(
      await table
        .getByRole('columnheader')
        .allInnerTexts()
        .then((texts) => texts.slice(0, 4)),
      ['Name', 'Goes to', 'send', 'reject'],
    );
    assert.deepEqual((await row.getByRole('cell').allTextContents()).slice(1), [
      'sendnot while it is disabled',
      'no',
      'no',
      'complaintnot while it is disabled',
      'no',
      'no',
      'no',
      'no',
    ]);
    assert.deepEqual(await table.getByRole('row').last().getByRole('cell').locator('.yes, .no').allTextContents(), [
      'yes',
      'yes',
      'yes',
      'no',
      'yes',
      'yes',
      'yes',
      'no',
    ]);
  });

  it('previews as a file does, and keeps what a double click opened', async () => {
    await open('receipts');
    assert.deepEqual(await workbench.editors.activeTab(), { label: 'receipts', preview: true });
    await workbench.tree.doubleClick(...region, 'password-reset');
    await heading('password-reset').waitFor();
    await page().locator('footer').waitFor();
    assert.deepEqual(await workbench.editors.activeTab(), { label: 'password-reset', preview: false });
    assert.deepEqual(await workbench.editors.tabs(), ['password-reset']);
  });

  it('copies an ARN, and says so', async () => {
    await open('newsletter-prod');
    await page()
      .getByRole('row', { name: /^bounces/ })
      .hover();
    await page().getByRole('button', { name: 'Copy ARN arn:aws:sns' }).click();
    await page().locator('[data-copied="Copied"]').waitFor();
    assert.equal(await workbench.clipboard(), 'arn:aws:sns:eu-west-1:111122223333:ses-bounces');
  });

  it('is drawn once where the cache has the answer', async () => {
    await open('newsletter-prod');
    await open('receipts');
    await page().locator('main:not(:has(.progress))').waitFor();
    await open('newsletter-prod');
    const row = page().getByRole('row', { name: /^bounces/ });
    await row.hover();
    await row.getByRole('button', { name: 'Copy ARN' }).click();
    // Any other content would have come before this answer.
    await page().locator('[data-copied]').waitFor();
    assert.equal(await page().locator('main').getAttribute('data-version'), '1');
  });

  it('keeps its scroll position, the focus and the button of it on refresh, also where that comes late', async () => {
    await workbench.page.setViewportSize({ width: 1280, height: 480 });
    await open('newsletter-prod');
    // What an earlier test asked for may still wait for its turn.
    await page().locator('main:not(:has(.progress))').waitFor();
    emulator.clearRequests();
    emulator.addFaults({ kind: 'delay', ms: 2_000, count: 1 });
    const refresh = page().getByRole('button', { name: 'Refresh' });
    do await refresh.focus();
    while (!(await evaluate(() => document.hasFocus())));
    await evaluate(() => {
      window.scrollTo(0, 120);
      Object.assign(document.activeElement ?? {}, { wasPressed: true });
    });
    const kept = () =>
      evaluate(() => [window.scrollY, Object.hasOwn(document.activeElement ?? {}, 'wasPressed') ? 'refresh' : 'other']);
    await refresh.press('Enter');
    await page().locator('.progress').waitFor();
    assert.deepEqual(await kept(), [120, 'refresh']);
    await page().locator('main:not(:has(.progress))').waitFor();
    assert.deepEqual(await kept(), [120, 'refresh']);
    assert.equal(describedCalls().length, 1);
    await workbench.page.setViewportSize({ width: 1280, height: 800 });
  });

  it('can be used by keyboard alone, with the focus in sight', async () => {
    // From another set, so that nothing of this page has had the focus.
    await open('receipts');
    await open('newsletter-prod');
    await workbench.runCommand('View: Focus Active Editor Group');
    while (!(await evaluate(() => document.hasFocus()))) await workbench.page.waitForTimeout(20);
    await workbench.page.keyboard.press('Tab');
    const keys: (string | undefined)[] = [];
    for (let step = 0; step < 12; step += 1) {
      keys.push(await focused());
      const outline = await evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
      assert.equal(outline, 'solid', `the outline of ${keys.at(-1)}`);
      await workbench.page.keyboard.press('Tab');
    }
    assert.deepEqual(keys.slice(0, 6), ['json', 'copy-menu', 'compare', 'console', 'refresh', 'finding-section-0']);
    assert.ok(keys.includes('destination-0-topic-copy'));
    await page().locator('[data-key="copy-menu"]').press('Enter');
    await workbench.page.keyboard.press('Tab');
    assert.equal(await focused(), 'copy-name');
    await workbench.page.keyboard.press('Enter');
    await page().locator('summary[data-copied="Copied"]').waitFor();
    assert.equal(await workbench.clipboard(), 'newsletter-prod');
    assert.equal(await focused(), 'copy-menu');
    await page().locator('[data-key="finding-section-0"]').press('Enter');
    assert.equal(await evaluate(() => document.activeElement?.id), 'section-eventDestinations');
  });

  it('has a menu that arrows move in, and Escape leaves', async () => {
    await open('newsletter-prod');
    await page().locator('[data-key="copy-menu"]').focus();
    const keys: (string | undefined)[] = [];
    for (const key of ['Enter', 'ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home', 'Escape']) {
      await workbench.page.keyboard.press(key);
      keys.push(await focused());
    }
    const [name, arn, last] = ['copy-name', 'copy-arn', 'copyAs'];
    assert.deepEqual(keys, ['copy-menu', name, arn, last, name, last, name, 'copy-menu']);
    assert.equal(await page().locator('details.menu[open]').count(), 0);
    assert.equal(await evaluate(() => window.scrollY), 0);
  });

  it('says the whole of a word that is longer than its button', async () => {
    await open('newsletter-prod');
    await page().locator('[data-key="copy-menu"]').click();
    assert.deepEqual(await violations(workbench), []);
    await page().getByRole('menuitem', { name: 'AWS CLI command' }).click();
    // It says so for a moment.
    const copied = page().locator('summary[data-copied="Copied"]');
    const widths = await copied.evaluate((summary) => {
      const box = getComputedStyle(summary, '::after');
      const context = document.createElement('canvas').getContext('2d');
      if (context) context.font = box.font;
      const word = context?.measureText('Copied').width ?? 0;
      return { button: summary.clientWidth, word, box: Number.parseFloat(box.width) };
    });
    assert.ok(widths.box >= widths.word && widths.word > 0, JSON.stringify(widths));
    await workbench.screenshot('details-copied');
  });

  it('opens links with the middle button of the mouse, and does nothing else for that and the right one', async () => {
    await open('newsletter-prod');
    await page().locator('main:not(:has(.progress))').waitFor();
    const version = await page().locator('main').getAttribute('data-version');
    const refresh = page().getByRole('button', { name: 'Refresh' });
    await refresh.click({ button: 'middle' });
    const menu = workbench.page.locator('.monaco-menu');
    const link = page().getByRole('link', { name: 'ses-bounces' });
    for (const control of [refresh, link]) {
      await control.click({ button: 'right' });
      await menu.waitFor();
      await workbench.page.locator('.context-view-block').click();
      await menu.waitFor({ state: 'detached' });
    }
    await page().locator('[data-key="copy-menu"]').click();
    await page().getByRole('menuitem', { name: 'Name' }).click();
    // Any other content would have come before this answer.
    await page().locator('summary[data-copied="Copied"]').waitFor();
    assert.equal(await page().locator('main').getAttribute('data-version'), version);
    const question = workbench.page.locator('.monaco-dialog-box');
    assert.equal(await question.count(), 0);
    await link.click({ button: 'middle' });
    await question.getByText('console.aws.amazon.com/sns').waitFor();
    await question.getByRole('button', { name: 'Cancel' }).click();
    await question.waitFor({ state: 'detached' });
  });

  it('copies a link, and asks for a format, from its Copy menu', async () => {
    await open('newsletter-prod');
    const choose = async (item: string) => {
      await page().locator('[data-key="copy-menu"]').click();
      await workbench.screenshot('details-copy-menu');
      await page().getByRole('menuitem', { name: item }).click();
    };
    await choose('Link');
    const link = /^vscode:\/\/.*\/prod\/eu-west-1\/newsletter-prod$/;
    while (!link.test(await workbench.clipboard())) await workbench.page.waitForTimeout(50);
    await choose('CloudFormation, Terraform…');
    await workbench.quickInput.entry('Terraform').waitFor();
    assert.equal(await page().locator('details.menu[open]').count(), 0);
    await workbench.quickInput.cancel();
    await workbench.quickInput.closed();
  });

  it('shows what the answer holds as text, and loads or runs none of it', async () => {
    const [name = '', stream = ''] = hostileTexts;
    const destination = {
      Name: name,
      Enabled: true,
      MatchingEventTypes: [...hostileTexts],
      KinesisFirehoseDestination: { DeliveryStreamARN: stream, IAMRoleARN: hostileTexts.join(' ') },
    };
    emulator.putSets(...account, [
      ...emulator.sets(...account).filter(({ ConfigurationSet }) => ConfigurationSet.Name !== 'welcome'),
      { ConfigurationSet: { Name: 'welcome' }, EventDestinations: [destination] },
    ]);
    await open('welcome');
    const elements = await evaluate(
      () => document.querySelectorAll('main :is(img, script, svg, iframe, form, base)').length,
    );
    assert.equal(elements, 0);
    assert.ok(((await page().locator('main').textContent()) ?? '').includes('<img src=x onerror=alert(1)>'));
    assert.ok(await hasNoSideways(workbench));
    await workbench.screenshot('details-hostile');
  });

  it('lets no script, frame or form in, and opens no link but its own', async () => {
    await open('newsletter-prod');
    await evaluate(() => {
      const blocked = new Set<string>();
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        blocked.add(effectiveDirective);
        document.body.dataset['blocked'] = [...blocked].sort().join(' ');
      });
      const add = (markup: string) => document.body.insertAdjacentHTML('beforeend', markup);
      add('<img src="https://example.com/x.png"><p style="color:red"></p>');
      const script = document.createElement('script');
      script.textContent = 'document.body.dataset.injected = "script"';
      document.body.append(script);
      for (const address of ['vscode:extension/x', 'file:///etc/passwd', 'https://example.com/']) {
        add(`<a id="injected" href="${address}">link</a>`);
        document.querySelector<HTMLElement>('#injected')?.click();
        document.querySelector('#injected')?.remove();
      }
    });
    await page().locator('body[data-blocked="img-src script-src-elem style-src-attr"]:not([data-injected])').waitFor();
    assert.equal(await workbench.page.locator('.monaco-dialog-box').count(), 0);
  });

  it('tells why a set could not be described, and recovers', async () => {
    emulator.addFaults({ kind: 'error', status: 403, code: 'AccessDenied', match: { name: 'invoice' } });
    await workbench.tree.click(...region, 'invoice');
    await page().getByText('Not described.').waitFor();
    assert.match((await page().locator('.status').textContent()) ?? '', /ses:DescribeConfigurationSet/);
    await workbench.screenshot('details-denied');
    const said = workbench.page.locator('.statusbar-item', { hasText: 'Copied' });
    // What was copied before may still be said.
    await said.waitFor({ state: 'hidden' });
    await page().getByRole('button', { name: 'Copy Policy' }).click();
    await said.waitFor();
    assert.match(await workbench.clipboard(), /"ses:DescribeConfigurationSet"/);
    emulator.clearFaults();
    await page().getByRole('button', { name: 'Refresh' }).click();
    await page().locator('footer').waitFor();
    assert.equal(await page().locator('.status').count(), 0);
  });

  it('keeps the text of a set that is gone, marked', async () => {
    await open('press');
    const before = emulator.sets(...account);
    emulator.putSets(
      ...account,
      before.filter(({ ConfigurationSet }) => ConfigurationSet.Name !== 'press'),
    );
    await page().getByRole('button', { name: 'Refresh' }).click();
    await page().locator('.badge', { hasText: 'no longer exists' }).waitFor();
    assert.ok(await page().getByText('ses-bounces').or(page().getByText('ses-feedback')).first().isVisible());
    await workbench.screenshot('details-gone');
    emulator.putSets(...account, before);
  });

  it('shows the wait, and ends it', async () => {
    emulator.addFaults({ kind: 'noAnswer', match: { name: 'surveys' } });
    await workbench.tree.click(...region, 'surveys');
    await page().getByRole('progressbar').waitFor();
    await workbench.screenshot('details-loading');
    await page().getByRole('button', { name: 'Cancel' }).click();
    await page().getByRole('button', { name: 'Describe Now' }).waitFor();
    while (!describedCalls().every(({ aborted }) => aborted)) await workbench.page.waitForTimeout(20);
  });

  it('breaks no word of an event type that the newer API knows, and folds what one rule says often', async () => {
    const before = emulator.sets(...account);
    const newer = {
      Name: 'delays',
      Enabled: true,
      MatchingEventTypes: ['bounce', 'deliveryDelay', 'subscription'],
      SNSDestination: { TopicARN: 'arn:aws:sns:eu-west-1:111122223333:ses-delays' },
    };
    const disabled = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((Name) => ({ ...newer, Name, Enabled: false }));
    emulator.putSets(...account, [
      ...before.filter(({ ConfigurationSet }) => ConfigurationSet.Name !== 'surveys'),
      { ConfigurationSet: { Name: 'surveys' }, EventDestinations: [newer, ...disabled] },
    ]);
    await workbench.tree.click(...region, 'surveys');
    await heading('surveys').waitFor();
    await page().getByRole('button', { name: 'Refresh' }).click();
    await page().locator('th', { hasText: 'delays' }).waitFor();
    await page().locator('footer').waitFor();
    const heights = await evaluate(() =>
      [...document.querySelectorAll('thead th.event')].slice(-2).map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell.firstElementChild ?? cell);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size;
      }),
    );
    assert.deepEqual(heights, [2, 1]);
    assert.ok(await hasNoSideways(workbench));
    await page().locator('summary', { hasText: '2 more' }).press('Enter');
    await page().getByText('Destination g is disabled.').waitFor();
    assert.deepEqual(await violations(workbench), []);
    await workbench.screenshot('details-newer-events');
    emulator.putSets(...account, before);
  });

  testThemes(
    'details',
    () => workbench,
    () => open('newsletter-prod'),
  );

  it('comes back after a reload, as a tab that asks nobody for anything', async () => {
    await workbench.tree.doubleClick(...region, 'receipts');
    await heading('receipts').waitFor();
    await workbench.reload();
    // A window that starts has more to do than this tab.
    await heading('receipts').waitFor({ timeout: 90_000 });
    await page().locator('footer').waitFor();
    assert.equal((await workbench.editors.activeTab()).label, 'receipts');
    assert.deepEqual(describedCalls(), []);
    await page().locator('.scope', { hasText: '1111 2222 3333' }).waitFor();
    await page().locator('code.arn').waitFor();
  });
});
