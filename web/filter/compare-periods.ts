import { addDays, daysBetween, isDate } from '../../data/terms/calendar';
import type { Period } from '../api/types';

/** The same dates a year before; the 29th of February becomes the 1st of March. */
export function yearBefore({ from, to }: Period): Period {
  const before = (date: string) => {
    const moved = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
    return moved.endsWith('-02-29') && !isDate(moved) ? `${moved.slice(0, 5)}03-01` : moved;
  };
  return { from: before(from), to: before(to) };
}

/** As many days, ending where the period begins. */
export function justBefore({ from, to }: Period): Period {
  return { from: addDays(from, -daysBetween(from, to)), to: from };
}
