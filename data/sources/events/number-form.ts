import type { DateForm } from './fields';
import type { NumberForm } from './plain-time';

/** Readings of six digits that every one of a column's values allows. @param today '2026-11-22' */
export function sixDigitForms(
  values: readonly string[],
  header: string,
  today: string,
): NonNullable<NumberForm['six']>[] {
  const isWeek = /vecka|week|vv\b/i.test(header);
  const thisYear = Number(today.slice(0, 4));
  const fits = {
    yymmdd: (t: string) => isMonth(t.slice(2, 4)) && isBetween(t.slice(4), 1, 31) && `20${t}` <= compact(today),
    yyyymm: (t: string) => isBetween(t.slice(0, 4), 1990, thisYear) && isMonth(t.slice(4)),
    yyyyww: (t: string) => isBetween(t.slice(0, 4), 1990, thisYear) && isBetween(t.slice(4), 1, 53),
  };
  const can = (form: keyof typeof fits) => values.every((t) => fits[form](t));
  if (isWeek && can('yyyyww')) return ['yyyyww'];
  const forms = (['yymmdd', 'yyyymm'] as const).filter(can);
  if (forms.length > 0) return forms;
  if (can('yyyyww')) return ['yyyyww'];
  // single values that fit nothing are rejected by themselves: what most of them are
  const most = (['yymmdd', 'yyyymm', 'yyyyww'] as const)
    .map((form) => ({ form, n: values.filter((t) => fits[form](t)).length }))
    .sort((a, b) => b.n - a.n);
  return most[0]!.n > 2 * most[1]!.n ? [most[0]!.form] : [];
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}

const isBetween = (t: string, least: number, most: number) => Number(t) >= least && Number(t) <= most;
const isMonth = (t: string) => isBetween(t, 1, 12);

export function isSixForm(form: string | undefined): form is NonNullable<NumberForm['six']> & DateForm {
  return form === 'yymmdd' || form === 'yyyymm' || form === 'yyyyww';
}

/**
 * How a column of times of day without a mark is read: as fractions of a day where all are below one, as HHMM without
 * its noughts where one has three digits or more, or is no hour; else as hours.
 */
export function clockForm(values: readonly string[]): NumberForm['clock'] {
  const numbers = values.filter((t) => /^\d*([.,]\d+)?(e-?\d+)?$/i.test(t) && t !== '');
  if (numbers.length === 0) return null;
  const parsed = numbers.map((t) => Number(t.replace(',', '.')));
  const hasFraction = numbers.some((t) => /[.,]\d{3,}$|e-/i.test(t) || t === '0.5' || t === '0,5');
  if (hasFraction && parsed.every((n) => n >= 0 && n <= 1)) return 'fraction';
  const wholes = numbers.filter((t) => /^\d+([.,]0+)?$/.test(t)).map((t) => t.replace(/[.,]0+$/, ''));
  return wholes.some((t) => t.length > 2 || Number(t) > 24) ? 'hhmm' : 'hours';
}
