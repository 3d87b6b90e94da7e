import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { principalOf, userOf } from '../access/authorise';
import { id } from '../contract/fields';
import { changedReport, mergedReport, reportConflict, reports, savedReport } from '../contract/reports';
import { sendJson } from '../http/answer';
import type { AppEnv } from '../http/app-env';
import type { Deps } from '../http/deps';
import { Conflict, Refusal } from '../http/problem';
import { readerQuery } from '../offences/filter';
import { keptDays } from '../reports/kept-days';
import { readReports } from '../reports/read-reports';
import { changeReport, mergeReport, ReportConflict } from '../reports/save-report';
import { reportPhotos } from '../store/tables/report';
import { answers, newRoutes, orConflict } from './new-routes';

const reportId = z.object({ report_id: id });
const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });

const getReports = createRoute({
  method: 'get',
  path: '/reports',
  summary: 'What residents have told, and what has come of it',
  request: { query: readerQuery },
  responses: answers(reports, 'the latest received first'),
});
const getPhoto = createRoute({
  method: 'get',
  path: '/reports/{report_id}/photos/{photo_id}',
  summary: 'A photo of a report, drawn anew without what told where and by whom it was taken',
  request: { query: readerQuery, params: reportId.extend({ photo_id: id }) },
  responses: { 200: { description: 'JPEG', content: { 'image/jpeg': { schema: z.string() } } } },
});
const putReport = createRoute({
  method: 'put',
  path: '/reports/{report_id}',
  summary: 'Says how far a report has come, and what its teller and everybody is told of it',
  request: { query: readerQuery, params: reportId, body: json(changedReport) },
  responses: orConflict(answers(savedReport, 'the report'), reportConflict),
});
const putMerged = createRoute({
  method: 'put',
  path: '/reports/{report_id}/merged',
  summary: 'Puts a report together with another, or parts them',
  request: { query: readerQuery, params: reportId, body: json(mergedReport) },
  responses: orConflict(answers(savedReport, 'the report'), reportConflict),
});

export function reportRoutes({ store, pack, files }: Pick<Deps, 'store' | 'pack' | 'files'>) {
  const stadsdelar = pack.stadsdelar.map(({ properties }) => properties.stadsdel);
  const byOf = (c: Context<AppEnv>) => ({ principal: principalOf(c), user_id: userOf(c).user_id });
  const read = async (report_id: string) => {
    const found = (await readReports(store.db)).find((report) => report.report_id === report_id);
    if (found === undefined) throw new Refusal('not_found');
    return found;
  };
  /** Does it, and answers a conflict with what the report is now. */
  const orTell = async (work: Promise<void>) => {
    await work.catch(async (error: unknown) => {
      if (!(error instanceof ReportConflict)) throw error;
      throw new Conflict(await read(error.report_id));
    });
  };

  return newRoutes()
    .openapi(getReports, async (c) => {
      const revision = await store.readRevision('report');
      return sendJson(c, { revision, kept_days: keptDays(pack), reports: await readReports(store.db) });
    })
    .openapi(getPhoto, async (c) => {
      const { report_id, photo_id } = c.req.valid('param');
      const photo = (await reportPhotos(store.db, report_id)).find((each) => each.photo_id === photo_id);
      const bytes = photo === undefined ? null : files.read(photo.hash);
      if (bytes === null) throw new Refusal('not_found');
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': 'image/jpeg',
        'Cache-Control': 'private, no-store',
        'Content-Disposition': 'inline; filename="foto.jpg"',
        'Content-Security-Policy': "default-src 'none'; sandbox",
      });
    })
    .openapi(putReport, async (c) => {
      const { revision, ...given } = c.req.valid('json');
      const { report_id } = c.req.valid('param');
      await orTell(changeReport(store, byOf(c), { report_id, revision }, given, stadsdelar));
      return sendJson(c, { report: await read(report_id) });
    })
    .openapi(putMerged, async (c) => {
      const { revision, into } = c.req.valid('json');
      const { report_id } = c.req.valid('param');
      await orTell(mergeReport(store, byOf(c), { report_id, revision }, into));
      return sendJson(c, { report: await read(report_id) });
    });
}
