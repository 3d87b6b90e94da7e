import type { AREA_KINDS } from '../../schema/area';
import { ImportError, type ImportContext } from '../source';
import type { AreaRecord } from './area-file';
import { areaMessages } from './messages';

export type AreaKind = (typeof AREA_KINDS)[number];

/** Which columns of a file hold what, and so of what kind its areas are. */
export interface AreaColumns {
  kind: AreaKind;
  code: string;
  /** null where no column holds it */
  name: string | null;
  population: string | null;
}

/** Names of columns as `foldName` leaves them, the most telling first. */
const CODES: Record<AreaKind, readonly string[]> = {
  deso: ['desokod', 'deso'],
  regso: ['regsokod', 'regso'],
  own: ['kod', 'code', 'omradeskod', 'areacode', 'id'],
};
// a DeSO has no name of its own: regsonamn in a file of DeSO is another area's
const NAMES: Record<AreaKind, readonly string[]> = {
  deso: ['desonamn', 'namn', 'name'],
  regso: ['regsonamn', 'namn', 'name'],
  own: ['namn', 'name', 'omradesnamn', 'benamning'],
};
const POPULATIONS = ['folkmangd', 'befolkning', 'population', 'invanare', 'antalinvanare', 'residents'];

/**
 * Finds the columns by their names, or takes those that `--column code=…`, `name=…` and `population=…` state, and the
 * kind by the codes unless it is stated.
 * @throws {ImportError} when there is no code, or no such column
 */
export function chooseColumns(
  file: string,
  records: readonly AreaRecord[],
  statedKind: AreaKind | null,
  context: ImportContext,
): AreaColumns {
  const say = areaMessages[context.language];
  const all = [...new Set(records.flatMap((r) => Object.keys(r.properties)))];
  const stated = (field: string): string | null => {
    const column = context.options.columns[field];
    if (column !== undefined && !all.includes(column)) throw new ImportError(say.noColumn(file, column, all));
    return column ?? null;
  };
  const isCode = (column: string) => {
    const values = records.map((r) => r.properties[column]).filter((v) => v !== null && v !== undefined);
    // a file of RegSO may list the DeSO of each
    return values.length > 0 && values.every((v) => typeof v === 'string' || typeof v === 'number');
  };

  const codes = [...(statedKind === null ? [] : CODES[statedKind]), ...CODES.deso, ...CODES.regso, ...CODES.own];
  const code = stated('code') ?? findColumn(all.filter(isCode), codes);
  if (code === null) throw new ImportError(say.noCode(file, all));
  const kind = statedKind ?? kindOfCodes(records.map((r) => codeText(r.properties[code])));
  return {
    kind,
    code,
    name: stated('name') ?? findColumn(all, NAMES[kind]),
    population: stated('population') ?? findColumn(all, POPULATIONS),
  };
}

/** A code as text; empty when there is none. */
export function codeText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** What the codes say that the areas are: DeSO '0183C1010', RegSO '0183R001', or else somebody's own. */
function kindOfCodes(codes: readonly string[]): AreaKind {
  const given = codes.filter((c) => c !== '');
  if (given.length > 0 && given.every((c) => /^\d{4}[ABC]\d{4}$/.test(c))) return 'deso';
  if (given.length > 0 && given.every((c) => /^\d{4}R\d{3}$/.test(c))) return 'regso';
  return 'own';
}

/** The first of the names that a column has, with or without a year after it; of several years the latest. */
function findColumn(columns: readonly string[], names: readonly string[]): string | null {
  for (const name of names) {
    const found = columns.filter((c) => foldName(c).replace(/(19|20)\d\d$/, '') === name);
    const latest = found.sort((a, b) => foldName(a).localeCompare(foldName(b))).at(-1);
    if (latest !== undefined) return latest;
  }
  return null;
}

/** 'Folkmängd_2025' → 'folkmangd2025' */
function foldName(column: string): string {
  return column
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
