import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitStaged } from '../../../data/import/commit-staged';
import { readHistory } from '../../../data/import/history/history';
import { runImport } from '../../../data/import/run-import';
import type { KeptRun } from '../../../server/imports/import-desk';
import { openDesk } from './desk-world';

const FILE = [
  'LOKALPOLISOMRÅDE;BROTTSKOD;LATITUDE;LONGITUDE;GATA;GATUNR;KOMMUN;BROTTSDATUMTID_START;BROTTSDATUMTID_SLUT',
  'Solna;1209;59.375833;17.939722;Rissne torg;1;Sundbyberg;2025-05-02 22:10;2025-05-02 22:40',
  'Solna;0802;59.3661;17.9705;Sturegatan;1;Sundbyberg;2025-05-03 12:00;2025-05-03 12:30',
  'Solna;0802;59.3661;17.9705;Sturegatan;1;Sundbyberg;igår;',
].join('\n');

const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const PACKS = fileURLToPath(new URL('../../fixtures/packs/', import.meta.url));

let world: ReturnType<typeof openDesk>;
let other: string;
beforeEach(() => {
  world = openDesk();
  other = mkdtempSync(join(tmpdir(), 'command-'));
});
afterEach(() => {
  world.close();
  rmSync(other, { recursive: true, force: true });
});

/** Instants of the import stand in the metadata and are not the same twice. */
const bytesOf = (path: string) =>
  readFileSync(path, 'latin1').replaceAll(/"imported_at":"[^"]{24}"/g, '"imported_at":"the same"');

it('makes the same bytes by the browser and by the command', async () => {
  const { run } = await world.goThrough('maj.csv', FILE);
  const { staged } = run as Extract<KeptRun, { staged: unknown }>;
  commitStaged(world.tables, staged, { by: 'Anna', keep_until: null });

  const file = join(other, 'maj.csv');
  writeFileSync(file, FILE);
  const options = { columns: {}, crs: undefined, name: undefined, licence: undefined, publisher: undefined, kind: undefined }; // prettier-ignore
  await runImport(
    { source: 'offences', files: [file], municipality: 'sundbyberg', dataDir: join(other, 'data'), language: 'en', json: false, help: false, dryRun: false, keepUntil: null, by: 'Anna', options }, // prettier-ignore
    new AbortController().signal,
    () => undefined,
  );
  const [browser, command] = [world.tables, join(other, 'data', 'sundbyberg')];
  expect(bytesOf(join(browser, 'offence.parquet'))).toBe(bytesOf(join(command, 'offence.parquet')));
  const told = (tables: string) => {
    const [{ report, files, period, source }] = readHistory(tables) as [ReturnType<typeof readHistory>[number]];
    // what is said on the page names fields as the page does
    const n_notes = (report!['notes'] as string[]).length;
    return { files, period, source, counts: { ...report, seconds: 0, files: [], notes: n_notes } };
  };
  expect(told(browser)).toEqual(told(command));
});

describe.skipIf(!existsSync(DATA))('real files (skipped where ../shared/data is not there)', () => {
  it.each([
    ['memphis', 'offences', 'offence', 'offences/memphis_robberies_2019.csv.gz', {}],
    ['merseyside', 'offences', 'offence', 'offences/merseyside_shoplifting_2019_2020.csv.gz', {}],
    ['new-york', 'offences', 'offence', 'offences/nyc_vehicle_thefts_2014_2017.csv.gz', { category: '=vehicle_crime' }],
    ['sundbyberg', 'areas', 'area', 'areas/sundbyberg_deso_2025.geojson', {}],
    ['sundbyberg', 'statistics', 'statistic', 'bra/anmalda_brott_0183_1996_2025.csv', {}],
  ] as const)(
    'of %s (%s) come in as the same bytes',
    { timeout: 120_000 },
    async (town, source, table, path, columns) => {
      const municipality = town === 'sundbyberg' ? town : `${PACKS}${town}`;
      const desk = openDesk(municipality);
      try {
        const { draft, run } = await desk.goThrough(basename(path), readFileSync(join(DATA, path)), columns);
        expect(draft.source).toBe(source);
        const { staged } = run as Extract<KeptRun, { staged: unknown }>;
        commitStaged(desk.tables, staged, { by: 'Anna', keep_until: null });
        const options = { columns, crs: undefined, name: undefined, licence: undefined, publisher: undefined, kind: undefined }; // prettier-ignore
        await runImport(
          { source, files: [join(DATA, path)], municipality, dataDir: join(other, 'data'), language: 'en', json: false, help: false, dryRun: false, keepUntil: null, by: 'Anna', options }, // prettier-ignore
          new AbortController().signal,
          () => undefined,
        );
        const name = `${table}.parquet`;
        expect(bytesOf(join(desk.tables, name))).toBe(bytesOf(join(other, 'data', basename(desk.tables), name)));
      } finally {
        desk.close();
      }
    },
  );
});
