import { addMonths } from '../../data/terms/calendar';
import { isHarmCovered } from '../analysis/harm-coverage';
import { hotHours } from '../places/offences-at';
import type { Planar } from '../places/outline';
import type { World } from '../snapshot/world';

/** What the police's data say of one stadsdel or place. */
export interface Counted {
  n: number;
  n_before: number;
  harm: number | null;
  hot_hours: ReturnType<typeof hotHours>;
}

type Sum = { n: number; n_before: number; n_weighted: number; harm: number; by_hour: number[] };

/** Offences per stadsdel in the world's own period and in the one before it. */
export async function countStadsdelar(world: World, stadsdelar: readonly string[]): Promise<Counted[]> {
  const sums = new Map(stadsdelar.map((code) => [code, nothing()]));
  for (const row of await world.ask('priority-stadsdelar', periodOf(world))) {
    const sum = sums.get(row.stadsdel);
    if (sum) add(sum, row, row.hour);
  }
  return [...sums.values()].map(countedOf);
}

/** The same within each outline, of what may be shown at a place. */
export async function countPlaces(world: World, outlines: readonly Planar[]): Promise<Counted[]> {
  const points = await world.askColumns('priority-points', periodOf(world));
  const sums = outlines.map(nothing);
  for (let i = 0; i < points.x.length; i++) {
    const [x, y, hour] = [points.x[i]!, points.y[i]!, points.hour[i]!];
    for (let k = 0; k < outlines.length; k++) {
      const [west, south, east, north] = outlines[k]!.box;
      if (x < west || x > east || y < south || y > north || !outlines[k]!.holds([x, y])) continue;
      const row = { n: points.n[i]!, n_before: points.n_before[i]!, n_weighted: points.n_weighted[i]!, harm: points.harm[i]! }; // prettier-ignore
      add(sums[k]!, row, hour < 0 ? null : hour);
    }
  }
  return sums.map(countedOf);
}

function periodOf({ default_period: { from, to } }: World) {
  return { from, to, before_from: addMonths(from, -12) };
}

function nothing(): Sum {
  return { n: 0, n_before: 0, n_weighted: 0, harm: 0, by_hour: new Array<number>(24).fill(0) };
}

function add(sum: Sum, row: Omit<Sum, 'by_hour'>, hour: number | null): void {
  sum.n += row.n;
  sum.n_before += row.n_before;
  sum.n_weighted += row.n_weighted;
  sum.harm += row.harm;
  if (hour !== null) sum.by_hour[hour]! += row.n;
}

function countedOf({ n, n_before, n_weighted, harm, by_hour }: Sum): Counted {
  return {
    n,
    n_before,
    harm: isHarmCovered({ n, n_weighted }) ? Math.round(harm) : null,
    hot_hours: hotHours(by_hour),
  };
}
