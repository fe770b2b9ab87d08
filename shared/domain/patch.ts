// Changing some fields of a record and leaving the others.

/** Any part of a record; a field left out, or given as `undefined`, is not meant. */
export type Patch<T> = { readonly [Field in keyof T]?: T[Field] | undefined };

/** The record with the given fields changed. */
export function patched<T extends object>(record: T, patch: Patch<T>): T {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...record, ...Object.fromEntries(given) };
}
