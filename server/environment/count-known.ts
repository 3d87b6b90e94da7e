import type { Planar } from '../places/outline';
import type { World } from '../snapshot/world';
import type { Territory } from '../town/territory';

/** Of things that are mapped: how many there are, of how many the state is known, and how many of those are out or unlit. */
export interface Known {
  n: number;
  n_known: number;
  n_out: number;
}

export type KnownOf = Record<'lamps' | 'lit', Known>;

/** Lamps that are out and streets that are not lit within each outline, beside how much of both anybody knows. */
export async function countKnownWithin(
  world: Pick<World, 'ask'>,
  { toMetres }: Pick<Territory, 'toMetres'>,
  outlines: readonly Pick<Planar, 'holds'>[],
): Promise<KnownOf[]> {
  const nothing = (): Known => ({ n: 0, n_known: 0, n_out: 0 });
  const found = outlines.map((): KnownOf => ({ lamps: nothing(), lit: nothing() }));
  for (const { kind, lit, lng, lat } of await world.ask('ground-environment', {})) {
    if (kind !== 'lamps' && kind !== 'lit') continue;
    const at = toMetres([lng, lat]);
    outlines.forEach(({ holds }, i) => {
      if (!holds(at)) return;
      const known = found[i]![kind];
      known.n++;
      if (lit !== null) known.n_known++;
      if (lit === false) known.n_out++;
    });
  }
  return found;
}
