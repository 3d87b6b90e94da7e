import { shareOfTop, unitsHolding } from './concentration';
import type { DemoOffences } from './make-offences';
import type { DemoWorld } from './demo-world';
import type { Site } from './sites/site';
import type { Row } from '../duckdb/append-rows';

/** What the demo world has that an analysis of it should find. */
export interface Planted {
  /** true of everything in it */
  synthetic: true;
  sites: PlantedSite[];
  /** graffiti reported many at once */
  batches: DemoOffences['batches'];
  near_repeats: DemoOffences['nearRepeats'];
  concentration: Concentration;
}

interface PlantedSite {
  site: string;
  place: string;
  stadsdel: string;
  lng: number;
  lat: number;
  x: number;
  y: number;
  radius_m: number;
  trend: Site['trend'];
  /** first day of a new place; null for the others */
  from: string | null;
  /** percent of the category drawn here in the mean year, and the name of the hours */
  draws: Record<string, { percent: number; time: string }>;
  /** offences drawn here, by year */
  n: Record<string, number>;
}

interface Concentration {
  /** squares of 100 m in the municipality, and how many of them hold half of the offences with a point */
  squares: number;
  squares_with_half: number;
  squares_with_half_pct: number;
  /** of the offences known to a stadsdel, percent in the one with most and in the three with most */
  top_stadsdel_pct: number;
  top_three_stadsdelar_pct: number;
  /** percent of all offences that have a point */
  with_point_pct: number;
}

const SQUARE_M = 100;

/** Sums up what was planted and how concentrated the result is. */
export function describePlanted(world: DemoWorld, offences: DemoOffences, rows: readonly Row[]): Planted {
  const counts = new Map<string, number>();
  for (const { site, year } of offences.drafts) {
    const key = `${site ?? ''} ${year}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const { year, month } = world.period.new_from;
  const newFrom = `${year}-${String(month).padStart(2, '0')}-01`;
  return {
    synthetic: true,
    sites: world.sites.map((s) => ({
      site: s.site,
      place: s.place,
      stadsdel: world.locator.stadsdelAt(s.x, s.y) ?? s.stadsdel,
      ...world.locator.unproject(s.x, s.y),
      x: s.x,
      y: s.y,
      radius_m: s.radius_m,
      trend: s.trend,
      from: s.trend === 'new' ? newFrom : null,
      draws: Object.fromEntries(
        Object.entries(s.draws).map(([category, [percent, time]]) => [category, { percent, time }]),
      ),
      n: Object.fromEntries(world.period.years.map((year) => [year, counts.get(`${s.site} ${year}`) ?? 0])),
    })),
    batches: offences.batches,
    near_repeats: offences.nearRepeats,
    concentration: measureConcentration(world, rows),
  };
}

function measureConcentration(world: DemoWorld, rows: readonly Row[]): Concentration {
  const tally = (keys: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts.values()];
  };
  const placed = rows.filter((r) => r['x'] !== null);
  const bySquare = tally(
    placed.map((r) => `${Math.floor(Number(r['x']) / SQUARE_M)} ${Math.floor(Number(r['y']) / SQUARE_M)}`),
  );
  const byStadsdel = tally(rows.filter((r) => r['stadsdel'] !== null).map((r) => String(r['stadsdel'])));
  const squares = countSquares(world);
  const half = unitsHolding(bySquare, 0.5);
  const pct = (share: number) => Math.round(share * 1000) / 10;
  return {
    squares,
    squares_with_half: half,
    squares_with_half_pct: pct(half / squares),
    top_stadsdel_pct: pct(shareOfTop(byStadsdel, 1 / byStadsdel.length)),
    top_three_stadsdelar_pct: pct(shareOfTop(byStadsdel, 3 / byStadsdel.length)),
    with_point_pct: pct(placed.length / rows.length),
  };
}

/** Squares whose middle lies in the municipality. */
function countSquares(world: DemoWorld): number {
  const [west, south, east, north] = world.pack.municipality.bbox;
  const low = world.locator.project(west, south);
  const high = world.locator.project(east, north);
  let squares = 0;
  // a square more on each side: the CRS's grid is turned against the meridians
  const first = (v: number) => Math.floor(v / SQUARE_M) * SQUARE_M - 10 * SQUARE_M;
  for (let x = first(low.x); x < high.x + 10 * SQUARE_M; x += SQUARE_M)
    for (let y = first(low.y); y < high.y + 10 * SQUARE_M; y += SQUARE_M)
      if (world.locator.stadsdelAt(x + SQUARE_M / 2, y + SQUARE_M / 2) !== null) squares++;
  return squares;
}
