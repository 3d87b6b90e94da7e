/** The middle of the box around a ring of [lng, lat], in degrees; null for a ring without corners. */
export function ringMiddle(ring: readonly (readonly number[])[]): [lng: number, lat: number] | null {
  if (ring.length === 0) return null;
  const middle = (axis: 0 | 1) => {
    const values = ring.map((corner) => corner[axis] ?? 0);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return [middle(0), middle(1)];
}

/** Metres between two positions so near each other that the earth is flat. */
export function metresBetween(a: readonly number[], b: readonly number[]): number {
  const [lng = 0, lat = 0] = a;
  const [otherLng = 0, otherLat = 0] = b;
  const METRES = 111_320;
  return Math.hypot((otherLng - lng) * METRES * Math.cos((lat * Math.PI) / 180), (otherLat - lat) * METRES);
}
