import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateIn } from '../../data/terms/local-date';
import type { Receipt } from '../contract/receipt';
import type { Deps } from '../http/deps';
import { RECEIPTS } from '../public/reports/read-receipt';
import { measuresByTime } from '../store/tables/measure';
import { reportsByTime } from '../store/tables/report';
import { measureOfReport } from './measure-of-report';
import { readReports } from './read-reports';

/**
 * Writes what the holders of receipts read, one file a receipt among what is published, and removes those that are to be
 * there no more. A report that has been put together with another has the other's answer. What is as it should be is not
 * written again, and each is written beside and renamed.
 */
export async function writeReceipts({
  store,
  pack,
  published,
}: Pick<Deps, 'store' | 'pack' | 'published'>): Promise<void> {
  const folder = join(published.folder, RECEIPTS);
  const hashes = new Map((await reportsByTime(store.db)).map((row) => [row.report_id, row.receipt_hash]));
  const all = await readReports(store.db);
  const measures = new Map((await measuresByTime(store.db)).map((row) => [row.measure_id, row]));
  const byId = new Map(all.map((report) => [report.report_id, report]));
  const wanted = new Map<string, string>();
  const day = (instant: string) => dateIn(pack.municipality.time_zone, new Date(instant));
  for (const report of all) {
    const hash = hashes.get(report.report_id);
    if (!hash) continue;
    const main = byId.get(report.merged_into ?? '') ?? report;
    const receipt: Receipt = {
      report_id: main.report_id,
      status: main.status,
      received_on: day(report.received_at),
      changed_on: day(main.updated_at),
      answer: main.answer,
      measure: measureOfReport(measures.get(main.measure_id ?? '')),
      n_me_too: main.n_me_too,
      is_doubted: main.n_not_mended > 0,
    };
    wanted.set(`${hash}.json`, JSON.stringify(receipt));
  }
  const there = listFiles(folder);
  if (wanted.size > 0) mkdirSync(folder, { recursive: true });
  for (const name of there) if (!wanted.has(name)) rmSync(join(folder, name), { force: true });
  for (const [name, text] of wanted) {
    if (there.includes(name) && readFileSync(join(folder, name), 'utf8') === text) continue;
    const part = join(folder, `.${name}.part`);
    writeFileSync(part, text);
    renameSync(part, join(folder, name));
  }
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // no receipt has been written yet
    return [];
  }
}
