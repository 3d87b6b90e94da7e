import { addDays } from '../../data/terms/calendar';
import type { Period } from '../snapshot/coverage';
import type { Text } from '../http/problem';

const MONTH = {
  sv: new Intl.DateTimeFormat('sv-SE', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** '2025-08' as augusti 2025. */
export function monthInWords(month: string): Text {
  const date = new Date(`${month}-15T12:00:00Z`);
  return { sv: MONTH.sv.format(date), en: MONTH.en.format(date) };
}

const DAY = {
  sv: new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** '2026-03-31' as 31 mars 2026. */
export function dayInWords(day: string): Text {
  const date = new Date(`${day}T12:00:00Z`);
  return { sv: DAY.sv.format(date), en: DAY.en.format(date) };
}

/** A period, its end excluded, as 1 mars 2026 till 31 mars 2026; one day alone as that day. */
export function periodInWords({ from, to }: Period): Text {
  const [first, last] = [dayInWords(from), dayInWords(addDays(to, -1))];
  if (first.sv === last.sv) return first;
  return { sv: `${first.sv} till ${last.sv}`, en: `${first.en} to ${last.en}` };
}

/** '2025-W52' as v. 52 2025, as Swedes write weeks. */
export function weekInWords(week: string): Text {
  const [year, number] = week.split('-W');
  const name = `${Number(number)} ${year}`;
  return { sv: `v.\u00a0${name}`, en: `week\u00a0${name}` };
}
