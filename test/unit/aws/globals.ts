/** Objects that the whole process shares, and that a parser which indexes plain objects by names from a file would write to. */
const shared = [Object, Object.prototype, Function.prototype, Array.prototype, String.prototype, Promise.prototype];

/** Remembers the members of the global objects; the returned function names those that were added, changed or removed since. */
export function watchGlobals(): () => string[] {
  const before = members();
  return () => {
    const now = members();
    return [...new Set([...before.keys(), ...now.keys()])].filter((name) => before.get(name) !== now.get(name));
  };
}

function members(): Map<string, unknown> {
  const all = shared.flatMap((object, index) =>
    Object.entries(Object.getOwnPropertyDescriptors(object)).flatMap(([key, { value, get, set }]) => [
      [`${index}.${key}`, value] as const,
      [`get ${index}.${key}`, get] as const,
      [`set ${index}.${key}`, set] as const,
    ]),
  );
  return new Map(all);
}
