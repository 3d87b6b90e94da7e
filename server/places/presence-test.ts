import type { MultiPolygon, Polygon } from 'geojson';
import type { Pack } from '../../data/pack/schema';
import type { Deed } from '../promises/deed';
import type { PlaceRow } from '../store/tables/place';
import type { Territory } from '../town/territory';
import { planarOf } from './outline';

/** What of a place its presence is found by. */
type Where = Pick<PlaceRow, 'place_id' | 'outline' | 'pack_place' | 'made_from' | 'stadsdel'>;
export type Ground = { pack: Pick<Pack, 'places'>; territory: Pick<Territory, 'toMetres'> };

/** The named places that a place of the register is about: its own, and those that lie within its outline. */
export function namedWithin(row: Where, { pack, territory }: Ground): ReadonlySet<string> {
  const { holds } = planarOf(outlineOf(row), territory);
  const within = pack.places.flatMap(({ place, lng, lat }) =>
    lng !== null && lat !== null && holds(territory.toMetres([lng, lat])) ? [place] : [],
  );
  return new Set(row.pack_place === null ? within : [row.pack_place, ...within]);
}

/**
 * Whether something that was planned or done was at a place of the register: at a named place that it is about, in a drawn
 * area that meets its outline, or, where it is a whole stadsdel, anywhere in that.
 */
export function presenceTest(
  row: Where,
  ground: Ground,
): (deed: Pick<Deed, 'places' | 'area' | 'stadsdel'>) => boolean {
  // what is reported at a place that only the register has is told by its id
  const named = new Set([row.place_id, ...namedWithin(row, ground)]);
  const outline = planarOf(outlineOf(row), ground.territory);
  // the same area is planned week after week
  const known = new Map<string, boolean>();
  const meets = (area: string): boolean => {
    const found = known.get(area);
    if (found !== undefined) return found;
    const drawn = planarOf(JSON.parse(area) as Polygon, ground.territory);
    const corners = (of: typeof drawn) => of.polygons.flat(2);
    const isMet = corners(drawn).some(outline.holds) || corners(outline).some(drawn.holds);
    known.set(area, isMet);
    return isMet;
  };
  return ({ places, area, stadsdel }) =>
    (row.made_from === 'stadsdel' && stadsdel === row.stadsdel) ||
    places.some((place) => named.has(place)) ||
    (area !== null && meets(area));
}

function outlineOf({ outline }: Where): Polygon | MultiPolygon {
  return JSON.parse(outline) as Polygon | MultiPolygon;
}
