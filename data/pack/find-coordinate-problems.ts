import { PROBLEM_TEXT } from './problem-text';
import type { Language } from './schema';

type Bbox = readonly [number, number, number, number];

/**
 * What is wrong with the coordinates of a GeoJSON file, before its schema is asked: one sentence for each feature at
 * most, because a file in another CRS is wrong in every number.
 * @param bbox of the municipality, when it is known, to tell swapped axes
 */
export function findCoordinateProblems(file: string, json: unknown, bbox: Bbox | null, language: Language): string[] {
  const text = PROBLEM_TEXT[language];
  const problems: string[] = [];
  const features = (json as { features?: unknown }).features;
  if (!Array.isArray(features)) return problems;
  features.forEach((feature: { geometry?: { type?: unknown; coordinates?: unknown } } | null, i) => {
    const geometry = feature?.geometry;
    const where = `${file}: features[${i}].geometry`;
    const positions = positionsOf(geometry?.coordinates);
    const bad = positions.find(([a, b]) => Math.abs(a) > 180 || Math.abs(b) > 90);
    if (bad !== undefined) {
      const [a, b] = bad;
      const isSwapped = Math.abs(a) <= 90 && Math.abs(b) <= 180;
      problems.push(isSwapped ? text.swapped(where, a, b) : text.notDegrees(where, a, b));
      return;
    }
    const [first] = positions;
    if (first !== undefined && bbox !== null && !holds(bbox, ...first) && holds(bbox, first[1], first[0])) {
      problems.push(text.swapped(where, ...first));
      return;
    }
    if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon')
      if (ringsOf(geometry.coordinates).some(isOpen)) problems.push(text.open(where));
  });
  return problems;
}

function holds([west, south, east, north]: Bbox, lng: number, lat: number): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

function isPosition(value: unknown): value is [number, number] {
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number';
}

function positionsOf(coordinates: unknown): [number, number][] {
  if (isPosition(coordinates)) return [[coordinates[0], coordinates[1]]];
  return Array.isArray(coordinates) ? coordinates.flatMap(positionsOf) : [];
}

function ringsOf(coordinates: unknown): [number, number][][] {
  if (!Array.isArray(coordinates)) return [];
  return coordinates.length > 0 && coordinates.every(isPosition) ? [coordinates] : coordinates.flatMap(ringsOf);
}

function isOpen(ring: [number, number][]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return first === undefined || last === undefined || first[0] !== last[0] || first[1] !== last[1];
}
