import type { DuckDBConnection } from '../duckdb/open';
import type { Pack } from '../pack/schema';
import { readSql } from '../duckdb/read-sql';
import { BORDER, createStadsdelRaster, OUTSIDE } from './stadsdel-raster';

const ASSIGN = readSql(import.meta.url, './assign-stadsdel.sql');

/**
 * Makes what assign-stadsdel.sql joins with: `stadsdel_cell` (cells inside or on the border), `stadsdel_edge` (outline
 * pieces by row of cells), `stadsdel_code`, and the macros `stadsdel_cell_at(x, y)` and `stadsdel_row_at(y)`.
 */
export async function createStadsdelTables(connection: DuckDBConnection, pack: Pack): Promise<void> {
  const raster = createStadsdelRaster(pack);
  const { cell_size: size, x0, y0, width, height } = raster;
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE stadsdel_cell (cell INTEGER, stadsdel VARCHAR, is_border BOOLEAN);
    CREATE OR REPLACE TEMP TABLE stadsdel_code (stadsdel_index INTEGER, stadsdel VARCHAR);
    CREATE OR REPLACE TEMP TABLE stadsdel_edge
      (cell_row INTEGER, stadsdel_index INTEGER, x0 DOUBLE, y0 DOUBLE, y1 DOUBLE, slope DOUBLE);
    CREATE OR REPLACE TEMP MACRO stadsdel_row_at(y) AS (y - ${y0}) // ${size};
    CREATE OR REPLACE TEMP MACRO stadsdel_cell_at(x, y) AS
      CASE WHEN x BETWEEN ${x0} AND ${x0 + width * size - 1} AND y BETWEEN ${y0} AND ${y0 + height * size - 1}
      THEN (y - ${y0}) // ${size} * ${width} + (x - ${x0}) // ${size} END;`);
  const codes = await connection.createAppender('stadsdel_code');
  pack.stadsdelar.forEach(({ properties }, index) => {
    codes.appendInteger(index);
    codes.appendVarchar(properties.stadsdel);
    codes.endRow();
  });
  codes.closeSync();

  const cells = await connection.createAppender('stadsdel_cell');
  raster.cells.forEach((index, cell) => {
    if (index === OUTSIDE) return;
    cells.appendInteger(cell);
    if (index === BORDER) cells.appendNull();
    else cells.appendVarchar(pack.stadsdelar[index]!.properties.stadsdel);
    cells.appendBoolean(index === BORDER);
    cells.endRow();
  });
  cells.closeSync();

  const edges = await connection.createAppender('stadsdel_edge');
  raster.rows.forEach((row, cellRow) => {
    for (const edge of row) {
      if (edge.y0 === edge.y1) continue;
      edges.appendInteger(cellRow);
      edges.appendInteger(edge.stadsdel);
      for (const value of [edge.x0, edge.y0, edge.y1, edge.slope]) edges.appendDouble(value);
      edges.endRow();
    }
  });
  edges.closeSync();
}

/** Fills the temporary table `point_stadsdel` (point_id, stadsdel) from a relation `point` (point_id, x, y). */
export async function assignStadsdel(connection: DuckDBConnection): Promise<void> {
  await connection.run(ASSIGN);
}
