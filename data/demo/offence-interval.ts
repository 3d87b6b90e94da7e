import { DAY_MIN, isoWeekday } from './calendar';
import type { CategoryModel } from './category-model';
import type { Random } from './random';

/** Wall-clock minutes, `to` exclusive; equal when the time is known. */
export interface Interval {
  from: number;
  to: number;
}

/** Draws how well the time is known: to the minute, within hours, over a night, over weeks. */
export function drawInterval(
  random: Random,
  model: CategoryModel,
  day: number,
  hour: number,
  sameDay: number,
): Interval {
  const anchor = day * DAY_MIN + hour * 60 + drawMinute(random);
  const from = (length: number): Interval =>
    model.anchor === 'start' ? { from: anchor, to: anchor + length } : { from: anchor - length, to: anchor };

  if (random.chance(sameDay)) {
    const kind = random.next();
    if (kind < model.exact) return { from: anchor, to: anchor };
    if (kind < model.exact + model.date_only) return { from: day * DAY_MIN, to: (day + 1) * DAY_MIN };
    const length = random.chance(0.55) ? random.integer(1, 19) * 10 : random.integer(7, 20) * 30;
    const whole = from(length);
    // what would leave the date ends somewhere before
    if (whole.from < day * DAY_MIN) return { from: anchor - random.integer(0, anchor - day * DAY_MIN + 1), to: anchor };
    if (whole.to > (day + 1) * DAY_MIN)
      return { from: anchor, to: anchor + random.integer(0, (day + 1) * DAY_MIN - anchor) };
    return whole;
  }
  if (random.chance(model.week_or_more / (1 - model.same_day)))
    return from((7 + random.integer(0, 24)) * DAY_MIN + random.integer(0, 12) * 60);
  if (model.anchor === 'end') return from(lengthUpToWeekend(random, day));
  // what has witnesses is a short one over midnight
  if (hour >= 22 && model.same_day >= 0.7)
    return { from: anchor, to: Math.max((day + 1) * DAY_MIN + 10, anchor + random.integer(6, 18) * 10) };
  // a night, or some days away
  const mornings = random.chance(0.7) ? 1 : random.integer(2, 6);
  const evening = hour >= 14 || hour < 5 ? anchor : anchor + random.integer(6, 10) * 60;
  return { from: evening, to: Math.max((day + mornings) * DAY_MIN + random.integer(12, 22) * 30, evening + 180) };
}

/** Found in the morning: done since yesterday, or, found on a Monday, since Friday. */
function lengthUpToWeekend(random: Random, day: number): number {
  const days = isoWeekday(day) === 1 ? 3 : random.chance(0.7) ? 1 : random.integer(2, 6);
  return days * DAY_MIN - random.integer(0, 6) * 60;
}

/** People say half past; the police write it down. */
function drawMinute(random: Random): number {
  const kind = random.next();
  if (kind < 0.55) return random.integer(0, 2) * 30;
  if (kind < 0.9) return random.integer(0, 12) * 5;
  return random.integer(0, 60);
}

/** `hour` and `weekday` of the table, by the rules of its schema. */
export function hourAndWeekday(
  { from, to }: Interval,
  hourKnownWithinMin: number,
): { hour: number | null; weekday: number | null } {
  const middle = Math.floor(from + (to - from) / 2);
  const hourKnown = to - from <= hourKnownWithinMin;
  const lastDay = Math.floor(Math.max(from, to - 1) / DAY_MIN);
  const oneDate = Math.floor(from / DAY_MIN) === lastDay;
  return {
    hour: hourKnown ? Math.floor((middle % DAY_MIN) / 60) : null,
    weekday: hourKnown || oneDate ? isoWeekday(Math.floor(middle / DAY_MIN)) : null,
  };
}
