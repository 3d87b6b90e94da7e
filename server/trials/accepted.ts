import { TRIAL_WEEKS } from '../../data/terms/trial';
import type { Text } from '../http/problem';

/** As far ahead as a trial may begin, in years. */
export const MAX_YEARS_AHEAD = 2;

/** What each field of a trial accepts, where the schema alone cannot say it. */
export const ACCEPTED_IN_TRIAL = {
  places: {
    sv: 'platser ur registret, minst 8 när lotten dras mellan platser',
    en: 'places of the register, at least 8 where lots are drawn among places',
  },
  categories: { sv: 'slag av brott ur /api/catalogue', en: 'kinds of offence of /api/catalogue' },
  from: {
    sv: `en dag från i morgon till ${MAX_YEARS_AHEAD} år fram`,
    en: `a day from tomorrow to ${MAX_YEARS_AHEAD} years ahead`,
  },
  weeks: {
    sv: `${TRIAL_WEEKS.least} till ${TRIAL_WEEKS.most} veckor, ett jämnt antal när lotten dras mellan dagar`,
    en: `${TRIAL_WEEKS.least} to ${TRIAL_WEEKS.most} weeks, an even number where lots are drawn among days`,
  },
  begun: { sv: 'ett försök som inte har börjat', en: 'a trial that has not begun' },
  ongoing: { sv: 'ett försök som pågår', en: 'a trial that goes on' },
} as const satisfies Record<string, Text>;
