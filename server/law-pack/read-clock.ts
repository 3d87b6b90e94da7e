import { addMonths } from '../../data/terms/calendar';
import { DUE_MONTHS, WARN_MONTHS } from '../../data/terms/law-sections';
import { dayInWords } from '../analysis/date-words';
import type { Clock } from './document';

/**
 * How long the last approved version holds. The law wants the lägesbild and the plan followed up and brought up to date when
 * needed, at least every second year.
 * @param approved_on local date; null for none
 */
export function readClock(approved_on: string | null, today: string): Clock {
  if (approved_on === null)
    return {
      approved_on,
      months: null,
      due_on: null,
      state: 'none',
      sentence: {
        sv: 'Ingen lägesbild med åtgärdsplan är beslutad här.',
        en: 'No lägesbild with an action plan has been decided here.',
      },
    };
  const months = monthsBetween(approved_on, today);
  const due_on = addMonths(approved_on, DUE_MONTHS);
  const [when, due] = [dayInWords(approved_on), dayInWords(due_on)];
  const state = today >= due_on ? 'overdue' : today >= addMonths(approved_on, WARN_MONTHS) ? 'soon' : 'current';
  const since = {
    sv: `Beslutad ${when.sv}, för ${months} månader sedan.`,
    en: `Decided on ${when.en}, ${months} months ago.`,
  };
  const rest = {
    current: { sv: `Ses över senast ${due.sv}.`, en: `To be looked over by ${due.en}.` },
    soon: {
      sv: `Dags att börja med nästa: två år har gått ${due.sv}.`,
      en: `Time to begin the next: two years will have passed on ${due.en}.`,
    },
    overdue: {
      sv: `Två år gick ut ${due.sv}: lagen vill att den ses över minst vartannat år.`,
      en: `Two years passed on ${due.en}: the law wants it looked over at least every second year.`,
    },
  }[state];
  return {
    approved_on,
    months,
    due_on,
    state,
    sentence: { sv: `${since.sv} ${rest.sv}`, en: `${since.en} ${rest.en}` },
  };
}

/** Whole months from one local date to another; 0 where the second is earlier. */
function monthsBetween(from: string, to: string): number {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months++;
  return months;
}
