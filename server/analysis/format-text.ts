import type { Language } from '../../data/terms/language';
import { formatRounded } from '../../data/terms/number';
import type { Text } from '../http/problem';

type Format = (value: number, decimals?: number) => string;

/** One sentence in both languages, its numbers and per cents written as each language does. */
export function formatText(write: (n: Format, language: Language) => string): Text {
  return {
    // a sign does not stand alone at the beginning of a line
    sv: write((value, decimals) => formatRounded(value, 'sv', decimals), 'sv').replaceAll(' %', '\u00a0%'),
    en: write((value, decimals) => formatRounded(value, 'en', decimals), 'en').replaceAll(' %', '%'),
  };
}

/** The same, from one writer for each language. */
export function formatBoth(sv: (n: Format) => string, en: (n: Format) => string): Text {
  return formatText((n, language) => (language === 'sv' ? sv(n) : en(n)));
}

/** Rounded for the wire: what nobody reads costs bytes. */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  // no −0, which JSON would write as 0 all the same
  return Math.round(value * scale) / scale + 0;
}
