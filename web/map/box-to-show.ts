import type { Position } from 'geojson';
import type { Answers } from '../state/answers/open-answers';
import type { BoundingBox } from './create-map';

/** Made once for each answer: it is asked for at every frame. */
const known = new WeakMap<object, BoundingBox>();

/**
 * The box around the municipality as it is drawn: [west, south, east, north] degrees. The one that its pack gives is
 * roomier, and stands in where there are no outlines.
 */
export function boxToShow({
  catalogue,
  stadsdelar,
}: Pick<Answers, 'catalogue' | 'stadsdelar'>): BoundingBox | undefined {
  const outlines = stadsdelar.value;
  if (!outlines || outlines.features.length === 0) return catalogue.value?.municipality.bbox;
  const box =
    known.get(outlines) ?? boxAround(outlines.features.flatMap(({ geometry }) => corners(geometry.coordinates)));
  known.set(outlines, box);
  return box;
}

function corners(coordinates: readonly unknown[]): Position[] {
  if (typeof coordinates[0] === 'number') return [coordinates as Position];
  return coordinates.flatMap((part) => corners(part as unknown[]));
}

function boxAround(positions: readonly Position[]): BoundingBox {
  const box: BoundingBox = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng = 0, lat = 0] of positions) {
    box[0] = Math.min(box[0], lng);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lng);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}
