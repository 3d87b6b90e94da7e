import type { MultiPolygon, Polygon } from 'geojson';
import type { Town } from '../http/deps';
import { planarOf } from '../places/outline';
import type { Period } from '../snapshot/coverage';
import type { World } from '../snapshot/world';

/** Offences of one day at one place. */
export interface TrialPoint {
  place_id: string;
  date: string;
  /** why they are not counted: found by the police themselves (1), of no certain day (2); null for those that are */
  reason: 1 | 2 | null;
  n: number;
}

/** The offences at some places in a time. @param is_by_day whether those of no certain day are left out */
export async function pointsAt(
  world: World,
  places: readonly { place_id: string; outline: Polygon | MultiPolygon }[],
  { from, to }: Period,
  { categories, is_by_day }: { categories: readonly string[]; is_by_day: boolean },
  territory: Town['territory'],
): Promise<TrialPoint[]> {
  const drawn = places.map(({ place_id, outline }) => ({ place_id, ...planarOf(outline, territory) }));
  const edge = (axis: number, pick: (...values: number[]) => number) => pick(...drawn.map(({ box }) => box[axis]!));
  const rows = await world.ask('trial-points', {
    from,
    to,
    is_by_day,
    category: categories.length === 0 ? null : categories,
    x_min: Math.floor(edge(0, Math.min)),
    y_min: Math.floor(edge(1, Math.min)),
    x_max: Math.ceil(edge(2, Math.max)),
    y_max: Math.ceil(edge(3, Math.max)),
  });
  return rows.flatMap(({ x, y, date, reason, n }) => {
    const there = drawn.find(({ holds }) => holds([x, y]));
    return there ? [{ place_id: there.place_id, date, reason, n }] : [];
  });
}
