import { UNKNOWN_WORDS } from './no-value';

/** How the numbers of one column are read, once all of them have been looked at. */
export interface NumberForm {
  /** six digits */
  six: 'yymmdd' | 'yyyymm' | 'yyyyww' | null;
  /** times of day without a mark between hours and minutes */
  clock: 'hhmm' | 'hours' | 'fraction' | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const EXCEL_EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** A spreadsheet's binary fractions of a day, and what is left of them after an export, lie this near the minute meant. */
const NEAR_MS = 1500;

const two = (n: number | string) => String(n).padStart(2, '0');

/** Without the guards that keep a spreadsheet from eating noughts, and without outer and hard blanks. */
export function withoutGuard(text: string): string {
  const plain = text.replace(/[\u00a0\u202f\u2007\ufeff\u200b]/g, ' ').trim();
  return (/^=\s*"(.*)"$/s.exec(plain)?.[1] ?? /^['’](.*)$/s.exec(plain)?.[1] ?? plain).trim();
}

/** Whether a text says in words, or as programs do, that there is nothing to say. */
export function saysNothing(text: string): boolean {
  return UNKNOWN_WORDS.includes(withoutGuard(text).toLowerCase());
}

/** A date of a spreadsheet as `2025-05-02` or `2025-05-02 22:10`, to the minute that it means. @param serial days since 1899-12-30 */
function serialToText(serial: number): string {
  const ms = EXCEL_EPOCH_MS + serial * DAY_MS;
  return instantToText(nearMinute(ms));
}

/** The whole minute that a time is nearly, else the whole second. @param ms of the wall clock, as if in UTC */
export function nearMinute(ms: number): number {
  const minute = Math.round(ms / 60_000) * 60_000;
  return Math.abs(ms - minute) <= NEAR_MS ? minute : Math.round(ms / 1000) * 1000;
}

/** The wall clock of a time, as if in UTC: without its time of day where that is midnight. */
export function instantToText(ms: number): string {
  const [day, clock] = new Date(ms).toISOString().slice(0, 19).split('T') as [string, string];
  if (clock === '00:00:00') return day;
  return `${day} ${clock.endsWith(':00') ? clock.slice(0, 5) : clock}`;
}

/**
 * A date or time in a rarer spelling as ISO writes it: `2025-05-02`, `2025-05-02 22:10`, `2025-05`, `2025-W18`; slashed
 * dates keep their order, which the whole column tells.
 * @returns null for what says nothing; undefined where it cannot be read
 */
export function plainTime(text: string, form: NumberForm, timeZone: string): string | null | undefined {
  if (saysNothing(text)) return null;
  const t = withoutGuard(text).replace(/\s+/g, ' ');
  if (/^\d+([.,]\d+)?$/.test(t)) return numberAsTime(t, form, timeZone);
  const { day, clock } = splitClock(t);
  const plainDay = readDay(day);
  if (plainDay === undefined) return undefined;
  if (clock === null) return plainDay;
  const time = plainClock(clock, { six: null, clock: null });
  return time === undefined || time === null ? undefined : `${plainDay} ${time}`;
}

/**
 * A time of day as `22:10`.
 * @returns null for what says nothing; undefined where it cannot be read
 */
export function plainClock(text: string, form: NumberForm): string | null | undefined {
  if (saysNothing(text)) return null;
  const t = withoutGuard(text).toLowerCase().replace(/^(klockan|kl)\b\.?\s*/, '').replace(/^\d{4}-\d\d-\d\d[t ](?=\d\d:)/, ''); // prettier-ignore
  const half = /^(\d{1,2})(?:[:.](\d\d))?(?:[:.](\d\d))?\s*([ap])\.?\s?m\.?$/.exec(t);
  if (half !== null) {
    const [, hours, minutes = '00', , letter] = half;
    return Number(hours) > 12 ? undefined : clockOf((Number(hours) % 12) + (letter === 'p' ? 12 : 0), minutes);
  }
  if (form.clock === 'fraction' && /^[01]?[.,]?\d*(e-?\d+)?$/i.test(t)) {
    const ms = nearMinute(Number(t.replace(',', '.')) * DAY_MS);
    return ms >= 0 && ms < DAY_MS ? new Date(ms).toISOString().slice(11, 16) : undefined;
  }
  const marked = /^(\d{1,2})[:.h](\d\d)(?:[:.](\d\d))?(?:[.,]\d+)?$/.exec(t);
  if (marked !== null) return clockOf(Number(marked[1]), marked[2]!);
  const whole = /^(\d{1,6})(?:[.,]0+)?$/.exec(t)?.[1];
  if (whole === undefined) return undefined;
  if (whole.length > 4) return clockOf(Number(whole.padStart(6, '0').slice(0, 2)), whole.padStart(6, '0').slice(2, 4));
  if (form.clock === 'hours') return clockOf(Number(whole), '00');
  return clockOf(Number(whole.padStart(4, '0').slice(0, 2)), whole.padStart(4, '0').slice(2));
}

function clockOf(hours: number, minutes: string): string | undefined {
  const exists = (hours < 24 && Number(minutes) < 60) || (hours === 24 && Number(minutes) === 0);
  return exists ? `${two(hours)}:${minutes}` : undefined;
}

/** `2025-05-02 kl. 22.10` and `5/2/2025 10:15 PM` as day and time of day. */
function splitClock(t: string): { day: string; clock: string | null } {
  const found =
    /^(.*\d{4}|\d{4}.*?|\d{6}|\d{8})(?:,? ?\b(?:klockan|kl)\b\.? ?|[T ,]+)(\d{1,2}(?:[:.]\d\d){1,2}(?:\.\d+)?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)$/i.exec(
      t,
    );
  return found === null ? { day: t, clock: null } : { day: found[1]!, clock: found[2]! };
}

function readDay(day: string): string | undefined {
  const week = /^(\d{4})[- ]?[wv]\.? ?(\d{1,2})(?:-?([1-7]))?$/i.exec(day) ?? swap(/^(?:v|w|vecka|week)\.? ?(\d{1,2}),? (\d{4})()$/i.exec(day)); // prettier-ignore
  if (week !== null) return weekDay(Number(week[1]), Number(week[2]), week[3] ? Number(week[3]) : null);
  const worded = /^(?:den )?(\d{1,2})(?::e)?[ .-]+(\p{L}{3,9})\.?[ -]+(\d{4})$/iu.exec(day);
  if (worded !== null) {
    const month = MONTHS.indexOf(worded[2]!.toLowerCase().slice(0, 3).replace('may', 'maj').replace('oct', 'okt'));
    return month === -1 ? undefined : `${worded[3]!}-${two(month + 1)}-${two(worded[1]!)}`;
  }
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(day);
  if (iso !== null) return `${iso[1]!}-${two(iso[2]!)}-${two(iso[3]!)}`;
  if (/^\d{8}$/.test(day)) return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  if (/^\d{6}$/.test(day)) return yymmdd(day);
  return /^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/.test(day) || /^\d{4}-\d{2}$/.test(day) ? day : undefined;
}

/** "v. 18 2025" has the year last. */
function swap(found: RegExpExecArray | null): RegExpExecArray | null {
  if (found !== null) [found[1], found[2]] = [found[2]!, found[1]!];
  return found;
}

function weekDay(year: number, week: number, weekday: number | null): string | undefined {
  if (week < 1 || week > 53) return undefined;
  if (weekday === null) return `${year}-W${two(week)}`;
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY_MS;
  return new Date(monday + ((week - 1) * 7 + weekday - 1) * DAY_MS).toISOString().slice(0, 10);
}

function yymmdd(digits: string): string {
  // nobody imports an offence of 2030 yet, nor one of 1930
  const century = Number(digits.slice(0, 2)) > 60 ? '19' : '20';
  return `${century}${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4)}`;
}

/** Digits alone: days of a spreadsheet, seconds or milliseconds since 1970, or six digits as the column has them. */
function numberAsTime(t: string, form: NumberForm, timeZone: string): string | undefined {
  const [whole, fraction] = t.split(/[.,]/) as [string, string | undefined];
  const value = Number(t.replace(',', '.'));
  if (whole.length === 5) return serialToText(value);
  if (whole.length === 13) return localText(Number(whole), timeZone);
  if (whole.length === 10) return localText(value * 1000, timeZone);
  if (fraction !== undefined && Number(fraction) !== 0) return undefined;
  if (whole.length === 8) return whole;
  if (whole.length !== 6) return undefined;
  if (form.six === 'yymmdd') return yymmdd(whole);
  return form.six === 'yyyyww' ? `${whole.slice(0, 4)}-W${whole.slice(4)}` : `${whole.slice(0, 4)}-${whole.slice(4)}`;
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of an instant. */
function localText(ms: number, timeZone: string): string {
  let format = FORMATS.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    FORMATS.set(timeZone, format);
  }
  return format.format(ms).replace(/:00$/, '');
}
