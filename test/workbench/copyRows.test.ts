import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { type Emulator, startEmulator } from '../emulator/index.ts';
import { openDemo, type Workbench } from './driver.ts';

/** A name as the rule for names does not allow it yet. */
const odd = 'a name of 2031';
const region = ['dev', 'eu-west-1'] as const;

describe('Ctrl+C in the tree', () => {
  let emulator: Emulator;
  let workbench: Workbench;
  before(async () => {
    emulator = await startEmulator();
    const [set] = emulator.sets('444455556666', 'eu-west-1');
    assert.ok(set);
    emulator.putSets('444455556666', 'eu-west-1', [{ ...set, ConfigurationSet: { Name: odd } }]);
    workbench = await openDemo(emulator, { settings: { 'ses.regions': ['us-east-1'] } });
  });
  after(async () => {
    await workbench?.stop();
    await emulator?.stop();
  });
  const copied = async (...path: readonly string[]) => {
    await workbench.page.evaluate(() => navigator.clipboard.writeText('as before'));
    await workbench.tree.click(...path);
    await workbench.page.keyboard.press('ControlOrMeta+C');
    while ((await workbench.clipboard()) === 'as before') await workbench.page.waitForTimeout(50);
    return workbench.clipboard();
  };

  it('copies what a row is called, without a question and without a call', async () => {
    await workbench.tree.expand('dev');
    await workbench.tree.expand(...region);
    await workbench.tree.row(...region, odd);
    emulator.clearRequests();
    assert.equal(await copied(...region, odd), odd);
    assert.equal(await copied(...region), 'eu-west-1');
    assert.equal(await copied('dev'), 'dev');
    assert.equal(await workbench.quickInput.appears(), false);
    const again = emulator.requests.map(({ operation }) => operation);
    assert.deepEqual(
      again.filter((operation) => !/ListConfigurationSets/.test(operation)),
      [],
    );
  });

  it('and no command minds a selected name that breaks the rule', async () => {
    await workbench.tree.expand('dev');
    await workbench.tree.expand(...region);
    await workbench.tree.click(...region, odd);
    await workbench.notifications.clear();
    await workbench.runCommand('Amazon SES: Show Log');
    await workbench.page.locator('.part.panel .pane-body', { hasText: /./ }).first().waitFor();
    assert.deepEqual(await workbench.notifications.texts(), []);
  });
});
