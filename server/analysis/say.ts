import type { Language } from '../../data/pack/schema';
import type { Text } from '../http/problem';

const LOCALES = { sv: 'sv-SE', en: 'en-GB' } as const;
const formats = new Map<string, Intl.NumberFormat>();

/** A number as it is written in a language, with a real minus: 9 283, 44,4, −6. */
function formatNumber(value: number, language: Language, decimals = 0): string {
  const key = `${language} ${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: decimals, signDisplay: 'negative' });
    formats.set(key, format);
  }
  return format.format(value).replace('-', '−');
}

type Format = (value: number, decimals?: number) => string;

/** One sentence in both languages, its numbers and per cents written as each language does. */
export function say(write: (n: Format, language: Language) => string): Text {
  return {
    // a sign does not stand alone at the beginning of a line
    sv: write((value, decimals) => formatNumber(value, 'sv', decimals), 'sv').replaceAll(' %', '\u00a0%'),
    en: write((value, decimals) => formatNumber(value, 'en', decimals), 'en').replaceAll(' %', '%'),
  };
}

/** The same, from one writer for each language. */
export function sayBoth(sv: (n: Format) => string, en: (n: Format) => string): Text {
  return say((n, language) => (language === 'sv' ? sv(n) : en(n)));
}

/** Rounded for the wire: what nobody reads costs bytes. */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  // no −0, which JSON would write as 0 all the same
  return Math.round(value * scale) / scale + 0;
}
