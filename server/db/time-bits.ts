import type { Parameter } from './question-parameters';

/**
 * The weekdays and hours of a filter as numbers with a bit for each: the database plans every question anew for what it
 * is bound to, and lists that it has to take apart made that plan cost more than small answers do.
 * @param parameters of any question; `weekday` (1 Monday to 7) and `hour` (0 to 23, ascending, each once) may be null
 * @returns the parameters with `weekday_bits`, `hour_bits` and `evening_hours` in their place; others as they are
 */
export function timeBits(parameters: Readonly<Record<string, Parameter>>): Record<string, Parameter> {
  const { weekday, hour, ...others } = parameters;
  if (weekday === undefined || hour === undefined) return { ...parameters };
  const weekdays = numbersOf(weekday);
  const hours = numbersOf(hour);
  const days = weekdays && bitsOf(weekdays);
  return {
    ...others,
    // Sunday, 7, is the day before Monday too
    weekday_bits: days === null ? null : days | (days >> 7),
    hour_bits: hours && bitsOf(hours),
    evening_hours: hours ? hoursPastMidnight(hours) : 0,
  };
}

/** How many of the hours belong to the evening before: those after midnight that it reaches without a break. */
function hoursPastMidnight(hours: readonly number[]): number {
  if (hours.at(-1) !== 23 || hours.length === 24) return 0;
  const end = hours.findIndex((hour, place) => hour !== place);
  return end < 0 ? hours.length : end;
}

function bitsOf(numbers: readonly number[]): number {
  return numbers.reduce((bits, number) => bits | (1 << number), 0);
}

function numbersOf(value: Parameter): readonly number[] | null {
  return Array.isArray(value) ? (value as readonly number[]) : null;
}
