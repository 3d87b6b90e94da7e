import type { z } from '@hono/zod-openapi';
import { NEEDS_ANSWER } from '../../data/terms/report';
import type { changedReport } from '../contract/reports';
import { BadInput, Refusal } from '../http/problem';
import type { By } from '../promises/save-promise';
import { measuresByTime } from '../store/tables/measure';
import { moveFollowers, reportsByTime, updateReport, type ReportRow } from '../store/tables/report';
import type { Store, Tx } from '../store/types';
import { ACCEPTED_IN_REPORT } from './accepted';
import { contentOf, pointIn } from './read-reports';
import { roundPlace } from './round-place';

type Given = Omit<z.infer<typeof changedReport>, 'revision'>;

interface At {
  report_id: string;
  revision: number;
}

/** A report that somebody else has changed since it was fetched. */
export class ReportConflict extends Error {
  override name = 'ReportConflict';
  constructor(readonly report_id: string) {
    super(`report ${report_id} has been changed`);
  }
}

/** Says how far a report has come, and what its teller is told. @throws {Refusal | ReportConflict | BadInput} */
export async function changeReport(
  store: Store,
  by: By,
  at: At,
  given: Given,
  stadsdelar: readonly string[],
): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const before = await readOwn(tx, at);
    checkReport(given, before, stadsdelar);
    const { status, category, stadsdel, answer, point, measure_id } = given;
    if (measure_id !== null && (await measuresByTime(tx.db, measure_id)).length === 0)
      throw new BadInput('measure_id', measure_id, ACCEPTED_IN_REPORT.measure_id);
    await updateReport(tx.db, {
      ...next(before, by),
      status,
      category,
      stadsdel,
      answer: isSaid(answer) ? JSON.stringify(answer) : null,
      point: point === null ? null : JSON.stringify(pointOf(point, before)),
      measure_id,
    });
    // no words: what a resident has told is not to stay in the trail, which nobody can empty
    const detail = { status, before: before.status, category, stadsdel, is_public: point !== null, measure_id };
    await tx.audit({ action: 'change', subject: 'report', subject_id: at.report_id, detail });
    tx.changed({ topic: 'report', id: at.report_id, scope: null });
  });
}

/**
 * Puts a report together with another, whose answer its teller then reads; what followed it follows the other.
 * @param into null to part them
 * @throws {Refusal | ReportConflict | BadInput}
 */
export async function mergeReport(store: Store, by: By, at: At, into: string | null): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const before = await readOwn(tx, at);
    if (into !== null) {
      const [main] = await reportsByTime(tx.db, into);
      if (main === undefined || main.merged_into !== null || into === at.report_id)
        throw new BadInput('into', into, ACCEPTED_IN_REPORT.into);
      await moveFollowers(tx.db, at.report_id, into);
    }
    await updateReport(tx.db, { ...next(before, by), merged_into: into, point: into === null ? before.point : null });
    const detail = { into: into ?? before.merged_into };
    await tx.audit({ action: into === null ? 'part' : 'merge', subject: 'report', subject_id: at.report_id, detail });
    tx.changed({ topic: 'report', id: at.report_id, scope: null });
  });
}

function checkReport(
  { status, stadsdel, answer, point }: Given,
  before: ReportRow,
  stadsdelar: readonly string[],
): void {
  if (stadsdel !== null && !stadsdelar.includes(stadsdel))
    throw new BadInput('stadsdel', stadsdel, ACCEPTED_IN_REPORT.stadsdel);
  const language = contentOf(before)?.language ?? 'sv';
  if (NEEDS_ANSWER.includes(status) && !answer?.[language].trim())
    throw new BadInput(`answer.${language}`, undefined, ACCEPTED_IN_REPORT.answer);
  if (point === null) return;
  for (const each of ['sv', 'en'] as const) {
    if (!point.title[each].trim()) throw new BadInput(`point.title.${each}`, undefined, ACCEPTED_IN_REPORT.title);
    if (!answer?.[each].trim()) throw new BadInput(`answer.${each}`, undefined, ACCEPTED_IN_REPORT.public_answer);
  }
  if (!NEEDS_ANSWER.includes(status)) throw new BadInput('status', status, ACCEPTED_IN_REPORT.public_status);
  if (before.merged_into !== null) throw new BadInput('point', undefined, ACCEPTED_IN_REPORT.public_merged);
}

/** What everybody may read; its place is that of the report, and stays once the report has been emptied. */
function pointOf({ title, shows_place }: NonNullable<Given['point']>, before: ReportRow) {
  const told = contentOf(before)?.point ?? null;
  const at = told === null ? (pointIn(before)?.at ?? null) : roundPlace(told);
  return { title, at: shows_place ? at : null };
}

const isSaid = (answer: Given['answer']) => answer !== null && (answer.sv.trim() !== '' || answer.en.trim() !== '');

function next(before: ReportRow, by: By): ReportRow {
  return { ...before, revision: before.revision + 1, updated_by: by.user_id, updated_at: new Date().toISOString() };
}

async function readOwn(tx: Tx, { report_id, revision }: At): Promise<ReportRow> {
  const [row] = await reportsByTime(tx.db, report_id);
  if (row === undefined) throw new Refusal('not_found');
  if (row.revision !== revision) throw new ReportConflict(report_id);
  return row;
}
