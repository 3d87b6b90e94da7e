import { addDays } from '../../../data/terms/calendar';
import { PAGE_PATHS } from '../../../data/terms/page-paths';
import { dayInWords } from '../../analysis/date-words';
import { readPacks } from '../../law-pack/keep-pack';
import { readClock } from '../../law-pack/read-clock';
import { seesOffences } from '../../places/sees-offences';
import { readPromises } from '../../promises/read-promises';
import { readWeeklies } from '../../weekly/keep-weekly';
import type { Notice } from '../notice';
import type { Asked } from './asked';

/** A milestone that was missed is told of so many days. */
const MISSED_DAYS = 30;

/** Deadlines that have passed: milestones, decisions of weekly meetings, and the two years of the law. */
export async function tellDeadlines(asked: Asked): Promise<Notice[]> {
  const missed = await tellMissed(asked);
  // the weekly meeting and the law's pack are those of police and municipality
  return seesOffences(asked.user) ? [...missed, ...(await tellUndone(asked)), ...(await tellLaw(asked))] : missed;
}

async function tellMissed({ deps, reading }: Asked): Promise<Notice[]> {
  const first = addDays(reading.today, -MISSED_DAYS);
  return (await readPromises(deps.store.db, reading)).flatMap(({ year, activities }) =>
    activities.flatMap(({ activity_id, title, progress }) =>
      progress.milestones
        .filter(({ state, date }) => state === 'missed' && date >= first)
        .map(({ date }): Notice => {
          const day = dayInWords(date);
          const text = {
            sv: `Milstolpen ${day.sv} är inte nådd: ${title.sv}.`,
            en: `The milestone of ${day.en} has not been met: ${title.en || title.sv}.`,
          };
          const path = `${PAGE_PATHS.promises}?year=${year}`;
          return { key: `missed:${activity_id}:${date}`, kind: 'deadline', text, path, mailed_as: text };
        }),
    ),
  );
}

async function tellUndone({ deps, reading }: Asked): Promise<Notice[]> {
  return (await readWeeklies(deps.store.db)).flatMap(({ weekly_id, decisions }) =>
    decisions.flatMap(({ what, due, is_done }, i): Notice[] => {
      if (is_done || due === null || due >= reading.today) return [];
      const day = dayInWords(due);
      return [
        {
          key: `decision:${weekly_id}:${i}:${due}`,
          kind: 'deadline',
          text: {
            sv: `Beslut som skulle vara gjort ${day.sv}: ${what}`,
            en: `Decision that was to be done by ${day.en}: ${what}`,
          },
          path: PAGE_PATHS.weekly,
          mailed_as: null,
        },
      ];
    }),
  );
}

async function tellLaw({ deps, reading }: Asked): Promise<Notice[]> {
  const approved = (await readPacks(deps.store.db)).flatMap(({ approved_on }) => approved_on ?? []).sort();
  const { state, due_on, sentence } = readClock(approved.at(-1) ?? null, reading.today);
  if (state !== 'soon' && state !== 'overdue') return [];
  const text = {
    sv: `Lägesbild och åtgärdsplan: ${sentence.sv}`,
    en: `Lägesbild and action plan: ${sentence.en}`,
  };
  const path = PAGE_PATHS['law-pack'];
  return [{ key: `law:${state}:${due_on}`, kind: 'deadline', text, path, mailed_as: text }];
}
