import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ImportError } from '../../../data/sources/source';
import { COORDINATE_HEADER, coordinateFile, coordinateRow, createImportWorld, type ImportWorld } from './import-world';

let world: ImportWorld;
let before: Buffer;
beforeEach(async () => {
  world = createImportWorld();
  await world.import(world.file('good.csv', coordinateFile([coordinateRow({ from: '2024-01-01 10:00', to: '' })])));
  before = readFileSync(world.table);
});
afterEach(() => {
  world.remove();
});

const rows = (n: number) =>
  Array.from({ length: n }, (_, i) => coordinateRow({ from: `2025-05-02 10:${10 + i}`, to: '' }));

/** The one line that a file ends in; the table has to be as it was, and nothing left behind. */
async function refusal(path: string): Promise<string> {
  const error: unknown = await world.import(path).then(
    () => 'was imported',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ImportError);
  expect(readFileSync(world.table).equals(before)).toBe(true);
  expect(readdirSync(world.dataDir)).toEqual(['sundbyberg']);
  expect(readdirSync(join(world.dataDir, 'sundbyberg')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  const { message } = error as ImportError;
  expect(message).not.toContain('\n');
  return message.replaceAll(`${world.folder}/`, '');
}

describe('a file that cannot be imported ends in one line and leaves the table', () => {
  it('when it is not there, a folder, empty, or has only a header', async () => {
    expect(await refusal(join(world.folder, 'none.csv'))).toMatch(/^none\.csv: does not exist/);
    mkdirSync(join(world.folder, 'folder.csv'));
    expect(await refusal(join(world.folder, 'folder.csv'))).toMatch(/^folder\.csv: is a folder/);
    expect(await refusal(world.file('empty.csv', ''))).toMatch(/^empty\.csv: is empty/);
    expect(await refusal(world.file('header.csv', `${COORDINATE_HEADER}\n`))).toMatch(
      /^header\.csv: has headers but no rows/,
    );
  });

  it.skipIf(process.getuid?.() === 0)('when it may not be read', async () => {
    const file = world.file('secret.csv', coordinateFile(rows(1)));
    chmodSync(file, 0);
    expect(await refusal(file)).toMatch(/^secret\.csv: cannot be read/);
  });

  it('when it is cut off in the middle of a row', async () => {
    const whole = coordinateFile(rows(5));
    expect(await refusal(world.file('cut.csv', whole.slice(0, whole.length - 40)))).toMatch(
      /^cut\.csv: ends in the middle of line 6/,
    );
  });

  it('when a quote never closes', async () => {
    const lines = [COORDINATE_HEADER, ...rows(2), `"Solna;${coordinateRow()}`, ...rows(2), ''];
    expect(await refusal(world.file('quote.csv', lines.join('\n')))).toMatch(/quote that opens on line 4 never closes/);
  });

  it('when a gzipped file is cut off or is none', async () => {
    const whole = gzipSync(coordinateFile(rows(40)));
    expect(await refusal(world.file('cut.csv.gz', whole.subarray(0, whole.length - 20)))).toMatch(
      /cut short or damaged/,
    );
    expect(await refusal(world.file('not.csv.gz', coordinateFile(rows(2))))).toMatch(/cut short or damaged/);
  });

  it('when the delimiter is none that we know, or the rows have another than the header', async () => {
    expect(await refusal(world.file('tilde.csv', coordinateFile(rows(3)).replaceAll(';', '~')))).toMatch(
      /finds no columns in the header "LOKALPOLISOMRÅDE~BROTTSKOD/,
    );
    const mixed = [COORDINATE_HEADER, ...rows(3).map((row) => row.replaceAll(';', ',')), ''].join('\n');
    expect(await refusal(world.file('mixed.csv', mixed))).toMatch(/100 % of the rows .* the first on line 2/);
  });

  it('when it holds no text', async () => {
    const binary = Buffer.concat([Buffer.from(coordinateFile(rows(3))), Buffer.alloc(10)]);
    expect(await refusal(world.file('binary.csv', binary))).toMatch(/is not text \(a NUL on line 5\)/);
  });

  it('when a line is 200 MB long, without reading it all', async () => {
    const long = Buffer.concat([Buffer.from(coordinateFile(rows(2))), Buffer.alloc(200_000_000, 'x')]);
    expect(await refusal(world.file('long.csv', long))).toMatch(/line 4 is longer than 1 MB/);
  });

  it('when its type is unknown, or it is not of the type that its name says', async () => {
    expect(await refusal(world.file('a.doc', 'x'))).toMatch(/^a\.doc: not a file type we know/);
    expect(await refusal(world.file('a.parquet', 'x'.repeat(100)))).toMatch(/cannot be read as Parquet/);
    expect(await refusal(world.file('a.xlsx', 'x'.repeat(100)))).toMatch(/cannot be read as an Excel workbook/);
    expect(await refusal(world.file('a.geojson', '{"type": "FeatureCollection"}'))).toMatch(/has no list "features"/);
    expect(await refusal(world.file('b.geojson', 'nothing'))).toMatch(/is not valid GeoJSON/);
    expect(
      await refusal(
        world.file('c.geojson', '{"features": [{"type": "Feature", "properties": {"datum": "2025-05-01"}}'),
      ),
    ).toMatch(/is not valid GeoJSON\. It may be cut short/);
  });

  it('when no row of it is right, with the first reason and its line, and the rows set aside', async () => {
    const file = world.file('bad.csv', coordinateFile([coordinateRow({ from: '2025-02-30', to: '' })]));
    expect(await refusal(file)).toMatch(/none of 1 rows .* line 2: the date or time does not exist/);
    expect(readFileSync(join(world.dataDir, 'sundbyberg', 'offence.rejected.csv'), 'utf8')).toContain('2025-02-30');
  });

  it('when one of several files is bad', async () => {
    const good = world.file('new.csv', coordinateFile(rows(3)));
    await expect(world.import([good, join(world.folder, 'none.csv')])).rejects.toThrow(/does not exist/);
    expect(readFileSync(world.table).equals(before)).toBe(true);
  });

  it('in Swedish for a Swedish reader', async () => {
    const swedish = createImportWorld(undefined, 'sv');
    await expect(swedish.import(swedish.file('tom.csv', ''))).rejects.toThrow(/är tom/);
    swedish.remove();
  });
});

describe('rejected rows', () => {
  it('stand in a file with the line on which they begin, whatever the quotes hold, and as they were', async () => {
    const lines = [
      COORDINATE_HEADER, // 1
      coordinateRow({ from: '2025-02-30', to: '' }), // 2
      '', // 3
      coordinateRow().replace('Rissne torg', '"Rissne\ntorg"'), // 4 and 5
      coordinateRow().replace('Rissne torg', '"Rissne ""torg"""'), // 6
      'too;few', // 7
      coordinateRow({ from: 'igår', to: '' }).replace('Rissne torg', '"a\nb"'), // 8 and 9
      coordinateRow({ lat: '55', lng: '13' }), // 10
      coordinateRow({ from: '2025-05-09 10:00', to: '' }), // 11
      '',
    ];
    const report = await world.import(world.file('mixed.csv', lines.join('\n')));
    expect(report).toMatchObject({ rows_read: 7, rows_written: 3, rows_rejected: 4 });
    expect(report.rejected['wrong number of columns, or stray quotes']).toBe(1);
    const text = readFileSync(report.rejects_file!, 'utf8').replaceAll(`${world.folder}/`, '');
    expect(text.split('\nmixed').map((line) => line.split(',').slice(1, 3))).toEqual([
      ['line', 'reason'],
      ['2', 'the date or time does not exist'],
      ['7', '"wrong number of columns'],
      ['8', 'not a date'],
      ['10', 'the coordinates lie outside the municipality'],
    ]);
    expect(text).toContain('too;few');
  });

  it('of an earlier import are removed when there are none', async () => {
    const { rejects_file } = await world.import(
      world.file('a.csv', coordinateFile([...rows(1), coordinateRow({ from: 'x' })])),
    );
    expect(existsSync(rejects_file!)).toBe(true);
    expect(await world.import(world.file('b.csv', coordinateFile(rows(2))))).toMatchObject({ rejects_file: null });
    expect(existsSync(rejects_file!)).toBe(false);
  });

  it('have their own lines also far into a file that is read in parallel', async () => {
    const many = Array.from({ length: 30_000 }, (_, i) =>
      i % 10_000 === 5_000
        ? `bad ${i + 2}`
        : coordinateRow({ from: i % 10_000 === 9_999 ? `bad ${i + 2}` : '2025-05-02 10:00', to: '' }),
    );
    const report = await world.import(world.file('many.csv', coordinateFile(many)));
    const lines = readFileSync(report.rejects_file!, 'utf8').trim().split('\n').slice(1);
    expect(lines).toHaveLength(6);
    for (const line of lines) expect(/^[^,]*,(\d+),/.exec(line)![1]).toBe(/bad (\d+)/.exec(line)![1]);
  });
});
