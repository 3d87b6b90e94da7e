import { addDays } from '../../data/terms/calendar';
import { offencesEn, offencesSv } from '../../data/terms/offence-count';
import { formatPvalue } from '../../data/terms/pvalue';
import { formatBoth, formatText } from '../analysis/format-text';
import { dayInWords } from '../analysis/date-words';
import type { Text } from '../http/problem';
import type { Sides } from './compare-sides';
import type { TrialContent } from './trial-content';

const SURE = 0.05;

/** What a trial says, with its interval and by how many draws it is held against. */
export function describeSides({ test, on, off }: Sides, unit: TrialContent['unit']): Text {
  const { difference, low, high, pvalue, n_draws, is_exact } = test;
  const isSure = pvalue <= SURE;
  return formatText((n, language) => {
    const isSwedish = language === 'sv';
    const signed = (value: number) => (value > 0 ? `+${n(value, 1)}` : n(value, 1));
    const end = (value: number | null) => (value === null ? '?' : signed(value));
    const seen =
      unit === 'places'
        ? isSwedish
          ? `Där lotten föll på insatsen ändrades de anmälda brotten med ${signed(on.mean)} per plats mot samma veckor året före, på de andra med ${signed(off.mean)}`
          : `Where the lot fell on it, reported offences changed by ${signed(on.mean)} a place from the same weeks of the year before, at the others by ${signed(off.mean)}`
        : isSwedish
          ? `De dagar lotten föll på insatsen hade i snitt ${offencesSv(n(on.mean, 1))}, de andra ${n(off.mean, 1)}`
          : `The days on which the lot fell had ${offencesEn(n(on.mean, 1))} on average, the others ${n(off.mean, 1)}`;
    const interval =
      low === null && high === null
        ? ''
        : isSwedish
          ? `95 %: ${end(low)} till ${end(high)}; `
          : `95%: ${end(low)} to ${end(high)}; `;
    const drawn = is_exact
      ? isSwedish
        ? `alla ${n(n_draws)} möjliga lottningar`
        : `all ${n(n_draws)} possible draws`
      : isSwedish
        ? `${n(n_draws)} lottningar`
        : `${n(n_draws)} draws`;
    const p = formatPvalue(pvalue, language);
    const verdict = isSure
      ? isSwedish
        ? 'mer än lotten ger av sig själv'
        : 'more than the draw gives by itself'
      : isSwedish
        ? 'det kan vara slump'
        : 'it may be chance';
    return isSwedish
      ? `${seen}. Skillnaden är ${signed(difference)} (${interval}${p} bland ${drawn}): ${verdict}.`
      : `${seen}. The difference is ${signed(difference)} (${interval}${p} among ${drawn}): ${verdict}.`;
  });
}

/** What has to be known besides: of the draw, of what was changed, and of what days can tell. */
export function noteTrial({ unit, n_drawn, stopped }: TrialContent): Text[] {
  const notes: Text[] = [];
  if (stopped !== null) {
    const day = dayInWords(stopped.date);
    notes.push({
      sv: `Försöket avslutades i förtid ${day.sv}: ${stopped.reason}`,
      en: `The trial was stopped early on ${day.en}: ${stopped.reason}`,
    });
  }
  if (n_drawn > 1)
    notes.push(
      formatBoth(
        (n) => `Lotten drogs ${n(n_drawn)} gånger innan försöket började; den sista gäller.`,
        (n) => `The lots were drawn ${n(n_drawn)} times before the trial began; the last holds.`,
      ),
    );
  if (unit === 'days')
    notes.push({
      sv: 'Närvaro kan verka i flera dagar. Då är skillnaden mellan dagarna mindre än vad insatsen gör.',
      en: 'Presence may last for several days. The difference between days is then less than what is done makes.',
    });
  return notes;
}

/** What is said before anything can be told. @param to exclusive */
export function describeAhead(state: 'planned' | 'ongoing', { from, to }: { from: string; to: string }): Text {
  const [begins, last] = [dayInWords(from), dayInWords(addDays(to, -1))];
  return state === 'planned'
    ? {
        sv: `Försöket börjar ${begins.sv} och pågår till och med ${last.sv}.`,
        en: `The trial begins on ${begins.en} and goes on until ${last.en}.`,
      }
    : {
        sv: `Försöket pågår till och med ${last.sv}. Vad det visar sägs när det är slut, så att ingen ändrar insatsen efter en halv mätning.`,
        en: `The trial goes on until ${last.en}. What it shows is said when it is over, so that nobody changes what is done by half a measurement.`,
      };
}
