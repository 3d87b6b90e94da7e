import { LOCALES, type Language } from './language';

const NBSP = '\u00a0';

/** 9 283 in Swedish, 9,283 in English; with so many decimals, 44,0. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return withMinus(numberFormat(language, decimals, decimals).format(value));
}

/** The same with no more decimals than it needs: 44. */
export function formatRounded(value: number, language: Language, most_decimals = 0): string {
  return withMinus(numberFormat(language, 0, most_decimals).format(value));
}

/** A real minus, and none before nothing. */
function withMinus(text: string): string {
  const isZero = !/[1-9]/.test(text);
  return isZero ? text.replace(/^[-−]/, '') : text.replace('-', '−');
}

const numberFormats = new Map<string, Intl.NumberFormat>();

// making one takes longer than all that is then written with it
function numberFormat(language: Language, least: number, most: number): Intl.NumberFormat {
  const key = `${language} ${least} ${most}`;
  const made =
    numberFormats.get(key) ??
    new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: least, maximumFractionDigits: most });
  numberFormats.set(key, made);
  return made;
}

const percentSign = (language: Language) => (language === 'sv' ? `${NBSP}%` : '%');

/** A change with its sign and a real minus: +4 %, −6 %, 0 %. */
export function formatChange(percent: number, language: Language): string {
  return formatSigned(percent, language) + percentSign(language);
}

/** The same without the per cent sign, for the ends of an interval. */
function formatSigned(percent: number, language: Language): string {
  const rounded = Math.round(percent);
  return `${rounded > 0 ? '+' : ''}${formatNumber(rounded, language)}`;
}

/** The ends of a change's interval: −15 till +4. */
export function formatInterval(low: number, high: number, language: Language): string {
  return `${formatSigned(low, language)} ${language === 'sv' ? 'till' : 'to'} ${formatSigned(high, language)}`;
}

/** A share between 0 and 1 in whole per cent: 44 %. */
export function formatShare(share: number, language: Language): string {
  return formatNumber(Math.round(share * 100), language) + percentSign(language);
}
