import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ImportReport } from '../../data/sources/source';
import { makeOffences } from './make-offences';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface ImportBench {
  rows_per_s: number;
  peak_rss_mb: number;
  /** from the start of the process to its end */
  seconds: number;
  report: ImportReport;
}

/**
 * Imports a CSV of offences as a user would, in a process of its own, into an empty folder.
 * @param rows a million is what the target speaks of
 */
export async function benchImport(rows: number): Promise<ImportBench> {
  const folder = mkdtempSync(join(tmpdir(), 'import-bench-'));
  try {
    const file = join(folder, 'offences.csv');
    await makeOffences(file, rows);
    const started = performance.now();
    const { report, peak_rss_mb } = await runImport(file, join(folder, 'data'));
    const seconds = (performance.now() - started) / 1000;
    return { rows_per_s: rows / seconds, peak_rss_mb, seconds, report };
  } finally {
    rmSync(folder, { recursive: true, force: true });
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
