import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Column } from './column';
import type { Note } from './csv';

/**
 * The rows of a table as GeoJSON, for a GIS: the columns of its file as properties by their ids, and the notes of the
 * table (period, selection, source) as a member beside the features.
 * @param geometryOf in degrees; null for a row that lies nowhere, such as a total
 */
export function geojsonText<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  notes: readonly Note[],
  geometryOf: (row: Row) => Geometry | null,
): string {
  const exported = columns.filter(({ only }) => only !== 'screen');
  const collection: FeatureCollection & { notes: Record<string, string> } = {
    type: 'FeatureCollection',
    notes: Object.fromEntries(notes.map(({ name, value }) => [name, value])),
    features: rows.map((row): Feature => ({
      type: 'Feature',
      properties: Object.fromEntries(
        exported.map(({ id, value, decimals }) => {
          const given = value(row);
          // a number without stated decimals is sent as it is
          const isRounded = typeof given === 'number' && decimals !== undefined;
          return [id, isRounded ? Number(given.toFixed(decimals)) : given];
        }),
      ),
      geometry: geometryOf(row) as Geometry,
    })),
  };
  return JSON.stringify(collection);
}
