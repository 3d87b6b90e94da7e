import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportReport } from '../../data/sources/source';
import { importMessages } from '../../data/text/import-messages';
import { figure, type Figure } from './figure';
import { makeOffences } from './make-offences';
import { benchReading } from './reading-bench';
import { runImportCommand, runNode } from './run-import';

const ROWS = 1_000_000;
const RUNS = 5;
/** How fast an import has to be, with the program's start, as a part of DuckDB's own way from the same CSV to Parquet. */
const LEAST_SHARE = 0.35;
/** How many times the import a dry run and its commit may take together. */
const MOST_TIMES = 1.3;
const MOST_UNDO_S = 2;
const MOST_MB = 1500;
/** A month that comes after the million, so that taking those back is to leave something. */
const LATER = ['Id;Brottskod;Brottsdatum;Stadsdel', 's1;0802;2025-05-01 10:00;Rissne', 's2;0802;2025-05-02 10:00;Ör', ''].join('\n'); // prettier-ignore

/**
 * How fast a million offences in CSV become the table, are gone through before, and are taken back, and in how much memory: a
 * user's commands in processes of their own, in an empty folder, from their start to their end; and how soon a file of 100
 * MB is told of in the browser.
 */
export async function* benchImport(): AsyncIterable<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'import-bench-'));
  try {
    const file = join(folder, 'offences.csv');
    await makeOffences(file, ROWS);
    const later = join(folder, 'later.csv');
    writeFileSync(later, LATER);
    // the command is made when it is first run
    await runImportCommand('offences', later, '--data-dir', join(folder, 'first'));
    const runs: Awaited<ReturnType<typeof measure>>[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await measure(file, later, join(folder, `data-${run}`)));
    const of = (key: keyof (typeof runs)[number]) => runs.map((run) => run[key]);
    const ratio = (a: keyof (typeof runs)[number], b: keyof (typeof runs)[number]) => runs.map((r) => r[a] / r[b]);
    const name = `import of ${ROWS} offences (CSV)`;
    yield figure(name, 'rows/s', of('own').map((s) => ROWS / s), null); // prettier-ignore
    yield figure(`${name}, the program's start included`, 'rows/s', of('whole').map((s) => ROWS / s), null); // prettier-ignore
    const share = `${name}, with its start, as a part of DuckDB's own CSV to Parquet`;
    yield figure(share, '×', ratio('bare', 'whole'), { at_least: LEAST_SHARE }, 'median');
    yield figure(`${share}, with that program's start`, '×', ratio('bare_whole', 'whole'), null);
    yield figure(`${name}, peak memory`, 'MB', of('peak_mb'), { at_most: MOST_MB });
    yield figure(`${name}: dry run`, 's', of('dry'), null);
    yield figure(`${name}: commit of a dry run`, 's', of('commit'), null);
    const both = runs.map(({ dry, commit, whole }) => (dry + commit) / whole);
    yield figure(`${name}: dry run and commit, to the import`, '×', both, { at_most: MOST_TIMES }, 'median');
    yield figure(`${name}: undo, with its start`, 's', of('undo'), { at_most: MOST_UNDO_S }, 'median');
    yield figure(`${name}: undo after a later import`, 's', of('undo_under'), { at_most: MOST_UNDO_S }, 'median');
    yield figure(`${name}: undo after a later import, to the import`, '×', ratio('undo_under', 'whole'), null);
    yield figure(`${name}: undo after a later import, peak memory`, 'MB', of('undo_mb'), { at_most: MOST_MB });
    yield* benchReading(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds of each thing that is done with one file, one after another. */
async function measure(file: string, later: string, dataDir: string) {
  const at = ['--data-dir', dataDir];
  const imported = await runImportCommand('offences', file, ...at);
  const report = JSON.parse(imported.printed) as ImportReport;
  if (report.rows_read !== ROWS) throw new Error(`${report.rows_read} rows read of ${ROWS}`);
  const undone = await runNode(['program/run.mjs', 'data/import.ts', 'undo', '1', ...at]);
  rmSync(dataDir, { recursive: true });

  const bare = await runNode(['tests/bench/copy-bare.mjs', file, `${dataDir}.parquet`]);
  rmSync(`${dataDir}.parquet`);

  const dry = await runImportCommand('offences', file, '--dry-run', ...at);
  const commit = await runImportCommand('offences', file, ...at);
  const { notes } = JSON.parse(commit.printed) as ImportReport;
  if (!notes.includes(importMessages.en.noteDryRunTaken)) throw new Error('the dry run was not taken');
  await runImportCommand('offences', later, ...at);
  const under = await runNode(['program/run.mjs', 'data/import.ts', 'undo', '1', ...at]);
  rmSync(dataDir, { recursive: true });
  return {
    own: report.seconds,
    whole: imported.seconds,
    peak_mb: imported.peak_mb,
    bare: Number(bare.printed),
    bare_whole: bare.seconds,
    dry: dry.seconds,
    commit: commit.seconds,
    undo: undone.seconds,
    undo_under: under.seconds,
    undo_mb: under.peak_mb,
  };
}
