import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createImportWorld, type ImportWorld } from './import-world';

let world: ImportWorld;
beforeEach(() => {
  world = createImportWorld();
});
afterEach(() => {
  world.remove();
});

/** What the file's only row becomes. */
async function only(lines: string[], options?: Parameters<ImportWorld['import']>[1]) {
  const report = await world.import(world.file('a.csv', [...lines, ''].join('\n')), options);
  expect(report.rejected).toEqual({});
  const [row] = await world.rows();
  return { ...row, layout: /read as (\S+)/.exec(report.notes.join('\n'))?.[1] };
}

describe('the police', () => {
  it('by DeSO, as the regions get it', async () => {
    expect(
      await only([
        'LPO/Sektion nivå 4 brottsplats;Län;Kommunnamn;Kommunkod;desokod;Brottskod;Brottskod text;Inskr år;Inskr årmånad;Inskrivningsdatum;Brottsdatum från;Brottsdatum till;antal_brott',
        'LPO Solna;Stockholm;Sundbyberg;0183;0183C1150;1209;Klotter;2025;202505;2025-05-04;2025-05-01;2025-05-03;1',
      ]),
    ).toMatchObject({
      layout: 'polisen-deso',
      placed: 'deso',
      deso: '0183C1150',
      stadsdel: 'rissne',
      category: 'graffiti',
      occurred_from: '2025-05-01 00:00:00',
      occurred_to: '2025-05-04 00:00:00',
      reported_on: '2025-05-04',
      weekday: null,
    });
  });

  it('by DeSO, as researchers get it', async () => {
    expect(
      await only([
        'Id;Brottskod;Brottskod klartext;Inskrivningsdatum;Brottsdatum;Kommun;Län;DeSO-område;Antal',
        'K1;0355;Misshandel;2025-05-04;2025-05-01;Sundbyberg;Stockholm;0183C1180;1',
      ]),
    ).toMatchObject({
      layout: 'polisen-research',
      stadsdel: 'or',
      category: 'assault',
      occurred_to: '2025-05-02 00:00:00',
      weekday: 4,
      hour: null,
    });
  });

  it('by coordinates', async () => {
    expect(
      await only([
        'ID;BROTTSKOD;LATITUDE;LONGITUDE;GATA;GATUNR;KOMMUN;BROTTSDATUMTID_START;BROTTSDATUMTID_SLUT',
        'K1;1209;59,375833;17,939722;Rissne torg;1;Sundbyberg;2025-05-01 10:00:00;2025-05-01 10:30:00',
      ]),
    ).toMatchObject({ layout: 'polisen-coordinates', placed: 'point', stadsdel: 'rissne', hour: 10 });
  });

  it('by base area and street, with times of day in columns of their own', async () => {
    expect(
      await only([
        'Inskrivningsdatum;Näpo;Basområde;Gata;Brottskod;Antal;Brottsdag start;Brottsdag slut;Brottstid start;Brottstid slut',
        '2025-05-04;Solna;77;Rissne torg;1209;1;2025-05-01;2025-05-02;2330;0.15',
      ]),
    ).toMatchObject({
      layout: 'polisen-base-area',
      placed: 'stadsdel',
      stadsdel: 'rissne',
      occurred_from: '2025-05-01 23:30:00',
      occurred_to: '2025-05-02 00:15:00',
      hour: 23,
    });
  });

  it('by municipality and day only', async () => {
    expect(
      await only(['Lokalpolisområde;Kommun;Brottsdatum;Anmälda brott', 'Solna;Sundbyberg;2025-05-01;1']),
    ).toMatchObject({ layout: 'polisen-counts', placed: 'none', category: 'unknown', stadsdel: null });
  });
});

