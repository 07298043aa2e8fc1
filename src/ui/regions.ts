import * as vscode from 'vscode';
import type { Profile } from '../core/aws/profiles.ts';
import { isRegion } from '../core/configurationSet.ts';

const addedKey = 'ses.addedRegions';

/** Which regions stand under which profile, and those that the user added. */
export interface Regions {
  /** The profile's own region, those of the setting `ses.regions`, and those added to it, each once, in that order; well-formed ones only. */
  of(profile: Profile): readonly string[];
  /** What the setting `ses.regions` holds that is no region. */
  wrong(): readonly unknown[];
  /** Whether the user added this region to the profile, so that it can be removed. */
  isAdded(profile: string, region: string): boolean;
  add(profile: string, regions: readonly string[]): Promise<void>;
  remove(profile: string, region: string): Promise<void>;
  readonly onDidChange: vscode.Event<void>;
}

/** Keeps the added regions in `memento` (the global state): a workspace can neither add nor remove one. */
export function createRegions(context: Pick<vscode.ExtensionContext, 'globalState' | 'subscriptions'>): Regions {
  const changed = new vscode.EventEmitter<void>();
  // The tree asks for each profile, and reading a setting takes VS Code some microseconds.
  let configured = readSetting();
  context.subscriptions.push(
    changed,
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('ses.regions')) return;
      configured = readSetting();
      changed.fire();
    }),
  );
  const added = () => new Map(Object.entries(context.globalState.get<Record<string, string[]>>(addedKey, {})));
  const store = async (profile: string, regions: readonly string[]) => {
    await context.globalState.update(addedKey, Object.fromEntries(added().set(profile, [...regions])));
    changed.fire();
  };
  return {
    of({ name, region }) {
      const all = [region, ...configured, ...(added().get(name) ?? [])];
      return [...new Set(all.filter(isRegion))];
    },
    wrong: () => configured.filter((value) => !isRegion(value)),
    isAdded: (profile, region) => (added().get(profile) ?? []).includes(region),
    add: (profile, regions) => store(profile, [...new Set([...(added().get(profile) ?? []), ...regions])]),
    remove: (profile, region) =>
      store(
        profile,
        (added().get(profile) ?? []).filter((other) => other !== region),
      ),
    onDidChange: changed.event,
  };
}

function readSetting(): readonly unknown[] {
  const regions = vscode.workspace.getConfiguration('ses').get<unknown>('regions');
  return Array.isArray(regions) ? regions : [regions];
}
