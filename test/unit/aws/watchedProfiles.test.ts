import { appendFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { createProfiles } from '../../../src/core/aws/files/createProfiles.ts';
import { watchProfiles } from '../../../src/core/aws/watchedProfiles.ts';
import { createHome, type Home } from './home.ts';

/** What the contract allows between a change and its being known, in milliseconds. */
const deadline = { timeout: 2_000 };

function open({ path, config, credentials }: Home) {
  const profiles = watchProfiles(createProfiles({ env: {}, home: path }), [config, credentials], (error) => {
    throw error;
  });
  const changed = vi.fn();
  profiles.onDidChange(changed);
  return { profiles, changed, [Symbol.dispose]: profiles.close };
}

describe('watched profiles', () => {
  it('are read anew after a change, and not watched before they are first read', async () => {
    await using home = await createHome({ config: '[profile a]\n' });
    using unread = open(home);
    using read = open(home);
    await read.profiles.read();
    await appendFile(home.config, '[profile b]\n');
    await vi.waitFor(() => expect(read.changed).toHaveBeenCalledOnce(), deadline);
    expect((await read.profiles.read()).profiles.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(unread.changed).not.toHaveBeenCalled();
  });

  it('are not watched any more once that is over, whoever reads them', async () => {
    await using home = await createHome({ config: '[profile a]\n' });
    using closed = open(home);
    await closed.profiles.read();
    closed.profiles.close();
    await closed.profiles.read();
    using watched = open(home);
    await watched.profiles.read();
    await appendFile(home.config, '[profile b]\n');
    await vi.waitFor(() => expect(watched.changed).toHaveBeenCalledOnce(), deadline);
    expect(closed.changed).not.toHaveBeenCalled();
  });
});
