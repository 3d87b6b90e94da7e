import type { z } from '@hono/zod-openapi';
import { statedSystems } from '../../data/place/stated-systems';
import type { StagedImport } from '../../data/import/stage-import';
import type { importDraft } from '../contract/import-drafts';
import type { Draft } from './draft';
import type { ImportDesk } from './import-desk';

type ImportDraft = z.infer<typeof importDraft>;

/** A draft as it goes over the wire. */
export function describeDraft(desk: ImportDesk, draft: Draft): ImportDraft {
  const { draft_id, created_at, source, options, remembered = null } = draft;
  return {
    draft_id,
    created_at,
    files: draft.files.map((file, i) => ({ ...file, received: desk.store.received(draft, i) })),
    source,
    is_source_chosen: draft.is_source_chosen,
    options,
    coordinate_systems: statedSystems(desk.pack.municipality, source).map(({ code, name }) => ({ code, name })),
    remembered,
    reading: describeReading(desk, draft_id),
    run: describeRun(desk, draft_id),
  };
}

function describeReading(desk: ImportDesk, draft_id: string): ImportDraft['reading'] {
  const kept = desk.reading(draft_id);
  const isReading = desk.isReading(draft_id);
  if (kept === null) return { state: isReading ? 'reading' : 'none', is_part: false, message: null, files: [] };
  return {
    state: isReading ? 'reading' : kept.refused === null ? 'ready' : 'refused',
    is_part: kept.is_part,
    message: kept.refused,
    files: kept.readings,
  };
}

function describeRun(desk: ImportDesk, draft_id: string): ImportDraft['run'] {
  const work = desk.work(draft_id);
  const nothing = { stage: null, share: null, message: null, report: null };
  if (work !== null) {
    const { stage = null, done = null, total = null } = work.progress ?? {};
    return { ...nothing, state: work.state, stage, share: done !== null && total ? Math.min(1, done / total) : null };
  }
  const run = desk.run(draft_id);
  if (run === null) return { ...nothing, state: 'none' };
  if ('refused' in run) return { ...nothing, state: 'refused', message: run.refused };
  return { ...nothing, state: 'done', report: describeReport(run.staged) };
}

function describeReport({ report }: StagedImport): NonNullable<ImportDraft['run']['report']> {
  const counted = (counts: Readonly<Record<string, number>>) => Object.entries(counts).sort((a, b) => b[1] - a[1]);
  return {
    n_read: report.rows_read,
    n_written: report.rows_written,
    n_changed: report.rows_changed,
    n_withdrawn: report.rows_withdrawn,
    n_missing: report.rows_missing,
    n_doubles: report.duplicates_dropped,
    n_rejected: report.rows_rejected,
    n_without_place: report.without_place,
    n_synthetic: report.synthetic_removed,
    n_batch: report.batch_suspected,
    n_total: report.rows_total,
    period: report.period,
    question: report.question,
    rejected: counted(report.rejected).map(([reason, n]) => ({ reason, n })),
    unknown_codes: counted(report.unknown_codes).map(([code, n]) => ({ code, n })),
    notes: report.notes,
    seconds: report.seconds,
  };
}
