import type { MultiPolygon, Polygon } from 'geojson';
import { subjectsOf } from '../follow-up/ask-effect';
import type { Subject } from '../follow-up/choose-control';
import type { TownData } from '../follow-up/compare-effect';
import { planarOf } from '../places/outline';
import type { PlaceRow } from '../store/tables/place';

/** A named place this near to one of the register is that one, metres. */
const SAME_PLACE_M = 150;

/** What a measure can be about or held against: the places of the register and named places beside them, or the stadsdelar. */
export function measurable(
  kind: Subject['kind'],
  places: readonly PlaceRow[],
  ground: Pick<TownData, 'pack' | 'territory'>,
): Subject[] {
  if (kind === 'stadsdel') return subjectsOf(ground, 'stadsdel');
  const registered = places.map((row): Subject => {
    const { polygons, box } = planarOf(JSON.parse(row.outline) as Polygon | MultiPolygon, ground.territory);
    return { kind, code: row.place_id, name: row.name, area: { kind: 'outline', polygons, box } };
  });
  const named = subjectsOf(ground, 'place').filter(
    ({ area }) =>
      area.kind === 'place' &&
      registered.every((other) => {
        if (other.area.kind !== 'outline') return true;
        const [west, south, east, north] = other.area.box;
        return (
          area.x < west - SAME_PLACE_M ||
          area.x > east + SAME_PLACE_M ||
          area.y < south - SAME_PLACE_M ||
          area.y > north + SAME_PLACE_M
        );
      }),
  );
  return [...registered, ...named];
}
