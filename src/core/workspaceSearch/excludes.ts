import picomatch from 'picomatch';

/** Which paths, relative to the workspace folder and with slashes, the settings leave out; `siblings` are the names beside it. */
export type Excludes = (path: string, siblings: ReadonlySet<string>) => boolean;

/**
 * Reads the settings `files.exclude` and `search.exclude`: globs with `true`, or with `{ when }` and the name of a file beside it in which
 * `$(basename)` stands for the name without its extension. Settings can be written by hand, and come with a workspace: what has any other
 * shape, or would take long to match, excludes nothing.
 */
export function readExcludes(...settings: readonly unknown[]): Excludes {
  const merged = Object.assign({}, ...settings.filter((each) => typeof each === 'object')) as Record<string, unknown>;
  const conditions = Object.entries(merged).flatMap(([glob, value]) => {
    const when = whenOf(value);
    if ((value !== true && when === undefined) || glob === '' || isCostly(glob)) return [];
    return [{ matches: picomatch(glob, { dot: true, noextglob: true }), when }];
  });
  return (path, siblings) =>
    conditions.some(
      ({ matches, when }) => matches(path) && (when === undefined || siblings.has(siblingOf(path, when))),
    );
}

/** Each star of a segment multiplies the ways to match a name that almost fits. */
function isCostly(glob: string): boolean {
  const stars = (text: string) => text.split('*').length - 1;
  return glob.length > 1_000 || stars(glob) > 20 || glob.split('/').some((segment) => stars(segment) > 4);
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
