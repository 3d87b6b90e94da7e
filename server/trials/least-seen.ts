import { offencesEn, offencesSv } from '../../data/terms/offence-count';
import { formatBoth } from '../analysis/format-text';
import type { Text } from '../http/problem';
import { YEAR_OF_WEEKS } from './compare-sides';
import type { TrialContent } from './trial-content';

/** So many standard errors are found in four trials of five, at five per cent: 1.96 + 0.84 (Cohen 1988, 2.4). */
const FOUND = 2.8;

/**
 * The smallest difference that a trial would tell from chance in four trials of five, were there as many offences as in the
 * year before the draw and they came by chance alone; of places the year before varies too.
 */
export function leastSeen({ unit, units, places, weeks }: TrialContent): { pct: number | null; sentence: Text } {
  const n_year = places.reduce((sum, { n_before }) => sum + n_before, 0);
  const n_on = units.filter(({ is_on }) => is_on).length;
  const n_off = units.length - n_on;
  const [whole, times] = unit === 'places' ? [places.length * (52 / weeks), 2] : [YEAR_OF_WEEKS, 1];
  const usual = n_year / whole;
  const error = Math.sqrt(times * usual * (1 / n_on + 1 / n_off));
  const pct = usual === 0 ? null : Math.ceil((100 * FOUND * error) / usual);
  const seen = pct !== null && pct < 100 ? pct : null;
  const sentence = formatBoth(
    (n) =>
      seen === null
        ? `Med ${offencesSv(n(n_year))} på platserna under året före lottningen går ingen minskning att skilja från slumpen. Välj fler platser, fler slag av brott eller en längre tid.`
        : `Med ${offencesSv(n(n_year))} på platserna under året före lottningen går en skillnad under ${n(seen)} % knappast att skilja från slumpen.`,
    (n) =>
      seen === null
        ? `With ${offencesEn(n(n_year))} at the places in the year before the draw, no fall can be told from chance. Choose more places, more kinds of offence or a longer time.`
        : `With ${offencesEn(n(n_year))} at the places in the year before the draw, a difference under ${n(seen)}% can hardly be told from chance.`,
  );
  return { pct: seen, sentence };
}
