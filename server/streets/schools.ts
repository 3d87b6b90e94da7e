import type { Pack } from '../../data/pack/schema';
import type { World } from '../snapshot/world';

/** A school, and where. */
export interface School {
  name: string;
  lng: number;
  lat: number;
}

/** The schools of the pack, and those that are mapped and not among them; preschools have no ways of their own. */
export async function readSchools(world: Pick<World, 'ask'>, { places }: Pick<Pack, 'places'>): Promise<School[]> {
  const own = places.flatMap(({ kind, name, lng, lat }) =>
    kind === 'school' && lng !== null && lat !== null ? [{ name, lng, lat }] : [],
  );
  const known = new Set(own.map(({ name }) => name.toLowerCase()));
  const mapped = (await world.ask('ground-names', {})).filter(
    ({ layer, class: kind, name }) =>
      layer === 'point_of_interest' && kind === 'school' && !known.has(name.toLowerCase()),
  );
  return [...own, ...mapped.map(({ name, lng, lat }) => ({ name, lng, lat }))];
}
