import { addDays } from '../../../data/terms/calendar';
import { PAGE_PATHS } from '../../../data/terms/page-paths';
import { dayInWords } from '../../analysis/date-words';
import { readPromises } from '../../promises/read-promises';
import type { Notice } from '../notice';
import type { Asked } from './asked';

/** A milestone is near so many days ahead. */
const NEAR_DAYS = 14;

/** Milestones that are near and not met. */
export async function tellMilestones({ deps, reading }: Asked): Promise<Notice[]> {
  const last = addDays(reading.today, NEAR_DAYS);
  return (await readPromises(deps.store.db, reading)).flatMap(({ year, activities }) =>
    activities.flatMap(({ activity_id, title, progress }) =>
      progress.milestones
        .filter(({ state, date }) => state === 'ahead' && date >= reading.today && date <= last)
        .map(({ date, n }): Notice => {
          const day = dayInWords(date);
          const text = {
            sv: `Milstolpe ${day.sv}: ${title.sv} (${n}).`,
            en: `Milestone of ${day.en}: ${title.en || title.sv} (${n}).`,
          };
          return {
            key: `milestone:${activity_id}:${date}`,
            kind: 'milestone',
            text,
            path: `${PAGE_PATHS.promises}?year=${year}`,
            mailed_as: text,
          };
        }),
    ),
  );
}
