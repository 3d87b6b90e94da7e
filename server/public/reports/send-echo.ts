import { randomUUID } from 'node:crypto';
import { REPORT_ECHOES, type ReportEcho } from '../../../data/terms/report';
import type { Asked } from './asked';

/** Somebody agrees with a published point, or says that it is not mended. */
export function sendEcho(asked: Asked, form: FormData): Response {
  const { c, site, show, link } = asked;
  const kind = REPORT_ECHOES.find((each) => each === form.get('kind'));
  const point = site.document.reports?.points.find(({ report_id }) => report_id === form.get('report_id'));
  if (kind === undefined || point === undefined) return show({ page: 'refused', why: 'unknown_point' }, 404);
  return leaveEcho(asked, point.report_id, kind) ?? c.redirect(`${link('rapporterat')}?tack`, 303);
}

/** Leaves an echo for the municipality: one of each address a day. @returns why not; null when it is left */
export function leaveEcho({ intake, address, show, c }: Asked, report_id: string, kind: ReportEcho): Response | null {
  if (intake.spool.isFull()) return show({ page: 'refused', why: 'full' }, 503);
  if (!intake.limits.take('echo', address)) return show({ page: 'refused', why: 'too_many' }, 429);
  if (!intake.limits.isFirst(`${kind} ${report_id}`, address)) return show({ page: 'refused', why: 'already' }, 429);
  const echo_id = randomUUID();
  try {
    intake.spool.leave(echo_id, { message: 'echo', echo_id, report_id, kind, received_at: new Date().toISOString() });
  } catch {
    return show({ page: 'refused', why: 'not_saved' }, 503);
  }
  c.header('Cache-Control', 'no-store');
  return null;
}
