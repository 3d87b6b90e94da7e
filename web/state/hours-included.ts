import { WEEK_HOURS } from '../charts/week-slots';
import { hoursOfEveningBefore } from '../../data/terms/cyclic-run';

/**
 * Which of the week's 168 hours a filter lets through; a night belongs to the evening on which it began.
 * @param weekdays ISO weekdays, empty for all
 * @param hours hours of the day, empty for all
 */
export function hoursIncluded(weekdays: readonly number[], hours: readonly number[]): boolean[] {
  const afterMidnight = hoursOfEveningBefore(hours);
  return Array.from({ length: WEEK_HOURS }, (_, index) => {
    const hour = index % 24;
    const day = Math.floor(index / 24);
    const weekday = hour < afterMidnight ? ((day + 6) % 7) + 1 : day + 1;
    return (weekdays.length === 0 || weekdays.includes(weekday)) && (hours.length === 0 || hours.includes(hour));
  });
}
