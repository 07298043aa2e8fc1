import * as vscode from 'vscode';
import { scopeKey, scopeOf, targetKey } from '../core/aws/memory.ts';
import type { Scope, Target } from '../core/configurationSet.ts';

const key = 'ses.pinned';

/** The sets that the user pinned, which stand before others. */
export interface Pins {
  all(): readonly Target[];
  /** The names that are pinned in a scope. */
  of(scope: Scope): ReadonlySet<string>;
  pin(targets: readonly Target[]): Promise<void>;
  unpin(targets: readonly Target[]): Promise<void>;
  /** Fires with the scopes in which something was pinned or unpinned, each once. */
  readonly onDidChange: vscode.Event<readonly Scope[]>;
}

/** Keeps them in the global state: a workspace can neither pin nor unpin. */
export function createPins({
  globalState,
  subscriptions,
}: Pick<vscode.ExtensionContext, 'globalState' | 'subscriptions'>): Pins {
  const changed = new vscode.EventEmitter<readonly Scope[]>();
  subscriptions.push(changed);
  const all = () => globalState.get<readonly Target[]>(key) ?? nothing;
  // A list of 10,000 asks for each of its rows. What another window pins comes as another array, and VS Code tells nobody.
  let seen = nothing;
  let byScope = namesByScope(seen);
  const store = async (pinned: readonly Target[], about: readonly Target[]) => {
    await globalState.update(key, pinned);
    changed.fire([...Map.groupBy(about, scopeKey).keys()].map(scopeOf));
  };
  return {
    all,
    of(scope) {
      const pinned = all();
      if (pinned !== seen) [seen, byScope] = [pinned, namesByScope(pinned)];
      return byScope.get(scopeKey(scope)) ?? none;
    },
    async pin(targets) {
      const pinned = new Set(all().map(targetKey));
      const added = targets.filter((target) => !pinned.has(targetKey(target)));
      await store([...all(), ...added.map(({ profile, region, name }) => ({ profile, region, name }))], added);
    },
    async unpin(targets) {
      const gone = new Set(targets.map(targetKey));
      await store(
        all().filter((pin) => !gone.has(targetKey(pin))),
        targets,
      );
    },
    onDidChange: changed.event,
  };
}

const none: ReadonlySet<string> = new Set();
const nothing: readonly Target[] = [];

function namesByScope(pinned: readonly Target[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = Map.groupBy(pinned, scopeKey);
  return new Map([...groups].map(([scope, targets]) => [scope, new Set(targets.map(({ name }) => name))]));
}
