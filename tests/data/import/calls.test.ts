import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../../data/duckdb/open';
import { literal } from '../../../data/duckdb/literal';
import { runHistoryCommand } from '../../../data/import/history-command';
import { runImport } from '../../../data/import/run-import';
import { streamOfHeaders } from '../../../data/sources/events/streams';
import { calls } from '../../../data/sources/calls';
import { tablePath } from '../../../data/write-table';
import { createImportWorld, type ImportWorld } from './import-world';

let world: ImportWorld;
let table: string;
beforeEach(() => {
  world = createImportWorld();
  table = tablePath(world.dataDir, 'sundbyberg', 'service_call');
});
afterEach(() => {
  world.remove();
});

const HEADER = 'Händelsenummer;Händelsetyp;Larmtid;Prioritet;Utfall;Ursprung;Stadsdel';
const ROWS = [
  'H1;Bråk;2025-05-02 22:10;1;Anmälan upprättad;112;Rissne',
  'H2;Trafikolycka, personskada;2025-05-03 08:00;Prio 2;Åtgärdat;Allmänhet;Ör',
  'H3;Trafikkontroll;2025-05-03 09:00;3;;Polispatrull;Ör',
  'H4;Narkotikabrott;2025-05-04 10:00;;;112;Duvbo',
  'H5;Narkotikabrott;2025-05-04 11:00;;;;Duvbo',
  'H6;Enhörning;2025-05-05;0;Hm;Hm;',
];
const csv = (rows: readonly string[], header = HEADER) => world.file('calls.csv', `${[header, ...rows].join('\n')}\n`);
const rows = async (what: string) => {
  const connection = await openDuckDb('200MB', world.folder);
  try {
    return (
      await connection.runAndReadAll(`SELECT ${what} FROM read_parquet(${literal(table)}) ORDER BY occurred_from`)
    ).getRowsJson();
  } finally {
    connection.closeSync();
  }
};
const load = (rows_: readonly string[], options = {}) =>
  runImport(
    { source: 'calls', files: [csv(rows_)], municipality: 'sundbyberg', dataDir: world.dataDir, language: 'en', json: false, help: false, dryRun: false, keepUntil: null, by: 'anna', options: world.context(options).options }, // prettier-ignore
    new AbortController().signal,
    () => undefined,
  );

describe('calls for service', () => {
  it('become a table of their own, with type, time, place, priority, outcome and who began them', async () => {
    const report = await calls.import([csv(ROWS)], world.context());
    expect(report).toMatchObject({ source: 'calls', table: 'service_call', rows_read: 6, rows_written: 6 });
    expect(report.unknown_codes).toEqual({ enhörning: 1 });
    expect(await rows('category, priority, outcome, origin, stadsdel, hour')).toEqual([
      ['disturbance', 1, 'report', 'public', 'rissne', 22],
      ['traffic', 2, 'handled', 'public', 'or', 8],
      ['police_initiated', 3, 'unknown', 'police', 'or', 9],
      ['narcotics', null, 'unknown', 'public', 'duvbo', 10],
      ['narcotics', null, 'unknown', 'unknown', 'duvbo', 11],
      ['unknown', null, 'unknown', 'unknown', null, null],
    ]);
    // no offence has come of it
    expect(existsSync(world.table)).toBe(false);
  });

  it('set apart what the police began, and, where nobody says who did, what they mostly begin', async () => {
    await calls.import([csv(ROWS)], world.context());
    // H4 somebody has called about: that is no patrol’s doing
    expect((await rows('presence_produced')).flat()).toEqual([false, false, true, false, true, false]);
  });

  it('are corrected by their own numbers, and the numbers of calls are no reports of several', async () => {
    await calls.import([csv(ROWS)], world.context());
    const again = await calls.import([csv([ROWS[0]!.replace('112', 'Polispatrull'), ...ROWS.slice(1)])], world.context()); // prettier-ignore
    expect(again).toMatchObject({ rows_written: 0, rows_changed: 1, duplicates_dropped: 5, rows_total: 6 });
    expect((await rows('origin'))[0]).toEqual(['police']);
  });

  it('have a history, and an import of them is taken back though another has come since', async () => {
    await load(ROWS.slice(0, 2));
    await load(ROWS.slice(2));
    const said = await runHistoryCommand({ source: 'undo', files: ['1'], municipality: 'sundbyberg', dataDir: world.dataDir, language: 'en', json: false, help: false, dryRun: false, keepUntil: null, by: 'anna', options: world.context().options }); // prettier-ignore
    expect(said).toContain('1');
    expect((await rows('category')).flat()).toEqual(['police_initiated', 'narcotics', 'narcotics', 'unknown']);
    expect(existsSync(join(world.dataDir, 'sundbyberg', 'offence.parquet'))).toBe(false);
  });

  it('are read as offences only with a word that they look like calls', async () => {
    const report = await world.import(csv(ROWS, HEADER.replace('Larmtid', 'Datum')));
    expect(report.notes.join(' ')).toContain('the headers are those that calls for service usually have');
    const other = await calls.import([world.file('b.csv', 'Brottskod;Datum\n0802;2025-05-01\n')], world.context());
    expect(other.notes.join(' ')).toContain('the headers are those that reported offences usually have');
  });

  it.each([
    [['Händelsetyp', 'Datum'], 'calls'],
    [['call_type', 'latitude', 'longitude', 'received'], 'calls'],
    [['Prioritet', 'Tid', 'Plats'], 'calls'],
    [['Brottskod', 'Brottsdatum', 'Kommun'], 'offences'],
    [['Month', 'Crime type', 'Location'], 'offences'],
    // both, or neither: nobody can tell
    [['Händelsenummer', 'Brottskod'], null],
    [['Datum', 'Typ', 'Händelse'], null],
  ])('are told by their headers: %j are %s', (headers, stream) => {
    expect(streamOfHeaders(headers)).toBe(stream);
  });
});