describe('others', () => {
  it('data.police.uk, by month and snapped to streets', async () => {
    expect(
      await only([
        'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context',
        'abc,2025-12,X,X,17.939722,59.375833,On or near Colmoor Close,E1,K,Shoplifting,None,',
      ]),
    ).toMatchObject({
      layout: 'police.uk',
      source: 'police.uk',
      placed: 'street',
      category: 'shop_theft',
      occurred_from: '2025-12-01 00:00:00',
      occurred_to: '2026-01-01 00:00:00',
      weekday: null,
      hour: null,
    });
  });

  it('data.police.uk as R writes it, with dots for blanks and without what was not needed', async () => {
    expect(await only(['Month,Crime.type,Longitude,Latitude', '2025-12,Burglary,17.939722,59.375833'])).toMatchObject({
      layout: 'police.uk',
      placed: 'street',
      category: 'burglary_other',
      hour: null,
    });
  });

  it.each([
    ['Auto theft', 'vehicle_crime'],
    ['THEFT F/AUTO', 'vehicle_crime'],
    ['Fordonsstöld', 'vehicle_crime'],
    ['Källarinbrott', 'burglary_other'],
  ])('%s in the words of a source', async (word, category) => {
    expect(await only(['datum,typ,lon,lat', `2025-05-01 10:00,${word},17.939722,59.375833`])).toMatchObject({
      category,
    });
  });

  it('any headers that speak for themselves', async () => {
    expect(
      await only([
        'Start date,End date,Category,Lon,Lat',
        '2025-05-01 10:00,2025-05-01 11:00,Bicycle theft,17.939722,59.375833',
      ]),
    ).toMatchObject({ layout: 'own', category: 'bicycle_theft', stadsdel: 'rissne', source: 'import' });
  });

  it('headers of any kind, by --column, with the same value for all rows after an equals sign', async () => {
    expect(
      await only(['när,öst,norr', '2025-05-01 10:00,17.939722,59.375833'], {
        columns: { occurred_from: 'NÄR', longitude: 'öst', latitude: 'Norr', category: '=graffiti' },
        name: 'klottersanering',
      }),
    ).toMatchObject({ category: 'graffiti', stadsdel: 'rissne', source: 'klottersanering' });
  });

  it('the category that was asked for, though a source may mean something wider by the word', async () => {
    const rows = ['när,typ,öst,norr', '2025-05-01 10:00,Burglary,17.939722,59.375833'];
    const columns = { occurred_from: 'när', lng: 'öst', lat: 'norr' };
    expect(await only(rows, { columns: { ...columns, category: '=burglary' } })).toMatchObject({
      category: 'burglary',
    });
    await expect(only(rows, { columns: { ...columns, category: '=inbrytning' } })).rejects.toThrow(
      /no such category of offence. Choose among assault, robbery,/,
    );
  });

  it('our own ids, where every kind in the file is one', async () => {
    const rows = ['datum,category,lon,lat', '2025-05-01 10:00,burglary,17.939722,59.375833'];
    expect(await only(rows)).toMatchObject({ category: 'burglary_other' });
    const more = [...rows, '2025-05-02 10:00,shop_theft,17.939722,59.375833'];
    const first = createImportWorld();
    await first.import(first.file('b.csv', more.join('\n') + '\n'));
    expect((await first.rows()).map(({ category }) => category)).toEqual(['burglary', 'shop_theft']);
    first.remove();
  });

  it('a file that does not say the kind, and tells that its offences are never on the map', async () => {
    const file = world.file('utan.csv', 'datum,lon,lat\n2025-05-01 10:00,17.939722,59.375833\n');
    const { notes } = await world.import(file);
    expect(notes.some((note) => /utan.csv: has no column for the code or kind of offence/.test(note))).toBe(true);
    expect(notes).toContain(
      '1 of 1 offences are of unknown kind: they are counted, but never shown at a place on the map.',
    );
  });

  it('a kind of place that the source tells', async () => {
    expect(
      await only([
        'uid,date_start,date_end,longitude,latitude,location_category',
        '1,2025-05-01 10:00,2025-05-01 11:00,17.939722,59.375833,residence',
      ]),
    ).toMatchObject({ layout: 'crimedata', place_type: 'indoors' });
  });
});

describe('a layout that is not recognised', () => {
  it('without a date lists the columns found and the fields that lack one, and shows how to say', async () => {
    const file = world.file('a.csv', 'alfa;beta\n1;2\n');
    await expect(world.import(file)).rejects.toThrow(
      /a\.csv: no column says when .* Columns of the file: alfa, beta\. Fields without a column: .*lng, lat.*--column occurred_from="alfa"/,
    );
  });

  it('with one coordinate only asks for the other', async () => {
    await expect(world.import(world.file('a.csv', 'datum;lat\n2025-05-01;59.3\n'))).rejects.toThrow(/lng is missing/);
  });

  it('refuses a column that is not there and a field that is none', async () => {
    const file = world.file('a.csv', 'datum;kod\n2025-05-01;1209\n');
    await expect(world.import(file, { columns: { occurred_from: 'date' } })).rejects.toThrow(
      /no column "date".*datum, kod/,
    );
    await expect(world.import(file, { columns: { when: 'datum' } })).rejects.toThrow(/--column when: no such field/);
  });
});

it('says which columns of headers that nobody knows are not read', async () => {
  const report = await world.import(
    world.file('a.csv', 'Brottsdatum;Brottstid;Brottskod;Gata;Kl\n2025-05-01;10:15;1209;Rissne torg;x\n'),
  );
  expect(report.notes.join('\n')).toMatch(/columns that are not read: Kl\./);
  expect(await world.rows()).toMatchObject([{ hour: 10 }]);
});
