import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, DuckDBTypeId } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { loadTables } from '../../../server/db/load-tables';
import { QUERIES } from '../../../server/db/questions';

const filter = ['category', 'evening_hours', 'from', 'hour_bits', 'place_type', 'stadsdel', 'to', 'weekday_bits'];
const pattern = [...filter, 'presence_produced'].sort();
const rectangle = ['x_max', 'x_min', 'y_max', 'y_min'];
const squares = ['cell_size', 'columns', ...rectangle];
const PARAMETERS: Record<string, string[]> = {
  'analysis-by-unit': [...pattern, ...squares].sort(),
  'analysis-cell': [...pattern, ...rectangle].sort(),
  'analysis-cube': [...pattern, ...squares].sort(),
  'analysis-harm-by-unit': [...pattern, ...squares].sort(),
  'analysis-stack': [...pattern, ...rectangle].sort(),
  'weekly-counts': [
    'month_from',
    'month_from_before',
    'to',
    'to_before',
    'week_from',
    'week_from_before',
    'year_from',
    'year_from_before',
    'year_to_before',
  ],
  'weekly-points': ['from', 'near', 'to'],
  'effect-points': ['before_from', 'before_to', 'category', 'from', 'stadsdelar', 'to', 'usual_from'],
  'ground-addresses': ['street'],
  'ground-names': [],
  'ground-environment': [],
  'ground-streets': [],
  'street-points': pattern,
  'street-counts': pattern,
  'offence-points': [],
  'clear-street-places': [],
  'set-street-places': [],
  'keep-street-places': ['place', 'x', 'y'],
  'street-offences': [...pattern, ...rectangle, 'compared_from', 'compared_to', 'previous_from', 'previous_to'].sort(),
  'ground-near': ['east', 'north', 'south', 'west'],
  'ground-in-tile': ['east', 'layers', 'least_span', 'north', 'south', 'west', 'zoom'],
  incidents: ['limit', 'stadsdel'],
  'call-months': [],
  'calls-by-cell': [...filter.filter((name) => name !== 'category' && name !== 'place_type'), ...squares, 'not_at_a_place'].sort(), // prettier-ignore
  'calls-by-hour': ['category', 'from', 'to'],
  'calls-by-kind': ['category', 'from', 'to'],
  'calls-by-stadsdel': ['category', 'from', 'previous_from', 'previous_to', 'to'],
  'midnight-heaps': [],
  'need-intervals': ['cap_quantile', 'from', 'place_x', 'place_y', 'radius_m', 'to'],
  'need-left-out': ['cap_quantile', 'from', 'to'],
  'offences-by-cell': [...filter, 'cell_size', 'columns', 'x_max', 'x_min', 'y_max', 'y_min'].sort(),
  'offences-by-category': filter,
  'offences-by-hour': filter,
  'offences-by-month': filter,
  'offences-by-stadsdel': [...filter, 'compared_from', 'compared_to', 'previous_from', 'previous_to'].sort(),
  'pattern-cells': [...pattern, 'cell_size', 'columns', 'x_max', 'x_min', 'y_max', 'y_min'].sort(),
  'pattern-cells-by-year': [...pattern, ...squares].filter((name) => name !== 'from' && name !== 'to').sort(),
  'pattern-days': pattern.filter((name) => name !== 'from' && name !== 'to'),
  'pattern-intervals': pattern,
  'pattern-left-out': [...pattern, 'max_duration_min'].sort(),
  'pattern-places': [...pattern, 'limit'].sort(),
  'pattern-points': [...pattern, 'limit', 'max_duration_min'].sort(),
  'pattern-stadsdelar': [...pattern, 'previous_from', 'previous_to'].sort(),
  'place-offences': [...rectangle, 'before_from', 'before_to', 'from', 'since', 'to'].sort(),
  'presence-passes': [],
  'priority-points': ['before_from', 'from', 'to'],
  'priority-stadsdelar': ['before_from', 'from', 'to'],
  'public-counts': ['from', 'to'],
  'quality-batches': [],
  'quality-calls': [],
  'quality-codes': [],
  'quality-delays': [],
  'quality-hours': [],
  'quality-sources': [],
  'quality-stacks': [],
  'reporting-delay': [],
  'source-months': [],
  'square-counts': ['cell_size', 'columns', 'from', 'to', 'x_max', 'x_min', 'y_max', 'y_min'],
  statistics: ['kommunkod'],
  'survey-answers': [],
  'trial-points': ['category', 'from', 'is_by_day', 'to', 'x_max', 'x_min', 'y_max', 'y_min'],
  'table-extents': [],
};

it('prepares every question against the tables, with the parameters that the program gives', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'queries-'));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await loadTables(connection, folder, []);
  const found: Record<string, string[]> = {};
  for (const [name, sql] of QUERIES) {
    const statement = await connection.prepare(sql);
    found[name] = Array.from({ length: statement.parameterCount }, (_, i) => statement.parameterName(i + 1)).sort();
    // a BIGINT would reach the reader as a text; how many rows were written, nobody reads
    for (let i = 0; i < statement.columnCount; i++)
      if (statement.columnName(i) !== 'Count') expect(statement.columnTypeId(i)).not.toBe(DuckDBTypeId.BIGINT);
  }
  expect(found).toEqual(PARAMETERS);
  connection.closeSync();
  rmSync(folder, { recursive: true });
});
