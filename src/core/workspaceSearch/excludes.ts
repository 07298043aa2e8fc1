import picomatch from 'picomatch';

/** Which paths, relative to the workspace folder and with slashes, the settings leave out; `siblings` are the names beside it. */
export type Excludes = (path: string, siblings: ReadonlySet<string>) => boolean;

/**
 * Reads the settings `files.exclude` and `search.exclude`: globs with `true`, or with `{ when }` and the name of a file beside it in which
 * `$(basename)` stands for the name without its extension. Settings can be written by hand: what has any other shape excludes nothing.
 */
export function readExcludes(...settings: readonly unknown[]): Excludes {
  const merged = Object.assign({}, ...settings.filter((each) => typeof each === 'object')) as Record<string, unknown>;
  const conditions = Object.entries(merged).flatMap(([glob, value]) => {
    const when = whenOf(value);
    return value === true || when !== undefined ? [{ matches: picomatch(glob, { dot: true }), when }] : [];
  });
  return (path, siblings) =>
    conditions.some(
      ({ matches, when }) => matches(path) && (when === undefined || siblings.has(siblingOf(path, when))),
    );
}

function whenOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('when' in value)) return undefined;
  return typeof value.when === 'string' ? value.when : undefined;
}

function siblingOf(path: string, when: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return when.replaceAll('$(basename)', () => (dot > 0 ? name.slice(0, dot) : name));
}
