import { formatWeekday } from '../../data/terms/date';
import { BadInput } from '../http/problem';
import { overlapOf } from './shift-hours';

/** @throws {BadInput} where a weekday has two pairs of hours, or a shift goes on into the next one */
export function checkHours(given: Parameters<typeof overlapOf>[0]): void {
  const days = given.hours.map(({ weekday }) => weekday);
  const twice = days.find((weekday, i) => days.indexOf(weekday) !== i);
  if (twice !== undefined)
    throw new BadInput('hours', formatWeekday(twice, 'en', 'long'), {
      sv: 'högst ett par tider per veckodag',
      en: 'one pair of hours a weekday',
    });
  const overlap = overlapOf(given);
  if (overlap !== null)
    throw new BadInput('hours', formatWeekday(overlap, 'en', 'long'), {
      sv: 'tider där ett pass slutar innan nästa dags pass börjar',
      en: 'hours that let a shift end before the next day’s begins',
    });
}
