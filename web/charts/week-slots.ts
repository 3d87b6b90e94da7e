/** Hours in a week; index = (ISO weekday − 1) · 24 + hour, Monday 00–01 first. */
export const WEEK_HOURS = 168;

/** One block of the week as the heat grid shows it. */
export interface WeekSlot {
  /** ISO weekday, Monday 1 */
  weekday: number;
  from: number;
  /** exclusive, at most 24 */
  to: number;
  n: number;
  /** hours of the slot that the filter lets through; 0 when none does */
  hours: number;
}

/** Sums 168 hourly counts to slots of `width` hours, weekday by weekday. */
export function weekSlots(n: readonly number[], width: number, included?: readonly boolean[]): WeekSlot[][] {
  return Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: 24 / width }, (_, column) => {
      const from = column * width;
      const indexes = Array.from({ length: width }, (_, i) => day * 24 + from + i);
      return {
        weekday: day + 1,
        from,
        to: from + width,
        n: indexes.reduce((sum, index) => sum + (n[index] ?? 0), 0),
        hours: indexes.filter((index) => included?.[index] ?? true).length,
      };
    }),
  );
}

/**
 * Lower limits of the classes, in times what an even spread over the counted hours would give. Fixed, so that two
 * stadsdelar and two periods are drawn alike.
 */
const EVEN_BREAKS = [0, 0.75, 1.25, 2, 3] as const;

/** A slot with fewer offences than this never gets one of the three warm classes: it is too easily chance. */
const LEAST_FOR_WARM = 5;

/** Class 1 to 5 of a slot against an even spread; 0 when the filter leaves the whole slot out. */
export function weekClass(slot: Pick<WeekSlot, 'n' | 'hours'>, nPerHour: number): number {
  if (slot.hours === 0) return 0;
  const times = nPerHour > 0 ? slot.n / (nPerHour * slot.hours) : 0;
  const found = EVEN_BREAKS.findLastIndex((limit) => times >= limit) + 1;
  return slot.n < LEAST_FOR_WARM ? Math.min(found, 2) : found;
}

/** Whether any hour of a slot is among the marked ones of the week's 168. */
export function holdsAny({ weekday, from, to }: Pick<WeekSlot, 'weekday' | 'from' | 'to'>, marked: readonly boolean[]) {
  const monday = (weekday - 1) * 24;
  return marked.slice(monday + from, monday + to).includes(true);
}
