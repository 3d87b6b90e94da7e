interface Point {
  lng: number;
  lat: number;
}

const METRES_A_DEGREE = 111_195;

/** Metres between two points of one municipality as the crow flies: on a plane that touches the globe between them, degrees. */
export function metresBetween(a: Point, b: Point): number {
  const shrink = Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return METRES_A_DEGREE * Math.hypot((b.lng - a.lng) * shrink, b.lat - a.lat);
}
