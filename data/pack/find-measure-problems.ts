import proj4 from 'proj4';
import { areaInCrs, areaOnGlobe, boundsOf, distanceToOutline, outlineHolds } from './outline';
import { PROBLEM_TEXT } from './problem-text';
import type { Language, Pack } from './schema';

/** How much the area in the CRS may differ from that on the globe; UTM is within 0.2 % in its own zone. */
const AREA_TOLERANCE = 0.02;
/** Share of the smaller stadsdel above which two of them overlap, measured on a grid of points. */
const OVERLAP_TOLERANCE = 0.05;
const GRID_POINTS = 60;
const FAR_AWAY_M = 50_000;

/** Whether the pack can be measured: its CRS, bounding box and time zone, and outlines that lie beside each other. */
export function findMeasureProblems(pack: Pack, language: Language): string[] {
  const text = PROBLEM_TEXT[language];
  const { municipality, stadsdelar, places } = pack;
  const problems: string[] = [];

  const crsProblem = findCrsProblem(pack, language);
  if (crsProblem !== null) problems.push(crsProblem);

  const [west, south, east, north] = boundsOf(stadsdelar);
  const [bboxWest, bboxSouth, bboxEast, bboxNorth] = municipality.bbox;
  if (west < bboxWest || south < bboxSouth || east > bboxEast || north > bboxNorth)
    problems.push(text.bbox(municipality.bbox, [west, south, east, north]));

  try {
    new Intl.DateTimeFormat('en', { timeZone: municipality.time_zone });
  } catch {
    problems.push(text.timeZone(municipality.time_zone));
  }

  for (const [a, b, share] of findOverlaps(pack)) problems.push(text.overlap(a, b, Math.round(100 * share)));

  for (const { place, lng, lat } of places) {
    if (lng === null || lat === null) continue;
    const distance = Math.min(...stadsdelar.map(({ geometry }) => distanceToOutline(geometry, lng, lat)));
    if (distance > FAR_AWAY_M) problems.push(text.farAway(place, Math.round(distance / 1000)));
  }
  return problems;
}

function findCrsProblem({ municipality, stadsdelar }: Pack, language: Language): string | null {
  const text = PROBLEM_TEXT[language];
  const { code, name, proj4: definition } = municipality.crs;
  try {
    if (/\+proj=(longlat|latlong)\b/.test(definition)) return text.notProjected(definition);
    proj4(definition);
  } catch {
    return text.noCrs(definition);
  }
  const sum = (areas: number[]) => areas.reduce((total, area) => total + area, 0) / 1e6;
  const here = sum(stadsdelar.map(({ geometry }) => areaOnGlobe(geometry)));
  const there = sum(stadsdelar.map(({ geometry }) => areaInCrs(geometry, definition)));
  return Math.abs(there / here - 1) <= AREA_TOLERANCE ? null : text.notMetric(`${name} (${code})`, there, here);
}

/** Pairs of stadsdelar that share ground, with the share of the smaller one. */
function findOverlaps({ stadsdelar }: Pack): [string, string, number][] {
  const [west, south, east, north] = boundsOf(stadsdelar);
  const size = new Map<string, number>();
  const shared = new Map<string, { a: string; b: string; n: number }>();
  const boxed = stadsdelar.map((feature) => ({ ...feature, box: boundsOf([feature]) }));
  for (let i = 0; i < GRID_POINTS; i++)
    for (let j = 0; j < GRID_POINTS; j++) {
      const lng = west + ((east - west) * (i + 0.5)) / GRID_POINTS;
      const lat = south + ((north - south) * (j + 0.5)) / GRID_POINTS;
      const here = boxed
        .filter(({ box: [w, s, e, n] }) => lng >= w && lng <= e && lat >= s && lat <= n)
        .filter(({ geometry }) => outlineHolds(geometry, lng, lat))
        .map(({ properties }) => properties.stadsdel);
      for (const a of here) size.set(a, (size.get(a) ?? 0) + 1);
      here.forEach((a, k) => {
        for (const b of here.slice(k + 1)) {
          const pair = shared.get(`${a} ${b}`) ?? { a, b, n: 0 };
          shared.set(`${a} ${b}`, { ...pair, n: pair.n + 1 });
        }
      });
    }
  return [...shared.values()]
    .map(({ a, b, n }): [string, string, number] => [a, b, n / Math.min(size.get(a) ?? n, size.get(b) ?? n)])
    .filter(([, , share]) => share > OVERLAP_TOLERANCE);
}
