import { candidateCrs } from '../../place/crs';
import { holds, packExtent, projectExtent } from '../../place/extent';
import type { Pack } from '../../pack/schema';

/** Columns that nobody has named a place, by what stands in them. */
export interface FoundPlaces {
  /** one column with the whole position */
  position: string | null;
  /** two columns of numbers that lie in the municipality as a pair */
  pair: { lng: string; lat: string } | null;
}

const POSITION =
  /^\s*(SRID=\d+;)?\s*(MULTI)?POINT\b|^0[01][0-9a-f]{40,}$|^\s*\{?\s*"?type"?\s*:\s*"?(Multi)?Point|^\s*[[(]?[-+]?\d{1,3}[.,]\d{3,}°?\s*[;,|/ ]\s*[-+]?\d{1,3}[.,]\d{3,}°?[\])]?\s*$/i;
/** Share of what a column says that has to be a place. */
const MOST = 0.9;
const LEAST = 2;
/** Pairs of so many columns are tried. */
const MOST_COLUMNS = 12;

/**
 * Looks for positions among columns that hold no field.
 * @param sample rows by column
 */
export function findPlaces(
  headers: readonly string[],
  unread: readonly string[],
  sample: readonly (readonly (string | null)[])[],
  pack: Pack,
): FoundPlaces {
  const valuesOf = (header: string) => sample.map((row) => row[headers.indexOf(header)]?.trim() ?? '');
  const said = (values: readonly string[]) => values.filter((value) => value !== '');
  const position =
    unread.find((header) => {
      const values = said(valuesOf(header));
      return values.length > 0 && share(values, (value) => POSITION.test(value)) >= MOST;
    }) ?? null;
  if (position !== null) return { position, pair: null };

  const numbers = unread.flatMap((header) => {
    const values = valuesOf(header).map(toNumber);
    const there = values.filter((value) => value !== null);
    return there.length >= LEAST && there.length >= MOST * said(valuesOf(header)).length ? [{ header, values }] : [];
  });
  const extents = candidateCrs(pack.municipality).map((crs) => projectExtent(packExtent(pack), crs));
  for (const a of numbers.slice(0, MOST_COLUMNS))
    for (const b of numbers.slice(0, MOST_COLUMNS)) {
      if (a === b) continue;
      const pairs = a.values.flatMap((value, i): [number, number][] => {
        const other = b.values[i] ?? null;
        return value === null || other === null || value === 0 ? [] : [[value, other]];
      });
      if (pairs.length >= LEAST && extents.some((extent) => share(pairs, ([x, y]) => holds(extent, x, y)) >= MOST))
        return { position: null, pair: { lng: a.header, lat: b.header } };
    }
  return { position: null, pair: null };
}

function share<T>(values: readonly T[], is: (value: T) => boolean): number {
  return values.length === 0 ? 0 : values.filter(is).length / values.length;
}

function toNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
