import type { Sent } from '../api/receive';
import type { NewPass, Pass } from '../api/types';
import { fieldsOf } from './board/block';
import { overtakenBy } from './dialog/overtaken';
import { isUnchanged } from './restore-fields';

/**
 * The pass that a change was refused for since it had been changed, where that very change was made before: its answer got
 * lost. Null where it was answered, or somebody else has made another.
 */
export function madeAlready(sent: Sent<unknown>, fields: NewPass): Pass | null {
  const current = overtakenBy(sent);
  return current !== null && isUnchanged(fieldsOf(current), fieldsOf(fields)) ? current : null;
}
