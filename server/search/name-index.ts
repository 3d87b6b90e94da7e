import type { Pack } from '../../data/pack/schema';
import type { Locator } from '../../data/place/locator';
import type { Questions } from '../db/questions';
import type { Territory } from '../town/territory';
import type { ResultKind } from '../contract/search';
import { plain } from './plain';

/** Something that can be searched for by name. */
export interface SearchName {
  kind: ResultKind;
  name: string;
  /** the spellings that it is found by, as they are compared */
  plain: readonly string[];
  /** the stadsdel that it lies in; null outside, and for a stadsdel */
  stadsdel: string | null;
  lng: number;
  lat: number;
  /** west, south, east, north, where it has an extent */
  bounds: [number, number, number, number] | null;
}

const KIND_OF_LAYER: Readonly<Record<string, ResultKind>> = {
  street: 'street',
  stop: 'stop',
  green: 'park',
  water: 'water',
  rail: 'street',
  building: 'building',
  point_of_interest: 'point',
};

/** All names of a town: its stadsdelar, the places of its pack, and what its ground has names for. */
export function collectNames(
  pack: Pack,
  territory: Territory,
  locator: Locator,
  rows: readonly Questions['ground-names']['row'][],
): SearchName[] {
  const nameOf = new Map(pack.stadsdelar.map(({ properties: p }) => [p.stadsdel, p.name]));
  const stadsdelAt = (lng: number, lat: number) => {
    const { x, y } = locator.project(lng, lat);
    const code = locator.stadsdelAt(x, y);
    return code === null ? null : (nameOf.get(code) ?? null);
  };
  const stadsdelar = territory.stadsdelar.map(({ stadsdel, label: [lng = 0, lat = 0], box }): SearchName => {
    const name = nameOf.get(stadsdel) ?? stadsdel;
    const [west = 0, south = 0] = territory.toDegrees([box[0], box[1]]);
    const [east = 0, north = 0] = territory.toDegrees([box[2], box[3]]);
    return {
      kind: 'stadsdel',
      name,
      plain: [plain(name)],
      stadsdel: null,
      lng,
      lat,
      bounds: [west, south, east, north],
    };
  });
  // a road that the pack knows only as a point is the street that the ground has whole
  const streets = new Set(rows.flatMap(({ layer, name }) => (layer === 'street' ? [plain(name)] : [])));
  const places = pack.places.flatMap(({ name, other_names, lng, lat }): SearchName[] =>
    lng === null || lat === null || streets.has(plain(name))
      ? []
      : [
          {
            kind: 'place',
            name,
            plain: [name, ...other_names].map(plain),
            stadsdel: stadsdelAt(lng, lat),
            lng,
            lat,
            bounds: null,
          },
        ],
  );
  const known = new Set([...stadsdelar, ...places].map((n) => n.plain[0]));
  const ground = rows.flatMap(({ layer, name, lng, lat, west, south, east, north }): SearchName[] => {
    const kind = KIND_OF_LAYER[layer];
    const compared = plain(name);
    // a stop named as the stadsdel that it stands in says nothing new
    if (kind === undefined || (kind !== 'street' && known.has(compared))) return [];
    return [
      {
        kind,
        name,
        plain: [compared],
        stadsdel: stadsdelAt(lng, lat),
        lng,
        lat,
        bounds: west === east ? null : [west, south, east, north],
      },
    ];
  });
  return [...stadsdelar, ...places, ...ground];
}
