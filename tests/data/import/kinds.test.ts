import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createImportWorld, type ImportWorld } from './import-world';
import { sheetRow, workbookOf } from './workbook-of';

let world: ImportWorld;
beforeEach(() => {
  world = createImportWorld();
});
afterEach(() => {
  world.remove();
});

const times = async () =>
  (await world.rows('SELECT occurred_from, occurred_to FROM offence ORDER BY occurred_from')).map((row) =>
    `${String(row['occurred_from'])} – ${String(row['occurred_to'])}`.replaceAll(':00 ', ' ').replace(/:00$/, ''),
  );
const importText = (lines: readonly string[], name = 'a.csv') =>
  world.import(world.file(name, `${lines.join('\n')}\n`));
/** Times of one column, read beside code and stadsdel. */
const readTimes = async (values: readonly string[], header = 'datum') => {
  const report = await importText([`${header};brottskod;stadsdel`, ...values.map((value) => `${value};1209;Rissne`)]);
  return { report, times: await times() };
};

describe('a column of dates', () => {
  it.each([
    ['AM and PM', ['5/14/2025 10:15 PM', '5/2/2025 12:05 AM'], ['2025-05-02 00:05', '2025-05-14 22:15']],
    ['24:00', ['2025-05-02 24:00', '2025-05-02 23:00'], ['2025-05-02 23:00', '2025-05-03 00:00']],
    ['milliseconds since 1970', ['1746216600000', '1746223800000'], ['2025-05-02 22:10', '2025-05-03 00:10']],
    ['seconds since 1970', ['1746216600', '1746223800'], ['2025-05-02 22:10', '2025-05-03 00:10']],
    ['days of a spreadsheet', ['45779,9236111111', '45780.5'], ['2025-05-02 22:10', '2025-05-03 12:00']],
    ['months in words', ['2 maj 2025 kl. 22.10', '14 Oct 2025 09:30'], ['2025-05-02 22:10', '2025-10-14 09:30']],
    ['guards', ['="2025-05-02 22:10"', "'2025-05-03 09:05"], ['2025-05-02 22:10', '2025-05-03 09:05']],
  ])('may hold %s', async (_, values, expected) => {
    const { report, times: found } = await readTimes(values);
    expect(report.rows_rejected).toBe(0);
    expect(found).toEqual(expected.map((time) => `${time} – ${time}`));
  });

  it.each([
    ['ISO weeks', ['2025-W18', '2025-W19'], '2025-04-28 00:00 – 2025-05-05 00:00'],
    ['weeks as six digits', ['202518', '202519'], '2025-04-28 00:00 – 2025-05-05 00:00'],
    ['months as six digits', ['202505', '202512'], '2025-05-01 00:00 – 2025-06-01 00:00'],
    ['weeks in words', ['v. 18 2025', 'v. 19 2025'], '2025-04-28 00:00 – 2025-05-05 00:00'],
  ])('may hold %s, which last as long', async (_, values, first) => {
    expect((await readTimes(values)).times[0]).toBe(first);
  });

  it('of six digits that can be days or months is asked about, and read as the answer says', async () => {
    const lines = ['datum;brottskod', '200512;1209', '201101;1209'];
    await expect(importText(lines)).rejects.toThrow(
      /six digits such as 200512, which may be days .* date_form==yymmdd/,
    );
    const file = world.file('b.csv', lines.join('\n'));
    await world.import(file, { columns: { date_form: '=yymmdd' } });
    expect((await times())[0]).toBe('2020-05-12 00:00 – 2020-05-13 00:00');
  });

  it('has placeholders, which are no dates', async () => {
    const { report } = await readTimes(['1900-01-01', '1970-01-01 00:00', '9999-12-31', 'infinity', '2025-05-02']);
    expect(report.rows_written).toBe(1);
    expect(report.rejected).toMatchObject({ 'the date is a placeholder (1900, 1970, 9999)': 3 });
  });
});

describe('a column of times of day', () => {
  it.each([
    ['hours', ['9', '22'], ['09:00', '22:00']],
    ['HHMM without noughts', ['45', '930'], ['00:45', '09:30']],
    ['minutes after midnight', ['5', '45'], ['00:05', '00:45']],
    ['parts of a day', ['0.375', '0,9236111'], ['09:00', '22:10']],
    ['AM and PM', ['9:00 am', '10:10 PM'], ['09:00', '22:10']],
  ])('as %s is read as the whole column can be', async (_, clocks, expected) => {
    await importText(['datum;tid;brottskod', ...clocks.map((clock, i) => `2025-05-0${i + 1};${clock};1209`)]);
    expect((await times()).map((time) => time.slice(11, 16))).toEqual(expected);
  });
});

