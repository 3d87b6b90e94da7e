export interface YearRow {
  year: number;
  offence_group: string;
  n: number;
}

export interface YearSeries {
  offence_group: string;
  years: number[];
  n: number[];
  most: { year: number; n: number };
  least: { year: number; n: number };
}

const ORDER = ['total', 'person', 'theft', 'burglary', 'vandalism', 'drugs_weapons'];

/** One series a group of offences, years ascending, the total first. */
export function yearSeries(rows: readonly YearRow[]): YearSeries[] {
  const rank = (group: string) => (ORDER.includes(group) ? ORDER.indexOf(group) : ORDER.length);
  return [...new Set(rows.map((row) => row.offence_group))]
    .sort((a, b) => rank(a) - rank(b))
    .map((group) => {
      const own = rows.filter((row) => row.offence_group === group).sort((a, b) => a.year - b.year);
      const byCount = [...own].sort((a, b) => a.n - b.n);
      const pick = (row: YearRow | undefined) => ({ year: row?.year ?? 0, n: row?.n ?? 0 });
      return {
        offence_group: group,
        years: own.map((row) => row.year),
        n: own.map((row) => row.n),
        most: pick(byCount.at(-1)),
        least: pick(byCount[0]),
      };
    });
}

/** The same as a table: one row a year, latest first, one column a group; null where the year lacks the group. */
export function yearTable(rows: readonly YearRow[]): {
  groups: string[];
  rows: { year: number; n: (number | null)[] }[];
} {
  const groups = yearSeries(rows).map((series) => series.offence_group);
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a);
  const at = new Map(rows.map((row) => [`${row.year} ${row.offence_group}`, row.n]));
  return {
    groups,
    rows: years.map((year) => ({ year, n: groups.map((group) => at.get(`${year} ${group}`) ?? null) })),
  };
}
