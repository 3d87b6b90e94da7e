import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDuckDb } from '../../../data/duckdb/open';
import { readMetadata } from '../../../data/read-metadata';
import { createImportWorld, type ImportWorld } from './import-world';

let world: ImportWorld;
beforeEach(() => {
  world = createImportWorld();
});
afterEach(() => {
  world.remove();
});

const file = (header: string, ...rows: string[]) => world.file('a.csv', `${[header, ...rows].join('\n')}\n`);

it('tells which stadsdelar and basområden it does not know, with how many offences they cost a place', async () => {
  const path = file(
    'Brottskod;Brottsdatum;Stadsdel;Antal',
    '0802;2025-05-01;Rissne;1',
    '0802;2025-05-02;Bergshamra;3',
    '0802;2025-05-03;Huvudsta;1',
    '0802;2025-05-04;;1',
  );
  const report = await world.import(path);
  expect(report).toMatchObject({ rows_written: 6, without_place: 5 });
  expect(report.notes).toContain(
    '4 offences have only a stadsdel or a basområde that the municipality does not have (Bergshamra, Huvudsta): they are without a place.',
  );
});

it('says nothing where a name is known, or where something else gives the place', async () => {
  const path = file(
    'Brottskod;Brottsdatum;Stadsdel;Basområde;DeSO;Lng;Lat',
    '0802;2025-05-01;Rissne;B9;;;',
    '0802;2025-05-02;Okänt namn;;;17.97;59.361',
    '0802;2025-05-03;Okänt namn;;0183C1180;;',
  );
  const report = await world.import(path);
  // the source is not called by the one file that came last
  expect(JSON.stringify(await readTableSources(world.table))).toContain('"title":"imported files"');
  expect(report.notes.join(' ')).not.toContain('does not have');
  expect(report.without_place).toBe(0);
});

async function readTableSources(table: string) {
  const connection = await openDuckDb('200MB', world.folder);
  try {
    return (await readMetadata(connection, table))?.sources;
  } finally {
    connection.closeSync();
  }
}
