/**
 * Whether two JSON values say the same: one that was read back from its text has its fields in another order. Quick,
 * since each edit holds every function of each approved plan against what was approved.
 */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((value, i) => same(value, b[i]));
  }
  const names = Object.keys(a);
  if (Array.isArray(b) || names.length !== Object.keys(b).length) return false;
  return names.every((name) => Object.hasOwn(b, name) && same(Reflect.get(a, name), Reflect.get(b, name)));
}

const heldAgainst = new WeakMap<object, { other: object; isSame: boolean }>();

/** `same` of two things that are never changed in place, looked at once as long as they are the same two. */
export function sameHeld(before: object | undefined, after: object): boolean {
  if (before === undefined) return false;
  const known = heldAgainst.get(after);
  if (known?.other === before) return known.isSame;
  const isSame = same(before, after);
  heldAgainst.set(after, { other: before, isSame });
  return isSame;
}
