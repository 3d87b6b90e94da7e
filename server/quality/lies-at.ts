import type { Pack, Place } from '../../data/pack/schema';
import type { Text } from '../http/problem';
import type { Territory } from '../town/territory';

/** What lies at a point where an address service, or a registrar, puts what has no place. */
export interface LiesAt {
  kind: 'centroid' | 'authority' | 'place';
  name: Text;
  distance_m: number;
}

/** A centroid is reckoned, so that what stands on it stands there to the metre; outlines differ by some. */
const CENTROID_M = 30;

/** Where people go to report, and what stands for the whole municipality. */
const AUTHORITY = /polis|stadshus|kommunhus|rådhus|police|town hall|city hall|civic/i;

/** What stands for a police station or a town hall stands at its door, however exactly the pack knows of it. */
const AUTHORITY_M = 50;

/** Named places are known to within so much where the pack says nothing. */
const DEFAULT_ACCURACY_M = 50;

/**
 * What lies at a point: the middle of a stadsdel or of the municipality, a police station or a town hall, or another named
 * place; null where nothing that has a name does. Of several the first of these kinds, and of one kind the nearest.
 */
export function liesAt(
  [x, y]: readonly [number, number],
  { stadsdelar, places, municipality }: Pack,
  { toMetres, outline_xy, stadsdelar: outlines }: Territory,
): LiesAt | null {
  const names = new Map(stadsdelar.map(({ properties }) => [properties.stadsdel, properties.name]));
  const centroids = [
    ...outlines.map(({ stadsdel, xy: { coordinates } }) => {
      const name = names.get(stadsdel) ?? stadsdel;
      return { at: centroidOf(coordinates), name: { sv: `mitten av ${name}`, en: `the middle of ${name}` } };
    }),
    {
      at: centroidOf(outline_xy.coordinates),
      name: { sv: `mitten av ${municipality.name}`, en: `the middle of ${municipality.name}` },
    },
  ];
  const near = <T extends { at: readonly number[]; within_m: number }>(all: readonly T[]) =>
    all
      .map((each) => ({ ...each, distance_m: Math.hypot(each.at[0]! - x, each.at[1]! - y) }))
      .filter(({ distance_m, within_m }) => distance_m <= within_m)
      .sort((a, b) => a.distance_m - b.distance_m)[0];
  const named = places.flatMap((place) =>
    place.lng === null || place.lat === null
      ? []
      : [{ ...placed(place, toMetres([place.lng, place.lat])), isAuthority: isAuthority(place) }],
  );
  const found = [
    ['centroid', near(centroids.map((each) => ({ ...each, within_m: CENTROID_M })))],
    ['authority', near(named.flatMap((place) => (place.isAuthority ? [{ ...place, within_m: AUTHORITY_M }] : [])))],
    ['place', near(named)],
  ] as const;
  const first = found.find(([, hit]) => hit !== undefined);
  if (first?.[1] === undefined) return null;
  return { kind: first[0], name: first[1].name, distance_m: Math.round(first[1].distance_m) };
}

function isAuthority({ name, other_names }: Place): boolean {
  return [name, ...other_names].some((each) => AUTHORITY.test(each));
}

function placed({ name, accuracy_m }: Place, at: readonly number[]) {
  return { at, name: { sv: name, en: name }, within_m: accuracy_m ?? DEFAULT_ACCURACY_M };
}

/** The centre of gravity of what is within outlines, holes taken away. */
function centroidOf(polygons: readonly (readonly (readonly number[][])[])[]): [number, number] {
  const [x0 = 0, y0 = 0] = polygons[0]?.[0]?.[0] ?? [];
  let [twice, sx, sy] = [0, 0, 0];
  for (const rings of polygons)
    for (const [index, ring] of rings.entries()) {
      let [area, rx, ry] = [0, 0, 0];
      for (let i = 1; i < ring.length; i++) {
        // measured from the first corner: coordinates of millions would eat the digits
        const [ax, ay] = [ring[i - 1]![0]! - x0, ring[i - 1]![1]! - y0];
        const [bx, by] = [ring[i]![0]! - x0, ring[i]![1]! - y0];
        const cross = ax * by - bx * ay;
        area += cross;
        rx += (ax + bx) * cross;
        ry += (ay + by) * cross;
      }
      // whichever way they turn: the first is what there is, the others what is not
      const sign = (index === 0 ? 1 : -1) * Math.sign(area);
      twice += sign * area;
      sx += sign * rx;
      sy += sign * ry;
    }
  return twice === 0 ? [x0, y0] : [x0 + sx / (3 * twice), y0 + sy / (3 * twice)];
}
