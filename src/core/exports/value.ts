/** What a call or a template holds. */
export type Value = string | boolean | readonly Value[] | Structure;

export type Structure = { readonly [member: string]: Value };

/** `Array.isArray`, which by itself does not narrow a readonly array. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
