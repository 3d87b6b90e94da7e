import type { SuggestionParameters } from '../../api/types';
import { clockField, parseClock } from '../clock-field';

/** Hours of a shift as they stand in fields: 15:00. */
interface HoursInField {
  from: string;
  to: string;
}

/** When shifts begin and end, as a form has them: one pair for all days, and a pair for each. */
export interface ShiftHours {
  isSame: boolean;
  all: HoursInField;
  /** Monday first */
  each: HoursInField[];
}

const DAYS = [1, 2, 3, 4, 5, 6, 7];
/** where nobody has said anything else, 15–23 */
const FROM_MIN = 900;
const TO_MIN = 1380;

type Asked = Pick<SuggestionParameters, 'shift_from_min' | 'shift_to_min' | 'hours'>;
type OnDays = ReturnType<typeof shiftParameters> & { days: readonly number[] };

/** The hours that were asked for last, or those of an evening. */
export function shiftHoursFrom(asked: Asked | null): ShiftHours {
  const all = { from: clockField(asked?.shift_from_min ?? FROM_MIN), to: clockField(asked?.shift_to_min ?? TO_MIN) };
  const own = asked?.hours ?? [];
  const each = DAYS.map((weekday) => {
    const hours = own.find((day) => day.weekday === weekday);
    return hours ? { from: clockField(hours.from_min), to: clockField(hours.to_min) } : { ...all };
  });
  return { isSame: own.length === 0, all, each };
}

/** The same as the server asks for them: a pair for all, and of chosen days those that have another. */
export function shiftParameters({ isSame, all, each }: ShiftHours, days: readonly number[]) {
  const [from, to] = minutesOf(all);
  const hours = DAYS.flatMap((weekday) => {
    const [from_min, to_min] = minutesOf(each[weekday - 1]!);
    const isOwn = days.includes(weekday) && (from_min !== from || to_min !== to);
    return isOwn ? [{ weekday, from_min, to_min }] : [];
  });
  return { shift_from_min: from, shift_to_min: to, hours: isSame ? [] : hours };
}

/** Whether two say the same of each chosen day, in whatever way. */
export function isSameHours(a: OnDays, b: OnDays): boolean {
  const told = ({ days, shift_from_min, shift_to_min, hours }: OnDays) =>
    DAYS.filter((day) => days.includes(day)).map((day) => {
      const own = hours.find(({ weekday }) => weekday === day);
      return own ? [day, own.from_min, own.to_min] : [day, shift_from_min, shift_to_min];
    });
  return JSON.stringify(told(a)) === JSON.stringify(told(b));
}

/** Midnight as an end is that of the day. */
function minutesOf({ from, to }: HoursInField): [from: number, to: number] {
  return [parseClock(from) ?? FROM_MIN, (parseClock(to) ?? TO_MIN) || 1440];
}
