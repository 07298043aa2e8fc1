import { join } from 'node:path';
import { createProfiles } from '../../src/core/aws/files/createProfiles.ts';
import { originOf } from '../../src/core/aws/origin.ts';
import { createStore } from '../../src/core/aws/store.ts';
import { createStoreFolder } from '../../src/core/aws/storeFolder.ts';
import { allAttributes, type Scope } from '../../src/core/configurationSet.ts';
import type { Emulator } from '../emulator/index.ts';

/**
 * Leaves in a folder of VS Code's data what the extension would keep there after it has described every set of a region, which takes hours
 * at the pace of Amazon SES.
 */
export async function fillRegion(
  data: string,
  { env, home, sets }: Pick<Emulator, 'env' | 'home' | 'sets'>,
  { profile, region, account }: Scope & { readonly account: string },
): Promise<void> {
  const folder = join(data, 'User', 'globalStorage', 'ses-configuration-sets.ses-configuration-sets');
  const store = createStore({
    answers: createStoreFolder(folder),
    snapshots: createStoreFolder(join(folder, 'snapshots')),
  });
  const { sections } = await createProfiles({ env, home }).read();
  const { fingerprint, endpoint } = originOf(profile, sections, env);
  const place = { endpoint, account, region };
  const at = new Date();
  const names = sets(account, region).map(({ ConfigurationSet }) => ConfigurationSet.Name);
  await store.keepAccount(fingerprint, account);
  await store.keepList(place, { names: names.toSorted(), at });
  for (const set of sets(account, region)) {
    const details = JSON.parse(JSON.stringify(set));
    await store.keepDescription(place, set.ConfigurationSet.Name, { details, attributes: allAttributes, at });
  }
}
