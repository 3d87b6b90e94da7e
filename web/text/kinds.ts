import type { Language } from './texts';

/** A letter for each kind of square, so that colour is not alone in telling them apart; null has none. */
const LETTERS: Record<string, Record<string, Record<Language, string>>> = {
  emerging: {
    new: { sv: 'N', en: 'N' },
    consecutive: { sv: 'R', en: 'C' },
    intensifying: { sv: 'T', en: 'I' },
    persistent: { sv: 'S', en: 'P' },
    diminishing: { sv: 'A', en: 'D' },
    sporadic: { sv: 'O', en: 'S' },
    historical: { sv: 'V', en: 'H' },
  },
  odd_squares: {
    odd_more: { sv: 'U', en: 'O' },
    odd_fewer: { sv: 'L', en: 'C' },
  },
  place_type: {
    counts_and_harm: { sv: 'B', en: 'B' },
    counts_only: { sv: 'A', en: 'N' },
    harm_only: { sv: 'S', en: 'H' },
  },
};

export function kindLetter(method: string, code: string, language: Language): string | null {
  return LETTERS[method]?.[code]?.[language] ?? null;
}
