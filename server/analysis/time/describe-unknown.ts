import type { Text } from '../../http/problem';
import { formatBoth } from '../format-text';
import { TREND_MONTHS } from './find-trend';

/** Why nothing is said of the trend. */
export function describeNoTrend(n_months: number): Text {
  return n_months < TREND_MONTHS
    ? formatBoth(
        (f) =>
          `Trenden kräver ${f(TREND_MONTHS)} hela månader i följd utan luckor fram till periodens slut, och data har ${f(n_months)}: för få för att skilja den från årstiden.`,
        (f) =>
          `A trend takes ${f(TREND_MONTHS)} whole months in a row without gaps up to the end of the period, and the data have ${f(n_months)}: too few to tell it from the season.`,
      )
    : formatBoth(
        (f) => `För få brott i urvalet för att säga något om trenden: det behövs minst ${f(TREND_MONTHS)} på tre år.`,
        (f) =>
          `Too few offences in the selection to say anything of the trend: it takes at least ${f(TREND_MONTHS)} in three years.`,
      );
}

/** Why no week is judged. @param is_by_month whether there are months of which offences are known to the month alone */
export function describeNoWeek(is_by_month: boolean): Text {
  return is_by_month
    ? {
        sv: 'Många av brotten är bara kända till månaden och står på dess första dag. Vilken vecka de hände går inte att se, och därför inte heller om någon vecka är ovanlig.',
        en: 'Many of the offences are known to the month alone and stand on its first day. In which week they happened cannot be seen, nor whether any week is unusual.',
      }
    : {
        sv: 'För lite för att säga om någon vecka är ovanlig: det behövs den senaste hela veckan, ett helt år före den utan luckor, och minst tio brott under det året.',
        en: 'Too little to say whether any week is unusual: it takes the last whole week, a whole year before it without gaps, and at least ten offences in that year.',
      };
}
