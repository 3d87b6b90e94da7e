import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { literal } from '../../data/duckdb/literal';
import { openDuckDb } from '../../data/duckdb/open';
import type { ImportReport } from '../../data/sources/source';
import { figure, type Figure } from './figure';
import { makeOffences } from './make-offences';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const ROWS = 1_000_000;
const RUNS = 5;
/** How many times DuckDB's own way from the same CSV to Parquet an import may take. */
const MOST_TIMES = 8;
const MOST_MB = 1500;

/**
 * How fast a million offences in CSV become the table, and in how much memory: a user's command in a process of its own,
 * into an empty folder, from its start to its end.
 */
export async function benchImport(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'import-bench-'));
  try {
    const file = join(folder, 'offences.csv');
    await makeOffences(file, ROWS);
    const rates: number[] = [];
    const own: number[] = [];
    const peaks: number[] = [];
    const ratios: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const started = performance.now();
      const { report, peak_rss_mb } = await runImport(file, join(folder, `data-${run}`));
      if (report.rows_read !== ROWS) throw new Error(`${report.rows_read} rows read of ${ROWS}`);
      rates.push(ROWS / ((performance.now() - started) / 1000));
      own.push(ROWS / report.seconds);
      ratios.push(report.seconds / (await copyBare(file, folder)));
      peaks.push(peak_rss_mb);
    }
    return [
      figure(`import of ${ROWS} offences (CSV)`, 'rows/s', own, null),
      figure(`import of ${ROWS} offences (CSV), the program's start included`, 'rows/s', rates, null),
      figure(
        `import of ${ROWS} offences (CSV), to DuckDB's own CSV to Parquet`,
        '×',
        ratios,
        { at_most: MOST_TIMES },
        'median',
      ),
      figure(`import of ${ROWS} offences, peak memory`, 'MB', peaks, { at_most: MOST_MB }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds in which DuckDB makes Parquet of the CSV without looking at what it says. */
async function copyBare(file: string, folder: string): Promise<number> {
  const connection = await openDuckDb('1GB', folder);
  try {
    const started = performance.now();
    await connection.run(
      `COPY (FROM read_csv(${literal(file)}, delim = ';', all_varchar = true)) TO ${literal(join(folder, 'bare.parquet'))} (FORMAT parquet)`,
    );
    return (performance.now() - started) / 1000;
  } finally {
    connection.closeSync();
  }
}

async function runImport(file: string, dataDir: string): Promise<{ report: ImportReport; peak_rss_mb: number }> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'data/import.ts', 'offences', file, '--json', '--language', 'en', '--data-dir', dataDir],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  // the high-water mark of resident memory, as the kernel keeps it; asked for while the process lives
  let peak = 0;
  const timer = setInterval(() => {
    readFile(`/proc/${String(child.pid)}/status`, 'utf8').then(
      (status) => {
        const kilobytes = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0);
        peak = Math.max(peak, kilobytes / 1024);
      },
      () => undefined,
    );
  }, 50);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (status !== 0) throw new Error(`the import ended with status ${String(status)}: ${errors}`);
  return { report: JSON.parse(out) as ImportReport, peak_rss_mb: peak };
}
