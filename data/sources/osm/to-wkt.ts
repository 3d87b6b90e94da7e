import type { Geometry, Position } from 'geojson';

/** Decimals of a degree: about a centimetre, as OpenStreetMap has them. */
const DECIMALS = 7;

/** A geometry as well-known text. */
export function toWkt(geometry: Geometry): string {
  if (geometry.type === 'GeometryCollection') throw new TypeError('a collection has no table here');
  return `${geometry.type.toUpperCase()} ${geometry.type === 'Point' ? `(${position(geometry.coordinates)})` : list(geometry.coordinates)}`;
}

function list(parts: readonly unknown[]): string {
  const inner = parts.map((part) =>
    Array.isArray(part) && typeof part[0] === 'number' ? position(part as Position) : list(part as unknown[]),
  );
  return `(${inner.join(', ')})`;
}

function position([lng = 0, lat = 0]: Position): string {
  return `${round(lng)} ${round(lat)}`;
}

function round(degrees: number): number {
  return Math.round(degrees * 10 ** DECIMALS) / 10 ** DECIMALS;
}
