import { join } from 'node:path';
import { createClient } from '@libsql/client';

/** Writes a GeoPackage whose layer is a view that goes on for ever without a row. @returns its path */
export async function makeEndlessView(folder: string): Promise<string> {
  const path = join(folder, 'endless.gpkg');
  const client = createClient({ url: `file:${path}` });
  await client.executeMultiple(`
    CREATE TABLE gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, definition);
    CREATE TABLE gpkg_contents (table_name, data_type, srs_id);
    CREATE TABLE gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m);
    INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, '');
    INSERT INTO gpkg_contents VALUES ('endless', 'features', 4326);
    INSERT INTO gpkg_geometry_columns VALUES ('endless', 'geom', 'POLYGON', 4326, 0, 0);
    CREATE VIEW endless AS
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS kod, NULL AS geom FROM n WHERE i < 0;`);
  client.close();
  return path;
}
