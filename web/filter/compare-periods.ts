import type { Period } from '../api';

/** The same dates a year before; the 29th of February becomes the 1st of March. */
export function yearBefore({ from, to }: Period): Period {
  const before = (date: string) => {
    const moved = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
    return new Date(`${moved.endsWith('-02-29') ? `${moved.slice(0, 5)}03-01` : moved}T00:00:00Z`)
      .toISOString()
      .slice(0, 10);
  };
  return { from: before(from), to: before(to) };
}

/** As many days, ending where the period begins. */
export function justBefore({ from, to }: Period): Period {
  const start = 2 * Date.parse(from) - Date.parse(to);
  return { from: new Date(start).toISOString().slice(0, 10), to: from };
}
