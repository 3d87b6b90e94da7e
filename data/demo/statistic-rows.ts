import type { Pack } from '../pack/schema';
import { STATISTIC_GROUPS } from '../schema/statistic';
import type { Row } from '../duckdb/append-rows';
import { BRA_FIGURES } from './bra-figures';

/** Brå's real figures as rows of the table `statistic`. */
export function statisticRows(pack: Pack): Row[] {
  const [west, south, east, north] = pack.municipality.bbox;
  const geometry = `POINT(${round((west + east) / 2)} ${round((south + north) / 2)})`;
  return BRA_FIGURES.flatMap((figures) =>
    STATISTIC_GROUPS.map((group) => ({
      kommunkod: pack.municipality.kommunkod,
      year: figures.year,
      offence_group: group,
      n: figures[group],
      rate_per_100000: group === 'total' ? figures.total_per_100000 : null,
      geometry,
    })),
  );
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
