import { distance } from '@turf/distance';
import type { Deps } from '../../http/deps';
import type { Grid } from '../../town/grid';
import { cellOfPoint } from '../cell-of-point';
import type { Cluster } from '../../statistics/clusters';

interface Name {
  near: string | null;
  near_m: number | null;
  stadsdel: string | null;
}

/** The named place nearest to the middle of a cluster, how far it is to the nearest ten metres, and the stadsdel. */
export function nameCluster(
  cluster: Cluster,
  x: Float64Array,
  y: Float64Array,
  { pack, territory }: Pick<Deps, 'pack' | 'territory'>,
  grid: Grid,
): Name {
  const middle = territory.toDegrees([cluster.x, cluster.y]);
  let best: { near: string | null; near_m: number } = { near: null, near_m: Infinity };
  for (const { name, lng, lat } of pack.places) {
    if (lng === null || lat === null) continue;
    const metres = distance(middle, [lng, lat], { units: 'meters' });
    if (metres < best.near_m) best = { near: name, near_m: metres };
  }
  // the stadsdel of most of its offences: the middle of a cluster along a border may lie on the other side
  const n_of = new Map<string, number>();
  for (const i of cluster.members) {
    const stadsdel = grid.cells[cellOfPoint({ x: x[i]!, y: y[i]! }, grid)]?.stadsdel ?? null;
    if (stadsdel !== null) n_of.set(stadsdel, (n_of.get(stadsdel) ?? 0) + 1);
  }
  const [most] = [...n_of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    near: best.near,
    near_m: best.near === null ? null : Math.round(best.near_m / 10) * 10,
    stadsdel: most?.[0] ?? null,
  };
}
