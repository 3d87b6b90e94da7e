import type { Text } from '../../http/problem';
import type { NearRepeat } from '../../statistics/near-repeat';
import { formatText } from '../format-text';
import type { Strings } from './follow-strings';

/** Common practice: fewer pairs than this over chance is nothing to act on (Ratcliffe and Rengert 2008). */
const MIN_RATIO = 1.2;
const ALPHA = 0.05;

/** The ratio of a distance in the first week where it is clearly more than chance, else null. */
export function clearRatio(found: NearRepeat, row: number, columns: number): number | null {
  const ratio = found.ratio[row * columns] ?? null;
  return ratio !== null && ratio >= MIN_RATIO && (found.pvalue[row * columns] ?? 1) <= ALPHA ? ratio : null;
}

/** What the first week's bands formatText, of the same place and of the next 100 m, and of chains too long to be one series. */
export function describeNearRepeat(found: NearRepeat, columns: number, { n_too_long, largest }: Strings): Text {
  const repeats = describeRepeats(found, columns);
  if (largest === null) return repeats;
  const { n, days, extent_m } = largest;
  return formatText((f, language) =>
    language === 'sv'
      ? `${repeats.sv} ${n_too_long === 1 ? 'En kedja' : `${f(n_too_long)} kedjor`} pågår längre än en serie brukar eller sträcker sig längre bort, ${n_too_long === 1 ? 'med' : 'den största med'} ${f(n)} brott på ${f(days)} dagar över ${f(extent_m)} m: läs det som platser där det ofta händer något. ${n_too_long === 1 ? 'Den' : 'De'} är inte med bland serierna.`
      : `${repeats.en} ${n_too_long === 1 ? 'One chain goes' : `${f(n_too_long)} chains go`} on for longer than a series does or reach${n_too_long === 1 ? 'es' : ''} further, ${n_too_long === 1 ? 'with' : 'the largest with'} ${f(n)} offences in ${f(days)} days over ${f(extent_m)} m: read that as places where much happens. ${n_too_long === 1 ? 'It is' : 'They are'} not among the series.`,
  );
}

function describeRepeats(found: NearRepeat, columns: number): Text {
  const at = (row: number) => clearRatio(found, row, columns);
  const parts = [
    { where: { sv: 'på samma plats', en: 'at the same place' }, ratio: at(0) },
    { where: { sv: 'inom 100 m', en: 'within 100 m' }, ratio: at(1) },
  ].filter((part) => part.ratio !== null);
  if (parts.length === 0)
    return {
      sv: 'Inget tecken på upprepning: brott nära varandra följer inte tätare på varandra än slumpen ger.',
      en: 'No sign of repeats: offences near each other do not follow each other sooner than chance has them.',
    };
  const list = (language: 'sv' | 'en') =>
    parts
      .map(({ where, ratio }) => {
        const times = (ratio ?? 0).toFixed(1);
        return language === 'sv'
          ? `${times.replace('.', ',')} gånger så ofta som av en slump ${where.sv}`
          : `${times} times as often as by chance ${where.en}`;
      })
      .join(language === 'sv' ? ' och ' : ' and ');
  return {
    sv: `Efter ett brott kommer ett till inom en vecka ${list('sv')}.`,
    en: `An offence is followed by another within a week ${list('en')}.`,
  };
}