describe('a file', () => {
  const ROWS = ['2025-05-01;1209;Ör', '2025-05-02;0355;Rissne'];
  const HEADER = 'Brottsdatum;Brottskod;Stadsdel';
  const stadsdelar = async () =>
    (await world.rows('SELECT stadsdel FROM offence ORDER BY occurred_from')).map((row) => row['stadsdel']);

  it('has a header over two rows', async () => {
    const { notes } = await importText([
      'Brottsdatum;;Brottskod;Stadsdel',
      'från;till;;',
      '2025-05-01;2025-05-03;1209;Ör',
    ]);
    expect(notes).toContain('a.csv: the headers stand on two lines, from line 1.');
    expect(await times()).toEqual(['2025-05-01 00:00 – 2025-05-04 00:00']);
  });

  it('ends in a sum and a remark, which are told and not read, also without a line end', async () => {
    const file = world.file('a.csv', [HEADER, ...ROWS, 'Summa;2;', 'Källa: Polismyndigheten, uttag i maj'].join('\n'));
    const report = await world.import(file);
    expect(report).toMatchObject({ rows_written: 2, rows_rejected: 0 });
    expect(report.notes.join()).toContain('the last line is no offence and is not read: "Källa: Polismyndigheten');
    expect(report.notes.join()).toContain('1 rows are counted apart: a sum or a footnote');
  });

  it('has one row in another encoding, which does not change the others', async () => {
    const bytes = [HEADER, '2025-05-01;1209;Ör', ''].join('\n');
    const file = world.file(
      'a.csv',
      Buffer.concat([Buffer.from(bytes), Buffer.from('2025-05-02;1209;Ör\n', 'latin1')]),
    );
    const report = await world.import(file);
    expect(await stadsdelar()).toEqual(['or', 'or']);
    expect(report.notes.join()).toContain('1 lines, the first of them 3, are not UTF-8 as the rest is');
  });

  it.each([
    ['cp850', [0x99]],
    ['macintosh', [0x85]],
    ['windows-1252', [0xd6]],
  ])('is in %s', async (charset, letter) => {
    const [before, after] = ['Brottsdatum;Brottskod;Stadsdel\n2025-05-01;1209;', 'r\n'].map((t) => Buffer.from(t));
    const report = await world.import(world.file('a.csv', Buffer.concat([before!, Buffer.from(letter), after!])));
    expect(await stadsdelar()).toEqual(['or']);
    expect(report.notes).toContain(`a.csv: the character encoding is ${charset}.`);
  });

  it.each([
    ['UTF-16 big endian', (t: string) => Buffer.from(`\ufeff${t}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', (t: string) => Buffer.from(t, 'utf16le')],
    ['two byte order marks', (t: string) => Buffer.from(`\ufeff\ufeff${t}`)],
    ['Ctrl-Z at the end', (t: string) => Buffer.from(`${t}\n\u001a`)],
    ['pipes', (t: string) => Buffer.from(t.replaceAll(';', '|'))],
  ])('with %s is read', async (_, encode) => {
    const report = await world.import(world.file('a.csv', encode([HEADER, ...ROWS].join('\n'))));
    expect(report).toMatchObject({ rows_written: 2, rows_rejected: 0 });
    expect(await stadsdelar()).toEqual(['or', 'rissne']);
  });

  it('keeps the lines of its rejected rows below titles and in other line ends', async () => {
    const lines = ['Anmälda brott', '', HEADER, ...ROWS, 'i går;1209;Ör', ''];
    const report = await world.import(world.file('a.csv', lines.join('\r')));
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(report.rejects_file!, 'utf8')).toMatch(/a\.csv,6,not a date,i går;1209;Ör/);
  });

  it('of which every row is rejected says so, and never that all were there', async () => {
    await expect(importText([HEADER, 'x;1', 'y;2'])).rejects.toThrow(/rows have another number of columns|none of/);
    await expect(importText(['Kommun;Brottsdatum;Lokalpolisområde;Anmälda brott', 'Sundbyberg;2025-05-01;Solna;0'])).rejects.toThrow(/none of 1 rows .* the number is 0/); // prettier-ignore
  });
});

describe('a place', () => {
  const [LNG, LAT, EAST, NORTH] = ['17.939722', '59.375833', '667014', '6585591'];
  const WKB = '0101000000F1B913ECBFF0314042CC255581B04D40';
  const placed = async () =>
    (await world.rows('SELECT placed, stadsdel FROM offence ORDER BY occurred_from')).map(
      (row) => `${String(row['placed'])} ${String(row['stadsdel'])}`,
    );
  it.each([
    ['WKT with its system', ['shape'], [`"SRID=4326;POINT Z (${LNG} ${LAT} 12)"`]],
    ['a MultiPoint of one as WKT', ['geom'], [`MULTIPOINT ((${LNG} ${LAT}))`]],
    ['hexadecimal WKB under any name', ['läge_binärt'], [WKB]],
    ['hexadecimal WKB with its system', ['geom'], [`0101000020E6100000${WKB.slice(10)}`]],
    ['GeoJSON in a cell', ['punkt'], [`"{""type"":""Point"",""coordinates"":[${LNG},${LAT}]}"`]],
    ['northing and easting in one column', ['Position'], [`${NORTH} ${EAST}`]],
    ['headers with the system', ['SWEREF99 TM N', 'SWEREF99 TM E'], [NORTH, EAST]],
    ['GIS headers', ['POINT_X', 'POINT_Y'], [EAST, NORTH]],
    ['thousands marks', ['N-koordinat', 'E-koordinat'], ['6 585 591', '667.014,0']],
    ['thousands commas', ['northing', 'easting'], ['"6,585,591"', '667014.0']],
    ['guards', ['lat', 'lng'], [`="${LAT}"`, `'${LNG}`]],
  ])('as %s is read', async (_, headers, cells) => {
    const report = await importText([`datum;brottskod;${headers.join(';')}`, `2025-05-01;1209;${cells.join(';')}`]);
    expect(report).toMatchObject({ rows_written: 1, rows_rejected: 0 });
    expect(await placed()).toEqual(['point rissne']);
  });

  it('in columns of unknown names is found by its numbers, and told', async () => {
    const rows = ['2025-05-01;1209;6585591;667014', '2025-05-02;1209;6585619;668697'];
    const { notes } = await importText(['datum;brottskod;k1;k2', ...rows]);
    expect(await placed()).toEqual(['point rissne', 'point hallonbergen']);
    expect(notes.join()).toContain('the place is read from');
  });

  it('may be in another system from row to row, where each row can be in one only', async () => {
    const rows = [`2025-05-01;1209;${LAT};${LNG}`, `2025-05-02;1209;${NORTH};${EAST}`];
    const { notes } = await importText(['datum;brottskod;lat;lng', ...rows]);
    expect(await placed()).toEqual(['point rissne', 'point rissne']);
    expect(notes.join()).toContain('the coordinates are in several systems (WGS 84, SWEREF 99 TM)');
  });

  it('that is the same number twice is none', async () => {
    const rows = ['2025-05-01;1209;-1;-1', '2025-05-02;1209;0;0', '2025-05-03;1209;999999;999999', `2025-05-04;1209;${LAT};${LNG}`]; // prettier-ignore
    expect(await importText(['datum;brottskod;lat;lng', ...rows])).toMatchObject({ rows_written: 4, without_place: 3 });
  });

  it('has codes with the decimals of a spreadsheet', async () => {
    await importText(['datum;kommunkod;brottskod;desokod', '2025-05-01;183.0;355,0;0183c1180']);
    expect(await world.rows('SELECT offence_code, category, deso FROM offence')).toEqual([
      { offence_code: '0355', category: 'assault', deso: '0183C1180' },
    ]);
  });

  it('n is a number of offences unless it is a northing', async () => {
    expect(await importText(['datum;brottskod;stadsdel;n', '2025-05-01;1209;Ör;3'])).toMatchObject({ rows_written: 3 });
    const point = await importText(['datum;brottskod;n;e', `2025-05-02;0355;${NORTH};${EAST}`]);
    expect(point).toMatchObject({ rows_written: 1, without_place: 0 });
  });
});

describe('numbers of offences and reports', () => {
  it('that stand on rows which differ are the report’s, and equal rows are one offence', async () => {
    const rows = ['A1;2025-05-01;1209', 'A1;2025-05-01;0355', 'A2;2025-05-02;1209', 'A2;2025-05-02;1209'];
    const { rows_written, notes } = await importText(['id;datum;brottskod', ...rows]);
    // the two of A2 are alike in every column: two offences of one report, as nothing says that they are one
    expect(rows_written).toBe(4);
    expect(notes.join()).toContain("1 numbers in id stand on rows that differ: they are read as the report's");
  });

  it('of a report keep their offences when the file comes again', async () => {
    const lines = ['diarienummer;datum;brottskod', 'K1;2025-05-01;1209', 'K1;2025-05-01;1209', 'K2;2025-05-01;1209'];
    expect(await importText(lines)).toMatchObject({ rows_written: 3 });
    expect(await importText(lines, 'b.csv')).toMatchObject({ rows_written: 0, duplicates_dropped: 3 });
  });

  it('with the noughts of a spreadsheet at their end are refused as ids', async () => {
    const rows = Array.from({ length: 6 }, (_, i) => `500025000000${i}0000;2025-05-0${i + 1};1209`.replace('00000', '000000').replace(/\d;/, '0;')); // prettier-ignore
    const { rows_written, notes } = await importText(['id;datum;brottskod', ...rows]);
    expect(rows_written).toBe(6);
    expect(notes.join()).toContain('rounded by a spreadsheet');
  });
});

describe('JSON', () => {
  const properties = { datum: '2025-05-01 10:00', brottskod: '1209' };
  const geometry = { type: 'Point', coordinates: [17.939722, 59.375833] };
  const esri = { attributes: properties, geometry: { x: 667014, y: 6585591 } };
  const feature = { type: 'Feature', properties, geometry };
  it.each([
    ['a.json', JSON.stringify({ geometryType: 'esriGeometryPoint', features: [esri] })],
    ['a.ndjson', `${JSON.stringify(feature)}\n`],
    [
      'a.geojson',
      `${JSON.stringify(feature)}\n${JSON.stringify({ ...feature, properties: { ...properties, brottskod: '0355' } })}\n`,
    ],
    ['a.json', JSON.stringify([{ ...properties, lat: 59.375833, lng: 17.939722 }])],
  ])('of another kind, %s, is read', async (name, content) => {
    await world.import(world.file(name, content));
    const rows = await world.rows('SELECT DISTINCT stadsdel FROM offence');
    expect(rows).toEqual([{ stadsdel: 'rissne' }]);
  });

  it('that is TopoJSON is named', async () => {
    const file = world.file('a.json', '{"type":"Topology","objects":{}}');
    await expect(world.import(file)).rejects.toThrow(/is TopoJSON, which is not read/);
  });

  it('tells of geometries that are no points', async () => {
    const line = { ...feature, geometry: { type: 'LineString', coordinates: [[17.93, 59.37], [17.94, 59.37]] } }; // prettier-ignore
    const { notes } = await world.import(world.file('a.geojson', JSON.stringify({ features: [feature, line] })));
    expect(notes.join()).toContain('1 features have a geometry that is no point (LineString)');
  });
});

describe('a workbook', () => {
  it('is read from below its title, whatever stands in its cells of time', async () => {
    const rows = [['Anmälda brott'], [], ['Brottsdatum', 'Brottskod', 'Stadsdel'], [45779.9583333333, '1209', 'Ör']];
    const report = await world.import(world.file('a.xlsx', workbookOf(rows.map(sheetRow).join(''))));
    expect(report.notes.join()).toContain('the headers stand on line 3');
    expect(await times()).toEqual(['2025-05-02 23:00 – 2025-05-02 23:00']);
  });

  it('without the sheet that is asked for names those that it has', async () => {
    const rows = [['Brottsdatum', 'Brottskod'], ['2025-05-01', '1209']]; // prettier-ignore
    const file = world.file('a.xlsx', workbookOf(rows.map(sheetRow).join('')));
    await expect(world.import(file, { columns: { sheet: 'B' } })).rejects.toThrow(/has no sheet called "B".*are A/);
    expect(await world.import(file, { columns: { sheet: 'A' } })).toMatchObject({ rows_written: 1 });
  });
});
