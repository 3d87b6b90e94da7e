import { readFileSync, statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../../data/duckdb/open';
import { readMetadata } from '../../../data/read-metadata';
import { writeTable } from '../../../data/write-table';
import { coordinateFile, coordinateRow, createImportWorld, type ImportWorld } from './import-world';

let world: ImportWorld;
beforeEach(() => {
  world = createImportWorld();
});
afterEach(() => {
  world.remove();
});

describe('an imported offence', () => {
  it('has its point, stadsdel, category, place type, weekday and hour', async () => {
    const report = await world.import(world.file('a.csv', coordinateFile([coordinateRow({ code: '0355' })])));
    expect(report).toMatchObject({ rows_read: 1, rows_written: 1, rows_rejected: 0, rows_total: 1, without_place: 0 });
    const [row] = await world.rows();
    expect(row).toMatchObject({
      source: 'polisen',
      offence_code: '0355',
      category: 'assault',
      occurred_from: '2025-05-02 22:10:00',
      occurred_to: '2025-05-02 22:40:00',
      weekday: 5,
      hour: 22,
      placed: 'point',
      stadsdel: 'rissne',
      place_type: 'outdoors',
      batch_suspected: false,
      geometry: 'POINT (17.939722 59.375833)',
    });
    expect(Math.abs(Number(row!['x']) - 667_014)).toBeLessThanOrEqual(2);
    expect(Math.abs(Number(row!['y']) - 6_585_591)).toBeLessThanOrEqual(2);
  });

  it('has an hour when its interval is 180 minutes, a weekday alone when it lies within one date, neither when longer', async () => {
    await world.import(
      world.file(
        'a.csv',
        coordinateFile([
          coordinateRow({ from: '2025-05-01 10:00', to: '2025-05-01 13:00' }),
          coordinateRow({ from: '2025-05-02 10:00', to: '2025-05-02 13:01' }),
          coordinateRow({ from: '2025-05-03 23:00', to: '2025-05-04 01:00' }),
          coordinateRow({ from: '2025-05-05 10:00', to: '2025-05-07 10:00' }),
        ]),
      ),
    );
    // the midpoint of the third is midnight: Sunday, hour 0
    expect((await world.rows()).map(({ weekday, hour }) => [weekday, hour])).toEqual([
      [4, 11],
      [5, null],
      [7, 0],
      [null, null],
    ]);
  });

  it('is counted as often as its number says', async () => {
    const report = await world.import(
      world.file(
        'a.csv',
        'Lokalpolisområde,Kommun,Brottsdatum,Anmälda brott\nSolna,Sundbyberg,2025-05-02,3\nSolna,Sundbyberg,2025-05-03,0\nSolna,Sundbyberg,2025-05-03,1.5\nSolna,Sundbyberg,2025-05-03,100001\n',
      ),
    );
    expect(report).toMatchObject({ rows_read: 4, rows_written: 3, rows_rejected: 2, without_place: 3 });
    expect(report.rejected).toEqual({ 'the number is not an integer from 1 to 100,000': 2 });
    expect(new Set((await world.rows()).map((row) => row['offence_id'])).size).toBe(3);
  });

  it('of a code that the table does not know is kept as unknown, and the code counted', async () => {
    const rows = ['9999', '9999', '1209'].map((code) => coordinateRow({ code }));
    const report = await world.import(world.file('a.csv', coordinateFile(rows)));
    expect(report).toMatchObject({ rows_written: 3, unknown_codes: { '9999': 2 } });
    expect((await world.rows()).map((row) => row['category']).sort()).toEqual(['graffiti', 'unknown', 'unknown']);
  });

  it('keeps the leading zero that a spreadsheet has eaten from its code', async () => {
    await world.import(world.file('a.csv', coordinateFile([coordinateRow({ code: '355' })])));
    expect(await world.rows()).toMatchObject([{ offence_code: '0355', category: 'assault' }]);
  });

  it('without coordinates is placed by its words, most exact first, and kept when they say nothing', async () => {
    const file = world.file(
      'a.csv',
      [
        'datum;lat;lng;deso;stadsdel;gata',
        '2025-05-01;59,375833;17,939722;;;',
        '2025-05-02;;;0183C1180;;',
        '2025-05-03;0;0;;Hallonbergen;',
        '2025-05-04;;;;;Rissne torg 4',
        '2025-05-05;;;;;Okänd väg 3',
        // a DeSO of 2018, split in 2025 into two that both lie in Rissne
        '2025-05-06;;;0183C1160;;',
        '',
      ].join('\n'),
    );
    const report = await world.import(file);
    expect(report).toMatchObject({ rows_written: 6, without_place: 1 });
    expect((await world.rows()).map(({ placed, stadsdel, x }) => [placed, stadsdel, x === null])).toEqual([
      ['point', 'rissne', false],
      ['deso', 'or', true],
      ['stadsdel', 'hallonbergen', true],
      ['stadsdel', 'rissne', true],
      ['none', null, true],
      ['deso', 'rissne', true],
    ]);
  });

  it('of another municipality is rejected, whether its name, code or DeSO says so', async () => {
    const file = world.file(
      'a.csv',
      [
        'datum;kommun;kommunkod;deso',
        '2025-05-01;Sundbybergs kommun;;0183C1180',
        '2025-05-01;SUNDBYBERG;183;',
        '2025-05-01;Solna;;',
        '2025-05-01;;0184;',
        '2025-05-01;;;0180C1010',
        '',
      ].join('\n'),
    );
    const report = await world.import(file);
    expect(report).toMatchObject({ rows_written: 2, rejected: { 'belongs to another municipality': 3 } });
  });
});

describe('importing again', () => {
  const five = Array.from({ length: 5 }, (_, i) => coordinateRow({ from: `2025-05-0${i + 1} 10:00`, to: '' }));

  it('the same file changes nothing, not even the bytes', async () => {
    // two equal rows are two offences
    const file = world.file('a.csv', coordinateFile([...five, five[0]!]));
    expect(await world.import(file)).toMatchObject({ rows_written: 6, duplicates_dropped: 0 });
    const before = { bytes: readFileSync(world.table), time: statSync(world.table).mtimeMs };
    expect(await world.import(file)).toMatchObject({ rows_written: 0, duplicates_dropped: 6, rows_total: 6 });
    expect(readFileSync(world.table).equals(before.bytes)).toBe(true);
    expect(statSync(world.table).mtimeMs).toBe(before.time);
  });

  it('a longer file adds only what is new', async () => {
    await world.import(world.file('may.csv', coordinateFile(five.slice(0, 3))));
    const report = await world.import(world.file('june.csv', coordinateFile(five)));
    expect(report).toMatchObject({ rows_written: 2, duplicates_dropped: 3, rows_total: 5 });
  });

  it('overlapping files in one command give what they give one after the other', async () => {
    const [a, b] = [
      world.file('a.csv', coordinateFile(five.slice(0, 4))),
      world.file('b.csv', coordinateFile(five.slice(2))),
    ];
    expect(await world.import([a, b])).toMatchObject({ rows_read: 7, rows_written: 5, duplicates_dropped: 2 });
  });

  it('goes by the id of a row where there is one', async () => {
    const rows = (n: number) =>
      Array.from(
        { length: n },
        (_, i) => `K${i + 1};1209;Klotter;2025-05-02;2025-05-01;Sundbyberg;Stockholm;0183C1180;1`,
      );
    const header = 'Id;Brottskod;Brottskod klartext;Inskrivningsdatum;Brottsdatum;Kommun;Län;DeSO-område;Antal';
    await world.import(world.file('a.csv', [header, ...rows(2), ''].join('\n')));
    const report = await world.import(world.file('b.csv', [header, ...rows(3), rows(1)[0], ''].join('\n')));
    expect(report).toMatchObject({ rows_read: 4, rows_written: 1, duplicates_dropped: 3, rows_total: 3 });
  });

  it('from another source leaves the first source and names both', async () => {
    const file = world.file('a.csv', coordinateFile(five));
    await world.import(file);
    await world.import(file, { name: 'vaktbolaget', publisher: 'Vaktbolaget AB', licence: 'avtal' });
    expect(
      await world.rows('SELECT source, count(*)::INTEGER AS n FROM offence GROUP BY source ORDER BY source'),
    ).toEqual([
      { source: 'polisen', n: 5 },
      { source: 'vaktbolaget', n: 5 },
    ]);
    const connection = await openDuckDb('100MB', world.folder);
    const metadata = await readMetadata(connection, world.table);
    connection.closeSync();
    expect(metadata!.sources.map((s) => [s.source, s.publisher, s.synthetic])).toEqual([
      ['polisen', 'Polismyndigheten', false],
      ['vaktbolaget', 'Vaktbolaget AB', false],
    ]);
  });

  it('real rows over synthetic ones removes these and says so', async () => {
    await world.import(world.file('a.csv', coordinateFile(five)));
    const connection = await openDuckDb('100MB', world.folder);
    await connection.run(
      `CREATE TABLE demo AS SELECT * REPLACE ('demo' AS source) FROM read_parquet('${world.table}')`,
    );
    const demo = { source: 'demo', title: 'Demo', publisher: 'Löfteskartan', licence: 'CC0', url: null };
    await writeTable(connection, 'demo', 'offence_id', world.table, {
      table: 'offence',
      schema_version: 1,
      municipality: 'sundbyberg',
      sources: [{ ...demo, synthetic: true, imported_at: null }],
      as_of: '2026-01-01',
    });
    connection.closeSync();
    const report = await world.import(world.file('b.csv', coordinateFile(five.slice(0, 2))));
    expect(report).toMatchObject({ rows_written: 2, synthetic_removed: 5, rows_total: 2 });
    expect(report.notes).toContain('5 synthetic rows gave way to the real ones.');
    expect((await world.rows()).map((row) => row['source'])).toEqual(['polisen', 'polisen']);
  });
});

describe('suspected batch reports', () => {
  const entered = (n: number, day: string, code: string) =>
    Array.from({ length: n }, (_, i) => `${code};2025-0${(i % 4) + 1}-1${i % 10};${day};59.375833;17.939722`);
  const file = (rows: string[]) => ['brottskod;brottsdatum;inskrivningsdatum;lat;lng', ...rows, ''].join('\n');

  it('are ten of graffiti entered on one day at one place, not nine, and not of another kind', async () => {
    const rows = [
      ...entered(10, '2025-06-01', '1209'),
      ...entered(9, '2025-06-02', '1209'),
      ...entered(12, '2025-06-03', '9830'),
    ];
    const report = await world.import(world.file('a.csv', file(rows)));
    expect(report.batch_suspected).toBe(10);
    expect(
      await world.rows(
        'SELECT reported_on::VARCHAR AS day, count(*)::INTEGER AS n FROM offence WHERE batch_suspected GROUP BY day',
      ),
    ).toEqual([{ day: '2025-06-01', n: 10 }]);
  });

  it('are not what a busy place has on any day, nor a month of a source that knows only the month', async () => {
    // twelve a day: 364 · 12 / 365 = 11.97 on the others, 11.97 + 6·√11.97 = 32.7; one day has 45
    const days = Array.from({ length: 365 }, (_, i) => new Date(Date.UTC(2025, 0, 1 + i)).toISOString().slice(0, 10));
    const busy = days.flatMap((day) => Array.from({ length: 12 }, () => `1209;${day};${day};59.375833;17.939722`));
    const report = await world.import(world.file('busy.csv', file([...busy, ...entered(33, '2025-06-01', '1209')])));
    expect(report.batch_suspected).toBe(45);
    const month = Array.from({ length: 40 }, () => '1209;2025-03;;59.375833;17.939722');
    const monthly = await world.import(world.file('monthly.csv', file(month)), { name: 'other' });
    expect(monthly.batch_suspected).toBe(0);
  });

  it('are seen although they came in two files', async () => {
    const rows = entered(10, '2025-06-01', '1209');
    await world.import(world.file('a.csv', file(rows.slice(0, 5))));
    await world.import(world.file('b.csv', file(rows)));
    expect(await world.rows('SELECT count(*)::INTEGER AS n FROM offence WHERE batch_suspected')).toEqual([{ n: 10 }]);
  });
});
