import { formatWeekday } from '../../data/terms/date';
import { offencesEn, offencesSv } from '../../data/terms/offence-count';
import { formatText } from '../analysis/format-text';
import type { Text } from '../http/problem';
import { LEAST_EVENTS, type Need } from '../need/share-need';
import { SLOT_HOURS } from '../need/spread-week';
import { crowdedHours } from '../statistics/crowded-hours';

const SLOTS_A_DAY = 24 / SLOT_HOURS;
const DAYS_A_MONTH = 365.25 / 12;

/**
 * Why somebody is sent to a place, in one line: how many offences were reported there, and when they gather where that is
 * more than chance. Few are said to be few.
 * @param by_slot aoristic sums of the 56 slots of a week
 * @param exactness of these sums, as `crowdedHours` has it
 * @param n offences of the period
 * @param days of the period
 */
export function describeOffences(
  { by_slot, exactness, n }: Pick<Need, 'by_slot' | 'exactness' | 'n'>,
  days: number,
): Text {
  const months = Math.round(days / DAYS_A_MONTH);
  const crowded = n < LEAST_EVENTS ? null : crowdedHours(by_slot, SLOTS_A_DAY, exactness);
  return formatText((f, language) => {
    const isSv = language === 'sv';
    const period = isSv ? `på ${f(months)} månader` : `in ${f(months)} months`;
    if (n === 0) return isSv ? `Inga anmälda brott ${period}` : `No reported offences ${period}`;
    const all = isSv ? offencesSv(f(n)) : offencesEn(f(n));
    if (n < LEAST_EVENTS) return `${all} ${period}, ${isSv ? 'för få för att säga när' : 'too few to say when'}`;
    if (crowded === null) return `${all} ${period}, ${isSv ? 'spridda över veckan' : 'spread over the week'}`;
    const day = (weekday: number) => formatWeekday(weekday, language);
    const { weekday_from, weekday_to } = crowded;
    const isEveryDay = weekday_from === 1 && weekday_to === 7;
    const every = isSv ? 'alla dagar' : 'every day';
    const run = weekday_from === weekday_to ? day(weekday_from) : `${day(weekday_from)}–${day(weekday_to)}`;
    const when = isEveryDay ? every : run;
    const hour = (slot: number) => String(slot * SLOT_HOURS).padStart(2, '0');
    const hours = `${hour(crowded.slot_from)}–${hour(crowded.slot_to + 1)}`;
    // times that are known as intervals count by parts
    const isWhole = Math.abs(crowded.n - Math.round(crowded.n)) < 0.05;
    const about = isWhole ? '' : isSv ? 'Omkring ' : 'About ';
    return isSv
      ? `${about}${f(crowded.n)} av ${all} ${when} ${hours}`
      : `${about}${f(crowded.n)} of ${all} ${when} ${hours}`;
  });
}
