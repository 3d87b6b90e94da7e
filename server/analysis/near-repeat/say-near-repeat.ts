import type { Text } from '../../problem';
import type { NearRepeat } from '../../statistics/near-repeat';

/** Common practice: fewer pairs than this over chance is nothing to act on (Ratcliffe and Rengert 2008). */
const MIN_RATIO = 1.2;
const ALPHA = 0.05;

/** What the first week's bands say, of the same place and of the next 100 m. */
export function sayNearRepeat(found: NearRepeat, columns: number): Text {
  const at = (row: number): number | null => {
    const ratio = found.ratio[row * columns] ?? null;
    return ratio !== null && ratio >= MIN_RATIO && (found.pvalue[row * columns] ?? 1) <= ALPHA ? ratio : null;
  };
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
