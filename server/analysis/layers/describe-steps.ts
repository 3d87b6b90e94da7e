import type { Text } from '../../http/problem';
import { monthInWords } from '../date-words';
import { formatBoth } from '../format-text';
import { monthNumber, type Steps } from './cube-steps';

/** What steps of so many months are called. */
export function stepWord(months: number): Text {
  return months === 1 ? { sv: 'månader', en: 'months' } : { sv: 'kvartal', en: 'quarters' };
}

/** Which steps the time was divided into, and which months take no part. */
export function describeSteps(steps: Steps): Text[] {
  const word = stepWord(steps.per_step);
  const chosen = [
    formatBoth(
      (f) =>
        `Tiden är delad i ${f(steps.n)} ${word.sv}, ${monthInWords(steps.from).sv} till ${monthInWords(steps.to).sv}.`,
      (f) =>
        `Time is divided into ${f(steps.n)} ${word.en}, ${monthInWords(steps.from).en} to ${monthInWords(steps.to).en}.`,
    ),
  ];
  if (steps.left_out.length > 0)
    chosen.push({
      sv: `Månader som data inte täcker helt är inte med: ${runsInWords(steps.left_out, 'sv')}.`,
      en: `Months that the data do not cover wholly take no part: ${runsInWords(steps.left_out, 'en')}.`,
    });
  if (steps.incomplete.length > 0)
    chosen.push({
      sv: `Månader som ännu inte är färdiganmälda är inte med: ${runsInWords(steps.incomplete, 'sv')}.`,
      en: `Months of which reports still come in take no part: ${runsInWords(steps.incomplete, 'en')}.`,
    });
  if (steps.isCut)
    chosen.push({
      sv: 'Delar av en månad eller ett kvartal i periodens ändar är utelämnade.',
      en: 'Parts of a month or quarter at the ends of the period are left out.',
    });
  return chosen;
}

/** Months in a row as 'januari 2023 till december 2023', with a comma between runs. */
function runsInWords(months: readonly string[], language: keyof Text): string {
  const runs: [string, string][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run && monthNumber(run[1]) + 1 === monthNumber(month)) run[1] = month;
    else runs.push([month, month]);
  }
  const word = (month: string) => monthInWords(month)[language];
  return runs
    .map(([from, to]) => (from === to ? word(from) : `${word(from)} ${language === 'sv' ? 'till' : 'to'} ${word(to)}`))
    .join(', ');
}
