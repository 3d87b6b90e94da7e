import { date } from '../contract/fields';
import { BadInput } from '../http/problem';
import { checkPeriod } from '../law-pack/check-period';
import { ACCEPTED } from '../offences/filter';
import { readingAt, type Reading } from '../promises/reading';
import type { World } from '../snapshot/world';

/** Whole months instead of the data's own last twelve: what is saved is then told as it stood at their end. */
export const periodFields = {
  from: date.optional().openapi({ description: ACCEPTED.from.en }),
  to: date.optional().openapi({ description: ACCEPTED.to.en }),
};

/** The world and how promises are read, for the time that a reader has chosen. @throws {BadInput} */
export function inPeriod(
  world: World,
  reading: Reading,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): { world: World; reading: Reading } {
  if (from === undefined && to === undefined) return { world, reading };
  if (from === undefined) throw new BadInput('from', undefined, ACCEPTED.from);
  if (to === undefined) throw new BadInput('to', undefined, ACCEPTED.to);
  const period = checkPeriod({ from, to }, world.coverage);
  return { world: { ...world, default_period: period }, reading: readingAt(reading, period) };
}
