import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRows } from '../../../src/core/overview/rows.ts';
import { type Emulator, startEmulator } from '../../emulator/index.ts';
import { createAccess } from '../aws/access.ts';

const scope = { profile: 'dev', region: 'eu-west-1' };

describe('the rows of a region', () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await startEmulator({ rateLimit: false });
  });
  afterEach(() => emulator.stop());

  /** A catalog on the emulator, and the rows of a region in it. */
  function open() {
    const { catalog } = createAccess(emulator);
    let disabled: readonly string[] = [];
    const rows = createRows({ catalog, scope, disabled: () => disabled });
    const names = () => rows.all().map(({ name }) => name);
    return { catalog, rows, names, disable: (ids: readonly string[]) => (disabled = ids) };
  }

  it('are those of the described sets, and tell which are left', async () => {
    const { catalog, rows, names } = open();
    expect(rows.read()).toEqual({ changed: [], gone: [] });
    const listed = await catalog.list(scope);
    await catalog.describe({ ...scope, name: 'receipts' });
    expect(rows.read().changed.map(({ name }) => name)).toEqual(['receipts']);
    expect(names()).toEqual(['receipts']);
    expect(rows.names()).toEqual(listed);
    expect(rows.left()).toEqual(listed.filter((name) => name !== 'receipts'));
    const described = catalog.described({ ...scope, name: 'receipts' });
    expect(rows.oldest()).toEqual(described && 'at' in described && described.at);
    await catalog.describe({ ...scope, name: 'sandbox' });
    rows.read();
    expect(rows.oldest()).toEqual(described && 'at' in described && described.at);
  });

  it('tell what is new alone', async () => {
    const { catalog, rows } = open();
    await catalog.list(scope);
    await catalog.describe({ ...scope, name: 'receipts' });
    rows.read();
    expect(rows.read()).toEqual({ changed: [], gone: [] });
    await catalog.describe({ ...scope, name: 'sandbox' });
    expect(rows.read(new Set(['receipts']))).toEqual({ changed: [], gone: [] });
    expect(rows.read(new Set(['sandbox'])).changed.map(({ name }) => name)).toEqual(['sandbox']);
  });

  it('lose those that the list loses', async () => {
    const { catalog, rows, names } = open();
    await catalog.list(scope);
    await catalog.describe({ ...scope, name: 'receipts' });
    rows.read();
    const sets = emulator.sets('444455556666', scope.region);
    emulator.putSets(
      '444455556666',
      scope.region,
      sets.filter(({ ConfigurationSet }) => ConfigurationSet.Name !== 'receipts'),
    );
    await catalog.list(scope, { refresh: true });
    expect(rows.read()).toEqual({ changed: [], gone: ['receipts'] });
    expect(names()).toEqual([]);
  });

  it('are judged anew by other settings', async () => {
    const { catalog, rows, disable } = open();
    await catalog.list(scope);
    await catalog.describe({ ...scope, name: 'sandbox' });
    const titles = () => rows.all().flatMap(({ findings }) => findings.told.map(({ title }) => title));
    rows.read();
    expect(titles()).toContain('Mail may go out unencrypted.');
    disable(['tls-optional']);
    expect(rows.read(new Set()).changed).toHaveLength(1);
    expect(titles()).not.toContain('Mail may go out unencrypted.');
  });
});
