import { scopeKey } from '../core/aws/memory.ts';
import type { Scope } from '../core/configurationSet.ts';
import type { Findable } from '../core/find/finder.ts';
import type { Recent } from '../ui/recent.ts';
import type { Services } from '../ui/services.ts';

/** What is asked of the services. */
interface Known {
  readonly catalog: Pick<Services['catalog'], 'loadedScopes' | 'listed'>;
  readonly pins: Pick<Services['pins'], 'all' | 'of'>;
}

/**
 * The sets that can be found: those of the loaded lists, and the pinned and the recent ones of these profiles where no list says whether
 * they are still there.
 */
export function findables(
  { catalog, pins }: Known,
  recent: Recent,
  profiles: ReadonlySet<string>,
): readonly Findable[] {
  const opened = recent.read();
  const kept = [...pins.all(), ...opened].filter(({ profile }) => profiles.has(profile));
  const scopes = new Map(
    [...catalog.loadedScopes(), ...kept].map((scope): [string, Scope] => [scopeKey(scope), scope]),
  );
  return [...scopes].map(([key, { profile, region }]) => {
    const ofScope = ({ name, ...scope }: (typeof kept)[number]) => (scopeKey(scope) === key ? [name] : []);
    const listed = catalog.listed({ profile, region });
    const names = listed && 'names' in listed ? listed.names : [];
    return {
      profile,
      region,
      names: listed?.state === 'complete' ? names : [...new Set([...names, ...kept.flatMap(ofScope)])],
      pinned: pins.of({ profile, region }),
      recency: new Map(opened.flatMap((target, since) => ofScope(target).map((name) => [name, since] as const))),
    };
  });
}
