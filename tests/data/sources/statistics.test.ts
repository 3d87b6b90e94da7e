import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../../data/pack/read-pack';
import { statistics } from '../../../data/sources/statistics';
import { readMetadata } from '../../../data/read-metadata';
import { openDuckDb } from '../../../data/duckdb/open';
import type { TableMetadata } from '../../../data/schema/metadata';
import { tablePath, writeTable } from '../../../data/write-table';
import { importContext, newFolder, readTable } from './tiny-town';

const BRA = '../shared/data/bra/anmalda_brott_0183_1996_2025.csv';
const HEADER = 'kommun,year,burglary,drugs_weapons,person,theft,total,vandalism,total_per_100k';

function fileOf(content: string | Buffer): string {
  const path = join(newFolder(), 'bra.csv');
  writeFileSync(path, content);
  return path;
}

const FIGURES = 'year, offence_group, n, rate_per_100000 AS rate';

describe('the import of yearly figures', () => {
  it('reads a column for each group', async () => {
    const context = importContext();
    const report = await statistics.import([fileOf(`${HEADER}\n0199,2024,1,2,3,4,20,5,400\n`)], context);
    expect(report).toMatchObject({ rows_read: 1, rows_written: 6, rows_rejected: 0, rows_total: 6 });
    expect(report.notes).toEqual(['1 rows gave 6 figures for the years 2024–2024.']);
    expect(await readTable(context, 'statistic', FIGURES)).toEqual([
      { year: 2024, offence_group: 'burglary', n: 1, rate: null },
      { year: 2024, offence_group: 'drugs_weapons', n: 2, rate: null },
      { year: 2024, offence_group: 'person', n: 3, rate: null },
      { year: 2024, offence_group: 'theft', n: 4, rate: null },
      { year: 2024, offence_group: 'total', n: 20, rate: 400 },
      { year: 2024, offence_group: 'vandalism', n: 5, rate: null },
    ]);
    expect(await readTable(context, 'statistic', 'DISTINCT kommunkod, geometry::VARCHAR AS geometry')).toEqual([
      { kommunkod: '0199', geometry: 'POINT (18.02 59.005)' },
    ]);
  });

  it('reads a group and a number a row, in Swedish, with semicolons, decimal commas and in Windows-1252', async () => {
    const context = importContext();
    const text =
      '"Kommun";"År";"Brottstyp";"Antal";"Per 100 000 inv"\r\n"Småstad";2024;"Skadegörelse";"1 005";"20,5"\r\n';
    await statistics.import([fileOf(Buffer.from(text, 'latin1'))], context);
    expect(await readTable(context, 'statistic', FIGURES)).toEqual([
      { year: 2024, offence_group: 'vandalism', n: 1005, rate: 20.5 },
    ]);
  });

  it('takes columns that are named on the command line', async () => {
    const context = importContext({ options: { columns: { year: 'when', total: 'all' } } });
    const report = await statistics.import([fileOf('when\tall\n2024\t7\n')], context);
    expect(report.notes[1]).toMatch(/does not say of which municipality it is; it was read as Småstad\.$/);
    expect(await readTable(context, 'statistic', FIGURES)).toEqual([
      { year: 2024, offence_group: 'total', n: 7, rate: null },
    ]);
  });

  it('changes no byte the second time, and one figure when one has changed', async () => {
    const context = importContext();
    const file = fileOf('kommun,year,total,person\n0199,2023,10,1\n0199,2024,11,2\n');
    await statistics.import([file], context);
    const path = tablePath(context.dataDir, 'smastad', 'statistic');
    const bytes = readFileSync(path);
    expect(await statistics.import([file], context)).toMatchObject({ rows_written: 0, duplicates_dropped: 4 });
    expect(readFileSync(path).equals(bytes)).toBe(true);
    const report = await statistics.import([fileOf('kommun,year,total\n0199,2024,12\n')], context);
    expect(report).toMatchObject({ rows_written: 1, rows_total: 4 });
    expect(report.notes).toContain('1 figures have changed since they were imported last.');
    expect(await readTable(context, 'statistic', 'year, offence_group, n')).toEqual([
      { year: 2023, offence_group: 'person', n: 1 },
      { year: 2023, offence_group: 'total', n: 10 },
      { year: 2024, offence_group: 'person', n: 2 },
      { year: 2024, offence_group: 'total', n: 12 },
    ]);
  });

  it('rejects what is no figure with its line, and leaves other municipalities out', async () => {
    const context = importContext();
    const lines = [
      'kommun,year,total,person',
      '0199,2020,10,1',
      '0199,2021,-1,x',
      '0199,1020,10,1',
      '0199,2027,10,1',
      '0199,2022,1.5,..',
      '0180,2022,10,1',
      '0199,2020,11,1',
      '0199,2019,10',
    ];
    const report = await statistics.import([fileOf(lines.join('\n'))], context);
    expect(report).toMatchObject({ rows_read: 8, rows_written: 2, rows_rejected: 7, duplicates_dropped: 1 });
    expect(report.rejected).toEqual({
      'the number is no whole number from zero': 3,
      'the year is none, or has not been': 2,
      'another figure for the same year and group stands earlier': 1,
      'the row has fewer fields than the header; the file may be cut off': 1,
    });
    expect(report.notes).toContain('1 rows are of other municipalities than Småstad and were left out.');
    expect(readFileSync(report.rejects_file ?? '', 'utf8')).toContain(
      'bra.csv,3,the number is no whole number from zero,',
    );
  });

  it.each([
    ['an empty file', '', 'is empty, nothing to import.'],
    ['only a header', `${HEADER}\n`, 'has only a header'],
    ['other columns', 'a,b\n1,2\n', 'expected a column year'],
    ['another municipality', 'kommun,year,total\n0180,2024,5\n', 'no row is of Småstad.'],
    ['no number at all', 'kommun,year,total\n0199,2024,many\n', 'no figure could be used. Line 2: the number is no'],
  ])('refuses %s in one line', async (_, content, message) => {
    const error: unknown = await statistics.import([fileOf(content)], importContext()).catch((e: unknown) => e);
    expect(error).toMatchObject({ name: 'ImportError' });
    expect((error as Error).message).toContain(message);
    expect((error as Error).message).not.toContain('\n');
  });

  it('refuses a missing file and a folder', async () => {
    await expect(statistics.import(['/nowhere/x.csv'], importContext())).rejects.toThrow('does not exist');
    await expect(statistics.import([newFolder()], importContext())).rejects.toThrow('is a folder');
  });

  it('puts real figures in place of synthetic ones', async () => {
    const context = importContext();
    const path = tablePath(context.dataDir, 'smastad', 'statistic');
    const demo = {
      source: 'demo',
      title: 'Demo',
      publisher: '-',
      licence: '-',
      url: null,
      synthetic: true,
      imported_at: null,
    };
    const metadata: TableMetadata = {
      table: 'statistic',
      schema_version: 1,
      municipality: 'smastad',
      sources: [demo],
      as_of: '2025-12-31',
    };
    const connection = await openDuckDb('256MB', newFolder());
    await connection.run(
      "CREATE TABLE s AS SELECT '0199' AS kommunkod, 2020 AS year, 'total' AS offence_group, 99 AS n, NULL AS rate_per_100000, 'POINT (18 59)'::GEOMETRY AS geometry",
    );
    await writeTable(connection, 's', 'year', path, metadata);
    const report = await statistics.import([fileOf('kommun,year,total\n0199,2024,12\n')], context);
    expect(report).toMatchObject({ rows_written: 1, synthetic_removed: 1, rows_total: 1 });
    expect((await readMetadata(connection, path))?.sources.map((s) => s.source)).toEqual(['bra']);
    connection.closeSync();
  });
});

describe.skipIf(!existsSync(BRA))("Brå's figures for Sundbyberg", () => {
  it('are 30 years of six groups', async () => {
    const context = importContext({ pack: readPack('sundbyberg') });
    expect(await statistics.import([BRA], context)).toMatchObject({
      rows_read: 30,
      rows_written: 180,
      rows_rejected: 0,
    });
    const rows = await readTable(context, 'statistic', FIGURES);
    expect(rows).toContainEqual({ year: 2025, offence_group: 'total', n: 8138, rate: 14369 });
    expect(rows).toContainEqual({ year: 1996, offence_group: 'burglary', n: 637, rate: null });
  });
});
