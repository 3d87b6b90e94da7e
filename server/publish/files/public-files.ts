import type { PublicDocument } from '../make-document';
import { listTables } from './list-tables';
import { toCsv, toGeojson } from './public-table';
import { writeParquet } from './write-parquet';

/**
 * The files of a version: what the public plane reads, and what anybody may take home. Every table is there as CSV and as
 * Parquet, and what lies somewhere as GeoJSON and GeoParquet.
 */
export async function publicFiles(document: PublicDocument): Promise<Map<string, string | Uint8Array>> {
  const tables = listTables(document);
  const parquet = await writeParquet(tables, document);
  return new Map<string, string | Uint8Array>([
    ['public.json', JSON.stringify(document)],
    ...tables.flatMap((table) => [
      [`${table.name}.csv`, toCsv(table, document)] as const,
      ...(table.shapes ? [[`${table.name}.geojson`, toGeojson(table, document)] as const] : []),
      [`${table.name}.parquet`, parquet.get(table.name)!] as const,
    ]),
  ]);
}
