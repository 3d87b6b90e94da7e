import { isoWeek, mondayOf } from '../../../data/terms/calendar';
import { PAGE_PATHS } from '../../../data/terms/page-paths';
import { toWallTime } from '../../../data/terms/wall-clock';
import { dayInWords } from '../../analysis/date-words';
import { passesChangedByOthers } from '../../store/tables/pass';
import type { Notice } from '../notice';
import type { Asked } from './asked';

/** One's own passes, of this week and later, that somebody else has changed last. */
export async function tellOwnPasses({ deps, user, reading }: Asked): Promise<Notice[]> {
  const changed = await passesChangedByOthers(deps.store.db, user.user_id, mondayOf(reading.today));
  return changed.map(({ pass_id, revision, stadsdel, planned_from, week_start }): Notice => {
    const day = dayInWords(toWallTime(planned_from, reading.timeZone).date);
    const name = reading.nameOf(stadsdel);
    return {
      key: `pass:${pass_id}:${revision}`,
      kind: 'own_pass',
      text: {
        sv: `Någon annan har ändrat ditt pass ${day.sv} i ${name}.`,
        en: `Somebody else has changed your pass of ${day.en} in ${name}.`,
      },
      path: `${PAGE_PATHS.plan}?week=${isoWeek(week_start)}`,
      mailed_as: null,
    };
  });
}
