import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
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
