import type { z } from '@hono/zod-openapi';
import type { Pack } from '../../data/pack/schema';
import type { fieldStop } from '../contract/field';
import { GONE_NAMES } from '../../data/terms/gone-names';
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
      // as names of places are, in Swedish
      name: known?.name ?? GONE_NAMES.place.sv,
      stadsdel_name: of?.properties.name ?? GONE_NAMES.stadsdel.sv,
      lng: known?.lng ?? null,
      lat: known?.lat ?? null,
      from,
      to,
      travel_min,
    };
  });
}
