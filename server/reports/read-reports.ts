import type { z } from '@hono/zod-openapi';
import { findPersonal } from '../../data/terms/personal-data';
import { reportContent, reportPoint, type reports } from '../contract/reports';
import { text } from '../contract/fields';
import { measuresByTime } from '../store/tables/measure';
import { allEchoes, reportPhotos, reportsByTime, type ReportRow } from '../store/tables/report';
import { userNames } from '../store/tables/user';
import type { Db } from '../store/types';

export type Report = z.infer<typeof reports>['reports'][number];

/** Every report, the latest received first. */
export async function readReports(db: Db): Promise<Report[]> {
  const rows = await reportsByTime(db);
  const echoes = await allEchoes(db);
  const photos = await reportPhotos(db);
  // one that has been removed since is none
  const measures = new Set((await measuresByTime(db)).map(({ measure_id }) => measure_id));
  const names = await userNames(db, [...new Set(rows.flatMap(({ updated_by }) => updated_by ?? []))]);
  return rows.map((row): Report => {
    const followers = rows.filter(({ merged_into }) => merged_into === row.report_id);
    const own = [row.report_id, ...followers.map(({ report_id }) => report_id)];
    const told = echoes.filter(({ report_id }) => own.includes(report_id));
    const content = contentOf(row);
    return {
      report_id: row.report_id,
      revision: row.revision,
      status: row.status,
      kind: row.kind,
      category: row.category,
      stadsdel: row.stadsdel,
      received_at: row.received_at,
      content,
      suspected: content === null ? [] : findPersonal(`${content.place}\n${content.text}`),
      photos: photos
        .filter(({ report_id }) => report_id === row.report_id)
        .map(({ photo_id, width, height }) => ({ photo_id, width, height })),
      answer: row.answer === null ? null : text.parse(JSON.parse(row.answer)),
      point: pointIn(row),
      measure_id: measures.has(row.measure_id ?? '') ? row.measure_id : null,
      merged_into: row.merged_into,
      n_merged: followers.length,
      n_me_too: followers.length + told.filter(({ kind }) => kind === 'me_too').length,
      n_not_mended: row.status === 'mended' ? told.filter((echo) => isDoubt(echo, row)).length : 0,
      updated_at: row.updated_at,
      updated_by: row.updated_by === null ? null : (names.get(row.updated_by) ?? null),
    };
  });
}

function isDoubt(echo: { kind: string; received_at: string }, row: ReportRow): boolean {
  return echo.kind === 'not_mended' && echo.received_at >= row.updated_at;
}

/** What everybody may read of it; null where nothing is. */
export function pointIn({ point }: Pick<ReportRow, 'point'>): z.infer<typeof reportPoint> | null {
  return point === null ? null : reportPoint.parse(JSON.parse(point));
}

/** What was told, until it is emptied. */
export function contentOf({ content }: Pick<ReportRow, 'content'>): z.infer<typeof reportContent> | null {
  return content === null ? null : reportContent.parse(JSON.parse(content));
}
