import type { z } from '@hono/zod-openapi';
import type { Pack } from '../../data/pack/schema';
import type { fieldStop } from '../contract/field';
import { stopsOf } from '../passes/tour';
import type { PassRow } from '../store/tables/pass';

/** The stops of a pass as those who carry it out need them, in their order; none for a pass without. */
export function fieldStops(
  { places, stadsdelar }: Pick<Pack, 'places' | 'stadsdelar'>,
  pass: PassRow,
): z.infer<typeof fieldStop>[] {
  return stopsOf(pass).map(({ place, stadsdel, travel_min, from, to }) => {
    const known = places.find((each) => each.place === place);
    const of = stadsdelar.find(({ properties }) => properties.stadsdel === stadsdel);
    return {
      place,
      name: known?.name ?? place,
      stadsdel_name: of?.properties.name ?? stadsdel,
      lng: known?.lng ?? null,
      lat: known?.lat ?? null,
      from,
      to,
      travel_min,
    };
  });
}
