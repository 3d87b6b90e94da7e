import type { z } from '@hono/zod-openapi';
import { dateIn } from '../../data/terms/local-date';
import { NEEDS_ANSWER } from '../../data/terms/report';
import type { publicReports } from '../contract/published';
import type { Deps } from '../http/deps';
import { readReports } from '../reports/read-reports';
import { countReports } from './count-reports';

type PublicReports = z.infer<typeof publicReports>;

/** What is published of residents' reports: counts under disclosure control, and answered points that somebody has chosen. */
export async function publicReportsOf(
  { store, pack, published }: Pick<Deps, 'store' | 'pack' | 'published'>,
  today: string,
  threshold: number,
): Promise<PublicReports> {
  const all = await readReports(store.db);
  const day = (instant: string) => dateIn(pack.municipality.time_zone, new Date(instant));
  const counted = all.map(({ received_at, stadsdel }) => ({ received_on: day(received_at), stadsdel }));
  const stadsdelar = pack.stadsdelar.map(({ properties }) => properties.stadsdel);
  const kept = published.current()?.document.reports?.counts ?? [];
  return {
    counts: await countReports(counted, { stadsdelar, threshold, today, kept }),
    points: all.flatMap(({ report_id, category, status, stadsdel, point, answer, merged_into, updated_at }) => {
      const isShown = point !== null && answer !== null && merged_into === null && NEEDS_ANSWER.includes(status);
      if (!isShown) return [];
      return {
        report_id,
        category,
        status,
        stadsdel,
        title: point.title,
        at: point.at,
        answer,
        answered_on: day(updated_at),
      };
    }),
  };
}
