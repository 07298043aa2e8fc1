import * as vscode from 'vscode';
import type { Scope, Target } from '../core/configurationSet.ts';

const key = 'ses.pinned';

/** The sets that the user pinned, which stand before others. */
export interface Pins {
  has(target: Target): boolean;
  /** The names that are pinned in a scope. */
  of(scope: Scope): ReadonlySet<string>;
  pin(targets: readonly Target[]): Promise<void>;
  unpin(targets: readonly Target[]): Promise<void>;
  /** Fires with the scopes in which something was pinned or unpinned. */
  readonly onDidChange: vscode.Event<readonly Scope[]>;
}

/** Keeps them in the global state: a workspace can neither pin nor unpin. */
export function createPins({
  globalState,
  subscriptions,
}: Pick<vscode.ExtensionContext, 'globalState' | 'subscriptions'>): Pins {
  const changed = new vscode.EventEmitter<readonly Scope[]>();
  subscriptions.push(changed);
  const read = () => globalState.get<readonly Target[]>(key, []);
  const store = async (pinned: readonly Target[], about: readonly Target[]) => {
    await globalState.update(key, pinned);
    changed.fire(about);
  };
  const of = ({ profile, region }: Scope) =>
    new Set(read().flatMap((pin) => (pin.profile === profile && pin.region === region ? [pin.name] : [])));
  return {
    has: (target) => of(target).has(target.name),
    of,
    pin: (targets) =>
      store([...read(), ...targets.filter((target) => !of(target).has(target.name)).map(bare)], targets),
    unpin: (targets) =>
      store(
        read().filter((pin) => !targets.some((target) => isSame(pin, target))),
        targets,
      ),
    onDidChange: changed.event,
  };
}

/** A node of the tree is a target and more. */
function bare({ profile, region, name }: Target): Target {
  return { profile, region, name };
}

function isSame(one: Target, other: Target): boolean {
  return one.profile === other.profile && one.region === other.region && one.name === other.name;
}
