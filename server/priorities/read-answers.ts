import { FEW_ANSWERS, type SurveyQuestion, type SurveySource } from '../../data/terms/survey';
import type { World } from '../snapshot/world';
import { wilsonInterval } from '../statistics/wilson-interval';

export interface Answer {
  source: SurveySource;
  question: SurveyQuestion;
  year: number;
  share: number;
  n: number | null;
  low: number | null;
  high: number | null;
  is_few: boolean;
}

/** An earlier answer than so many years before the latest one says nothing of now. */
const MOST_YEARS_OLD = 3;

/**
 * What residents have answered, by what it is about: of each question the latest answers, from the survey with most of them.
 * @param last_year what was answered in a later year is passed over
 * @returns keys such as 'stadsdel rissne' and 'place rissne-torg'
 */
export async function readAnswers(world: Pick<World, 'ask'>, last_year: number): Promise<Map<string, Answer[]>> {
  const rows = (await world.ask('survey-answers', {})).filter(({ year }) => year <= last_year);
  const latest = Math.max(0, ...rows.map(({ year }) => year));
  const best = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    if (row.year < latest - MOST_YEARS_OLD) continue;
    const key = `${row.about} ${row.code} ${row.question}`;
    const known = best.get(key);
    if (known === undefined || row.year > known.year || (row.year === known.year && (row.n ?? 0) > (known.n ?? 0)))
      best.set(key, row);
  }
  const found = new Map<string, Answer[]>();
  for (const { about, code, source, question, year, share, n } of best.values()) {
    const { low, high } = n === null ? { low: null, high: null } : wilsonInterval(share, n);
    const answer = { source, question, year, share, n, low, high, is_few: n !== null && n < FEW_ANSWERS };
    found.set(`${about} ${code}`, [...(found.get(`${about} ${code}`) ?? []), answer]);
  }
  return found;
}
