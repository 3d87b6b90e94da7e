import type { NewPass } from '../api/types';

/**
 * A pass with the fields of one change taken back, whatever others have changed in its other fields since.
 * @param from as they were after the change, and `to` as they are to be
 * @returns null where somebody has since changed one of the same fields
 */
export function restoreFields(now: NewPass, from: NewPass, to: NewPass): NewPass | null {
  const fields = (Object.keys(to) as (keyof NewPass)[]).filter((field) => !isSame(from[field], to[field]));
  if (fields.some((field) => !isSame(now[field], from[field]))) return null;
  return { ...now, ...Object.fromEntries(fields.map((field) => [field, to[field]])) };
}

/** Whether a pass is as it was: nobody has changed it since. */
export function isUnchanged(now: NewPass, was: NewPass): boolean {
  return (Object.keys(was) as (keyof NewPass)[]).every((field) => isSame(now[field], was[field]));
}

/** Whether two values of a field are the same; the same instant may be written in two ways. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string' && INSTANT.test(a) && INSTANT.test(b))
    return Date.parse(a) === Date.parse(b);
  return JSON.stringify(a) === JSON.stringify(b);
}

const INSTANT = /^\d{4}-\d\d-\d\dT/;
