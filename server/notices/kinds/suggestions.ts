import { isoWeek, mondayOf } from '../../../data/terms/calendar';
import { PAGE_PATHS } from '../../../data/terms/page-paths';
import { weekInWords } from '../../analysis/date-words';
import { openDrafts } from '../../store/tables/suggestion';
import type { Notice } from '../notice';
import type { Asked } from './asked';

/** Drafts of visits that nobody has decided on. */
export async function tellSuggestions({ deps, reading }: Asked): Promise<Notice[]> {
  const drafts = await openDrafts(deps.store.db, mondayOf(reading.today));
  return drafts.map(({ suggestion_id, week_start }): Notice => {
    const week = isoWeek(week_start);
    const words = weekInWords(week);
    return {
      key: `suggestion:${suggestion_id}`,
      kind: 'suggestion',
      text: {
        sv: `Ett utkast till besök för ${words.sv} väntar på beslut.`,
        en: `A draft of visits for ${words.en} awaits a decision.`,
      },
      path: `${PAGE_PATHS.plan}?week=${week}`,
      mailed_as: null,
    };
  });
}
