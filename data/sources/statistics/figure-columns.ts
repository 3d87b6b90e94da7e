import { STATISTIC_GROUPS } from '../../schema/statistic';

export type StatisticGroup = (typeof STATISTIC_GROUPS)[number];

/** Where the figures of a file stand. Wide: a column a group; long: a group and a number a row. */
export interface FigureColumns {
  /** null where the file is of one municipality and does not say which */
  kommun: number | null;
  year: number;
  wide: { group: StatisticGroup; n: number; rate: number | null }[];
  long: { group: number; n: number; rate: number | null } | null;
}

const KOMMUN = ['kommun', 'kommunkod', 'region', 'municipality'];
const YEAR = ['year', 'ar', 'period'];
const GROUP = ['group', 'offencegroup', 'grupp', 'brottsgrupp', 'brottstyp'];
const N = ['n', 'antal', 'number', 'count', 'anmaldabrott', 'value'];
const RATE = ['rate', 'rateper100000', 'rateper100k', 'per100k', 'per100000', 'per100000inv', 'per100000invanare'];

/** Names of the groups as files have them, folded. */
const GROUP_NAMES: Record<StatisticGroup, readonly string[]> = {
  total: ['total', 'totalt', 'samtligabrott', 'samtliga'],
  person: ['person', 'brottmotperson', 'personbrott'],
  theft: ['theft', 'stold', 'stoldbrott', 'tillgrepp'],
  burglary: ['burglary', 'inbrott', 'inbrottsstold'],
  vandalism: ['vandalism', 'skadegorelse', 'skadegorelsebrott', 'damage'],
  drugs_weapons: ['drugsweapons', 'narkotikaochvapen', 'narkotikavapen', 'narkotikaochvapenbrott'],
};

/**
 * Finds the columns by their names, or those that `--column kommun=…`, `year`, `group`, `n`, `rate` or a group's own
 * name state; null when there is no year or no figure.
 */
export function figureColumns(
  header: readonly string[],
  stated: Readonly<Record<string, string>>,
): FigureColumns | null {
  const folded = header.map(foldName);
  const find = (field: string, names: readonly string[]): number | null => {
    const own = stated[field];
    const at = own === undefined ? folded.findIndex((h) => names.includes(h)) : header.indexOf(own);
    return at === -1 ? null : at;
  };
  const year = find('year', YEAR);
  if (year === null) return null;
  const wide = STATISTIC_GROUPS.flatMap((group) => {
    const n = find(group, GROUP_NAMES[group]);
    const rate = find(
      `${group}_rate`,
      GROUP_NAMES[group].flatMap((g) => RATE.map((r) => `${g}${r}`)),
    );
    return n === null ? [] : [{ group, n, rate }];
  });
  const [group, n] = [find('group', GROUP), find('n', N)];
  const long = group === null || n === null ? null : { group, n, rate: find('rate', RATE) };
  if (wide.length === 0 && long === null) return null;
  return { kommun: find('kommun', KOMMUN), year, wide: long === null ? wide : [], long };
}

/** The group that a value of a long file names; null when it is none of ours. */
export function groupNamed(text: string): StatisticGroup | null {
  return STATISTIC_GROUPS.find((g) => GROUP_NAMES[g].includes(foldName(text))) ?? null;
}

/** 'Skadegörelse, brott' → 'skadegorelsebrott' */
export function foldName(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
