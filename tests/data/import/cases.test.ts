import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../../data/duckdb/open';
import { literal } from '../../../data/duckdb/literal';
import { areas } from '../../../data/sources/areas';
import { tablePath } from '../../../data/write-table';
import { createImportWorld, type ImportWorld } from './import-world';

const CASES = fileURLToPath(new URL('../../../../shared/data/cases/', import.meta.url));

let world: ImportWorld;
beforeEach(() => {
  world = createImportWorld();
});
afterEach(() => {
  world.remove();
});

const at = (file: string) => `${CASES}${file}`;
/** One row a line: time, end where it is another, code, stadsdel. */
const rowsOf = async () =>
  (await world.rows()).map((row) => {
    const text = (column: string) => ((row[column] as string | null) ?? '–').replace(/:00$/, '');
    const end = row['occurred_to'] === row['occurred_from'] ? '' : ` → ${text('occurred_to')}`;
    return `${text('occurred_from')}${end} ${text('offence_code')} ${text('stadsdel')}`;
  });
const hours = (rows: readonly string[]) => rows.map((row) => row.slice(11, 16));

describe.skipIf(!existsSync(CASES))('cases from the field (skipped where ../shared/data is not there)', () => {
  it.each([
    ['02-title-rows-above-header/a.csv', 4],
    ['02-title-rows-above-header/b.csv', 4],
    ['03-sep-line/a.csv', 2],
    ['03-sep-line/b-bom.csv', 2],
    ['04-trailing-delimiter/a.csv', 3],
    ['04-trailing-delimiter/b.csv', 3],
    ['04-trailing-delimiter/c.csv', 3],
    ['08-several-offences-in-one-report/a.csv', 5],
    ['08-several-offences-in-one-report/b-us.csv', 2],
    ['12-coordinates-under-other-headers/a.csv', 2],
    ['12-coordinates-under-other-headers/b.csv', 2],
    ['12-coordinates-under-other-headers/c.csv', 2],
    ['12-coordinates-under-other-headers/d.csv', 2],
    ['19-multipoint-of-one/a.geojson', 3],
    ['19-multipoint-of-one/b.geojson', 2],
    ['21-workbook-with-cover-sheet/cover.xlsx', 2],
    ['21-workbook-with-cover-sheet/hidden.xlsx', 2],
    ['21-workbook-with-cover-sheet/two.xlsx', 3],
    ['27-guarded-with-equals/a.csv', 2],
    ['27-guarded-with-equals/b.csv', 2],
    ['27-guarded-with-equals/c.csv', 2],
    ['35-carriage-returns-alone/a.csv', 3],
    ['35-carriage-returns-alone/mixed.csv', 3],
    ['40-good-file-from-swedish-excel/a.csv', 4],
    ['41-parquet-with-empty-texts/a.csv', 4],
    ['41-parquet-with-empty-texts/a.parquet', 4],
    ['42-parquet-with-plain-wkb/a.parquet', 2],
    ['42-parquet-with-plain-wkb/b.parquet', 2],
  ])('%s: every offence is kept, of a known kind and in a stadsdel', async (file, n) => {
    expect(await world.import(at(file))).toMatchObject({ rows_written: n, rows_rejected: 0, without_place: 0 });
    const odd = "SELECT count(*)::INTEGER AS n FROM offence WHERE category = 'unknown' OR stadsdel IS NULL";
    expect(await world.rows(odd)).toEqual([{ n: 0 }]);
  });

  it('06: a line break in a header is a blank, and the layout is known', async () => {
    const { notes } = await world.import(at('06-line-break-in-header/a.csv'));
    expect(notes.join()).toContain('read as polisen-deso');
    expect(await rowsOf()).toHaveLength(2);
  });

  it('07: the second of two columns of one name is the end, or fills in, and it is told', async () => {
    const { notes } = await world.import(at('07-header-name-twice/a.csv'));
    expect(notes.join()).toContain('"Datum" stands twice; the second is read as the end');
    expect(await rowsOf()).toEqual([
      '2025-05-01 22:00 → 2025-05-02 07:00 9827 rissne',
      '2025-05-03 18:00 → 2025-05-05 06:30 9827 or',
    ]);
  });

  it('09: ids that Excel has rounded are not used, and it is told', async () => {
    const { rows_written, notes } = await world.import(at('09-ids-eaten-by-excel/a.csv'));
    expect(rows_written).toBe(6);
    expect(notes.join()).toContain('id has been rounded by a spreadsheet');
  });

  it.each(['a', 'b', 'c'])('13: the time of %s.csv is read with its dot or its "kl"', async (name) => {
    await world.import(at(`13-time-with-a-dot/${name}.csv`));
    expect(hours(await rowsOf())).toEqual(['22:10', '09:05']);
  });

  it('15: a column of HHMM without its noughts is read as a whole', async () => {
    await world.import(at('15-clock-as-a-number/a.csv'));
    expect(hours(await rowsOf())).toEqual(['22:10', '09:30', '00:45', '00:05', '00:00', '00:10']);
  });

  it('16: six digits are days where they cannot be months', async () => {
    await world.import(at('16-six-digit-dates/b.csv'));
    expect((await rowsOf()).map((row) => row.slice(0, 10))).toEqual([
      '2019-12-05',
      '2020-05-12',
      '2025-05-02',
      '2025-05-14',
    ]);
  });

  it.each(['time', 'general', 'text'])('23: cells with a time of day of %s.xlsx', async (name) => {
    await world.import(at(`23-workbook-with-clock-cells/${name}.xlsx`));
    expect((await rowsOf()).slice(0, 2)).toEqual([
      '2025-05-02 22:10 → 2025-05-02 22:40 1209 –',
      '2025-05-03 00:00 → 2025-05-03 00:30 0355 –',
    ]);
  });

  it.each(['exact', 'ten-decimals'])('24: whole hours of %s.xlsx, each once', async (name) => {
    await world.import(at(`24-workbook-with-rounded-times/${name}.xlsx`));
    const all = "SELECT hour(occurred_from)::INTEGER AS h, minute(occurred_from) + second(occurred_from) AS rest FROM offence ORDER BY h"; // prettier-ignore
    expect((await world.rows(all)).map(({ h, rest }) => [h, Number(rest)])).toEqual(
      Array.from({ length: 24 }, (_, h) => [h, 0]),
    );
  });

  it('29: words for unknown leave a field empty and the offence kept', async () => {
    expect(await world.import(at('29-unknown-in-words/end.csv'))).toMatchObject({ rows_written: 7, rows_rejected: 0 });
    expect(new Set(hours(await rowsOf()))).toEqual(new Set(['10:00']));
    // each file by itself: beside the others they could be the same offences in another layout
    const anew = () => {
      world.remove();
      world = createImportWorld();
    };
    anew();
    const clock = await world.import(at('29-unknown-in-words/clock.csv'));
    expect(clock).toMatchObject({ rows_written: 4, rows_rejected: 0 });
    anew();
    const place = await world.import(at('29-unknown-in-words/place.csv'));
    expect(place).toMatchObject({ rows_written: 6, rows_rejected: 0, without_place: 5 });
    expect(await world.rows('SELECT DISTINCT deso FROM offence')).toEqual([{ deso: null }]);
  });

  it('31: none, decimals and thousands in a count', async () => {
    const report = await world.import(at('31-counts-of-nought-and-fractions/a.csv'));
    expect(report).toMatchObject({ rows_read: 9, rows_written: 1 + 2 + 3 + 1204 + 1204 + 1, rows_rejected: 1 });
    expect(report.notes).toContain('2 rows are counted apart: the number is 0: no offence, no error.');
    expect(Object.keys(report.rejected)).toEqual(['the number is negative: a correction that cannot be taken from any row']); // prettier-ignore
  });

  it('32: DeSO codes of other years and spellings', async () => {
    const { notes } = await world.import(at('32-deso-codes-of-other-years/a.csv'));
    const codes = await world.rows('SELECT deso, stadsdel, placed FROM offence ORDER BY occurred_from');
    expect(codes.map((row) => `${String(row['deso'])} ${String(row['stadsdel'])} ${String(row['placed'])}`)).toEqual([
      '0183C1160 rissne deso',
      '0183C1240 null deso',
      '0183C1260 null deso',
      ...new Array<string>(5).fill('0183C1180 or deso'),
      '0183C9990 null none',
    ]);
    expect(notes.join()).toMatch(/belongs to two stadsdelar since 2025 \(0183C1240, 0183C1260\)/);
    expect(notes.join()).toMatch(/the municipality does not have \(0183C9990\)/);
  });

  it('36: the hour that comes twice', async () => {
    await world.import(at('36-night-when-clocks-go-back/a.csv'));
    expect(await rowsOf()).toEqual([
      '2025-03-30 02:30 1209 or',
      '2025-10-26 02:10 → 2025-10-26 02:50 1209 rissne',
      '2025-10-26 02:10 → 2025-10-26 02:50 0355 or',
    ]);
  });

  it.each(['prj', 'no-prj', 'cp1252', 'folder', 'points'])('52: the areas of %s.zip', async (name) => {
    const context = world.context();
    await areas.import([at(`52-own-areas-as-shapefile/${name}.zip`)], context);
    const connection = await openDuckDb('100MB', world.folder);
    const table = tablePath(world.dataDir, 'sundbyberg', 'area');
    const rows = await connection.runAndReadAll(`SELECT name, stadsdel FROM read_parquet(${literal(table)}) ORDER BY code`); // prettier-ignore
    expect(rows.getRows()).toEqual([
      ['Örvallen', 'or'],
      ['Rissne torg', 'rissne'],
      ['Lötsjön', 'hallonbergen'],
    ]);
    connection.closeSync();
  });

  it('64 and 65: a stack on one point and a heap at midnight are told', async () => {
    const stack = await world.import(at('64-stack-on-one-point/points.csv'));
    expect(stack.rows_written).toBe(120);
    expect(stack.notes.join()).toContain('40 of 120 offences with coordinates stand on one and the same point');
    const heap = await world.import(at('65-heap-at-midnight/midnight.csv'));
    expect(heap.notes.join()).toContain('41 of 100 offences have exactly 00:00');
  });
});
