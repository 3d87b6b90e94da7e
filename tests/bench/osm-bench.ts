import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPbf } from '../../data/sources/osm/read-pbf';
import type { ImportReport } from '../../data/sources/source';
import { figure, type Figure } from './figure';
import { writeExtract } from './synthetic-extract';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NODES = 2_000_000;
const RUNS = 3;
const LEAST_SHARE = 0.3;
const MOST_MB = 1500;

/** How fast a country becomes a municipality's streets, against only reading the file, and in how much memory. */
export async function benchOsmImport(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'osm-bench-'));
  try {
    const file = join(folder, 'country.osm.pbf');
    writeExtract(file, NODES);
    const [shares, peaks, rates]: [number[], number[], number[]] = [[], [], []];
    for (let run = 0; run < RUNS; run++) {
      const started = performance.now();
      let n = 0;
      for (const batch of readPbf(file).elements) n += batch.length;
      const reading_s = (performance.now() - started) / 1000;
      const { report, peak_mb } = await runImport(file, join(folder, `data-${run}`));
      if (report.rows_read !== n) throw new Error(`${report.rows_read} elements read of ${n}`);
      shares.push(reading_s / report.seconds);
      peaks.push(peak_mb);
      rates.push(statSync(file).size / 1e6 / report.seconds);
    }
    return [
      figure(
        `import of ${NODES} nodes, share of the speed of only reading`,
        '',
        shares,
        { at_least: LEAST_SHARE },
        'median',
      ),
      figure(`import of ${NODES} nodes, peak memory of both processes`, 'MB', peaks, { at_most: MOST_MB }),
      figure(`import of ${NODES} nodes`, 'MB/s', rates, null),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runImport(file: string, dataDir: string): Promise<{ report: ImportReport; peak_mb: number }> {
  const child = spawn(
    process.execPath,
    ['program/run.mjs', 'data/import.ts', 'osm', file, '--json', '--language', 'en', '--data-dir', dataDir],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let [out, errors, peak_mb] = ['', '', 0];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const timer = setInterval(() => (peak_mb = Math.max(peak_mb, residentMb(child.pid ?? 0))), 50);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (status !== 0) throw new Error(`the import ended with status ${String(status)}: ${errors}`);
  return { report: JSON.parse(out) as ImportReport, peak_mb };
}

/** Resident memory of a process and those that it has started, as Linux tells it. */
function residentMb(pid: number): number {
  try {
    const own = Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + residentMb(Number(child)), own);
  } catch {
    // gone between two looks
    return 0;
  }
}
