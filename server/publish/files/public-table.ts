import { csvLine } from '../../../data/terms/csv';
import type { PublicDocument } from '../make-document';

/** A value of a table to take home; null where nothing is told. */
type Value = string | number | boolean | null;

/** Where a row lies, degrees. */
export type Shape =
  | { type: 'MultiPolygon'; coordinates: readonly (readonly (readonly (readonly number[])[])[])[] }
  | { type: 'Point'; coordinates: readonly [lng: number, lat: number] };

/** What anybody may take home, before it is a file of some kind. */
export interface PublicTable {
  /** of its files, without their ending */
  name: string;
  columns: readonly { name: string; type: 'text' | 'integer' | 'number' | 'boolean' }[];
  rows: readonly (readonly Value[])[];
  /** where each row lies, null for a row that lies nowhere; left out of a table of what has no place */
  shapes?: readonly (Shape | null)[];
  /** what holds for all of it, beside its rows */
  about?: Readonly<Record<string, Value>>;
}

type Version = Pick<PublicDocument, 'synthetic' | 'version'>;

/** A table as text, each row with what version it is of: with a byte order mark, that Excel reads å, ä and ö. */
export function toCsv({ columns, rows }: PublicTable, { synthetic, version }: Version): string {
  const texts = [
    [...columns.map(({ name }) => name), 'synthetic', 'version'],
    ...rows.map((row) => [...row, synthetic, version]),
  ].map((row) => row.map((value) => (typeof value === 'boolean' ? String(value) : value)));
  return '\ufeff' + texts.map((row) => csvLine(row)).join('');
}

/** A table as GeoJSON (RFC 7946): a feature a row. */
export function toGeojson({ columns, rows, shapes = [], about }: PublicTable, { synthetic, version }: Version): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    ...{ synthetic, version, ...about },
    features: rows.map((row, i) => ({
      type: 'Feature',
      properties: Object.fromEntries(columns.map(({ name }, column) => [name, row[column]])),
      geometry: shapes[i] ?? null,
    })),
  });
}
