import { tmpdir } from 'node:os';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDuckDb, type DuckDBConnection } from '../../../data/duckdb/open';
import { readSql } from '../../../data/duckdb/read-sql';
import { readPack } from '../../../data/pack/read-pack';
import { createImportWorld, type ImportWorld } from './import-world';

let world: ImportWorld;
let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await openDuckDb('100MB', tmpdir());
  await connection.run(readSql(import.meta.url, '../../../data/sources/events/row-macros.sql'));
});
afterAll(() => {
  connection.closeSync();
});
beforeEach(() => {
  world = createImportWorld();
});
afterEach(() => {
  world.remove();
});

/** Reads each start (and end) in a file of its own rows; the intervals by row, and what was rejected. */
async function read(rows: string[]) {
  const lines = rows.map((row, i) => `${i};${row}${row.includes(';') ? '' : ';'}`);
  const report = await world.import(world.file('a.csv', ['id;start;slut', ...lines, ''].join('\n')), {
    columns: { category: '=theft' },
  });
  const found = await world.rows(
    'SELECT occurred_from::VARCHAR AS f, occurred_to::VARCHAR AS t FROM offence ORDER BY f, t',
  );
  return { report, intervals: found.map(({ f, t }) => `${String(f)} – ${String(t)}`) };
}

/** What the SQL macros make of one text in Stockholm, with the day first where slashes stand. */
async function readMacro(text: string) {
  const sql = `SELECT start::VARCHAR AS f, span_end(start, read_span($text))::VARCHAR AS t
               FROM (SELECT read_time($text, 'Europe/Stockholm', $day_first) AS start)`;
  const dayFirst = !text.startsWith('5/14');
  const [row] = (await connection.runAndReadAll(sql, { text, day_first: dayFirst })).getRowObjectsJson();
  return [row!['f'], row!['t']];
}

describe('a time', () => {
  it.each([
    ['2025-05-02 22:10', '2025-05-02 22:10:00', '2025-05-02 22:10:00'],
    ['2025-05-02 22:10:30', '2025-05-02 22:10:30', '2025-05-02 22:10:30'],
    ['2025-05-02T22:10', '2025-05-02 22:10:00', '2025-05-02 22:10:00'],
    [' 2025-05-02 22:10 ', '2025-05-02 22:10:00', '2025-05-02 22:10:00'],
    ['2025-05-02 22:10:30.250', '2025-05-02 22:10:30.25', '2025-05-02 22:10:30.25'],
    // an instant becomes the wall clock of Stockholm: two hours ahead in summer, one in winter
    ['2025-05-02T22:10:00Z', '2025-05-03 00:10:00', '2025-05-03 00:10:00'],
    ['2025-01-02T22:10:00-0600', '2025-01-03 05:10:00', '2025-01-03 05:10:00'],
    ['2025-05-02T22:10+02:00', '2025-05-02 22:10:00', '2025-05-02 22:10:00'],
    ['2025-05-02', '2025-05-02 00:00:00', '2025-05-03 00:00:00'],
    ['20250502', '2025-05-02 00:00:00', '2025-05-03 00:00:00'],
    ['20250502 22:10', '2025-05-02 22:10:00', '2025-05-02 22:10:00'],
    ['2025-05', '2025-05-01 00:00:00', '2025-06-01 00:00:00'],
    ['202505', '2025-05-01 00:00:00', '2025-06-01 00:00:00'],
    ['2025/5/2', '2025-05-02 00:00:00', '2025-05-03 00:00:00'],
    ['14/5/2025', '2025-05-14 00:00:00', '2025-05-15 00:00:00'],
    ['14/5/2025 9:05', '2025-05-14 09:05:00', '2025-05-14 09:05:00'],
    ['5/14/2025', '2025-05-14 00:00:00', '2025-05-15 00:00:00'],
    ['2.5.2025', '2025-05-02 00:00:00', '2025-05-03 00:00:00'],
  ])('written %j is from %s to %s', async (row, from, to) => {
    expect(await readMacro(row)).toEqual([from, to]);
  });

  it('of end that is a day lasts until that day is over', async () => {
    expect((await read(['2025-05-02;2025-05-04', '2025-05-03 10:00;2025-05-03'])).intervals).toEqual([
      '2025-05-02 00:00:00 – 2025-05-05 00:00:00',
      '2025-05-03 10:00:00 – 2025-05-04 00:00:00',
    ]);
  });

  it('of the town abroad is that of its own clock', async () => {
    const pack = readPack('sundbyberg');
    const memphis = { ...pack, municipality: { ...pack.municipality, time_zone: 'America/Chicago' } };
    world.remove();
    world = createImportWorld(memphis);
    expect((await read(['2018-12-31T19:30:00-0600'])).intervals).toEqual(['2018-12-31 19:30:00 – 2018-12-31 19:30:00']);
  });

  it('of day and month that cannot be told apart is refused, unless another row tells', async () => {
    await expect(read(['3/4/2025', '5/6/2025'])).rejects.toThrow(/start has dates such as 3\/4\/2025/);
    expect((await read(['3/4/2025', '25/6/2025'])).intervals).toEqual([
      '2025-04-03 00:00:00 – 2025-04-04 00:00:00',
      '2025-06-25 00:00:00 – 2025-06-26 00:00:00',
    ]);
  });

  it('is a whole day when every clock of the column stands at midnight, in ten rows or more', async () => {
    const midnights = Array.from({ length: 10 }, (_, i) => `2025-05-${i + 10} 00:00:00`);
    expect((await read(midnights)).intervals[0]).toBe('2025-05-10 00:00:00 – 2025-05-11 00:00:00');
    world.remove();
    world = createImportWorld();
    expect((await read([...midnights, '2025-05-09 00:01:00'])).intervals[1]).toBe(
      '2025-05-10 00:00:00 – 2025-05-10 00:00:00',
    );
  });
});

describe('a time that cannot be', () => {
  it('is rejected with its own reason', async () => {
    const { report } = await read([
      '2025-05-02 10:00',
      '',
      'i går',
      '2025-02-30',
      '2025-05-02 25:00',
      '1025-05-02',
      '2026-11-23',
      '2026-11-22',
      '2025-05-02;snart',
      '2025-05-02;2025-06-31',
      '2025-05-02;2027-01-01',
      '2025-05-02 10:00;2025-05-02 09:59',
      '2025-05-02;2025-05-01',
    ]);
    expect(report.rows_written).toBe(5);
    expect(report.rejected).toEqual({
      'no date': 1,
      'not a date': 1,
      'the date or time does not exist': 3,
      'the date lies in the future': 1,
      'ends before it starts': 2,
    });
    // an end need not be there
    expect(report.notes.join()).toContain('3 offences have an end that cannot be read or cannot be right');
  });
});
