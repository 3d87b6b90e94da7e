import { addMonths, startOfMonth } from '../../data/terms/calendar';
import { BadInput } from '../http/problem';
import { covers, type Coverage, type Period } from '../snapshot/coverage';

/** A year at most: what is mapped is held against the same time a year before. */
const MOST_MONTHS = 12;

const ACCEPTED = {
  sv: `hela månader, högst ${MOST_MONTHS}, som uppgifterna täcker`,
  en: `whole months, ${MOST_MONTHS} at most, that the data cover`,
};

/** The time that a document maps. @throws {BadInput} where it is no whole months, too long, or nothing is known of it */
export function checkPeriod(period: Period, coverage: Coverage | null): Period {
  const { from, to } = period;
  const refuse = (sv: string, en: string) => new BadInput('period', `${from} – ${to}`, ACCEPTED, { sv, en });
  if (startOfMonth(from) !== from || startOfMonth(to) !== to)
    throw refuse('tiden är inte hela månader', 'the time is not whole months');
  if (to <= from) throw refuse('tiden slutar inte efter sin början', 'the time does not end after its beginning');
  if (to > addMonths(from, MOST_MONTHS)) throw refuse('tiden är för lång', 'the time is too long');
  if (!covers(coverage, period)) throw refuse('uppgifterna täcker inte tiden', 'the data do not cover the time');
  return period;
}

/** Calendar years that the data cover, the newest first. @param today local date */
export function yearsCovered(coverage: Coverage | null, today: string): number[] {
  const [first, last] = [Number((coverage?.from ?? today).slice(0, 4)), Number(today.slice(0, 4)) - 1];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => last - i).filter((year) =>
    covers(coverage, { from: `${year}-01-01`, to: `${year + 1}-01-01` }),
  );
}
