import type { Planar } from '../places/outline';
import type { World } from '../snapshot/world';
import type { Territory } from '../town/territory';

/** Of the lamps within each outline whose state is known, how many are out; null where none is known. */
export async function countLampsWithin(
  world: Pick<World, 'ask'>,
  { toMetres }: Pick<Territory, 'toMetres'>,
  outlines: readonly Planar[],
): Promise<({ n: number; n_out: number } | null)[]> {
  const lamps = (await world.ask('ground-environment', {})).filter(({ kind, lit }) => kind === 'lamps' && lit !== null);
  if (lamps.length === 0) return outlines.map(() => null);
  const at = lamps.map(({ lng, lat, lit }) => ({ at: toMetres([lng, lat]), isOut: lit === false }));
  return outlines.map(({ holds }) => {
    const here = at.filter((lamp) => holds(lamp.at));
    return here.length === 0 ? null : { n: here.length, n_out: here.filter(({ isOut }) => isOut).length };
  });
}
