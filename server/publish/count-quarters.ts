import type { Category } from '../../data/offence-codes/schema';
import { addMonths, startOfMonth } from '../../data/terms/calendar';
import type { World } from '../snapshot/world';
import { groupOf, WHOLE_TOWN_GROUP } from './count-groups';
import type { CountsToProtect } from './protect-counts';
import { NOWHERE, WHOLE } from './protected-table';
import { wholeQuarters } from './quarters';

/** So many quarters back are published at first: three years. */
const MOST_QUARTERS = 12;

/**
 * Counts per quarter of the last three years that are reported in full: quarters in which reports still come in, or that
 * the data do not cover, are not published at all.
 */
export async function countQuarters(
  world: Pick<World, 'ask' | 'coverage'>,
  categories: readonly Category[],
  stadsdelar: readonly string[],
): Promise<Pick<CountsToProtect, 'quarters' | 'n'>> {
  const { coverage } = world;
  if (coverage === null) return { quarters: [], n: {} };
  const end = coverage.complete_to < coverage.to ? coverage.complete_to : coverage.to;
  const to = addMonths(startOfMonth(end), 0);
  const quarters = wholeQuarters({ from: coverage.from, to }, coverage.thin).slice(-MOST_QUARTERS);
  const rows = await world.ask('public-counts', { from: coverage.from, to });
  const groups = new Map(categories.map((category) => [category.category, groupOf(category)]));
  const known = new Set(stadsdelar);
  const sums = new Map<string, number>();
  const add = (key: string, n: number) => sums.set(key, (sums.get(key) ?? 0) + n);
  for (const { quarter, stadsdel, category, n } of rows) {
    // a code that nobody has a category for tells nothing of itself
    const group = groups.get(category) ?? WHOLE_TOWN_GROUP;
    const area = group === WHOLE_TOWN_GROUP ? WHOLE : stadsdel !== null && known.has(stadsdel) ? stadsdel : NOWHERE;
    add(`${quarter} ${area} ${group}`, n);
  }
  return { quarters, n: Object.fromEntries(sums) };
}
