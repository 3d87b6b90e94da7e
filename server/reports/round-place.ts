/** Degrees: some 50 m either way at the latitudes of Sweden, so that a point tells of a place and not of a door. */
const STEP = { lng: 0.001, lat: 0.0005 } as const;

/** A place as it is published: the middle of a rectangle of some 50 m. */
export function roundPlace({ lng, lat }: { lng: number; lat: number }): { lng: number; lat: number } {
  const round = (value: number, step: number) => Number((Math.round(value / step) * step).toFixed(4));
  return { lng: round(lng, STEP.lng), lat: round(lat, STEP.lat) };
}
