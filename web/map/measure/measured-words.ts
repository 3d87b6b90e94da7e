import { formatNumber } from '../../text/format';
import type { Language } from '../../text/texts';

/** A length as it is said: metres under one kilometre, then kilometres with two decimals. */
export function lengthWords(metres: number, language: Language): string {
  const whole = Math.round(metres);
  return whole < 1000
    ? `${formatNumber(whole, language)}\u00a0m`
    : `${formatNumber(metres / 1000, language, 2)}\u00a0km`;
}

/** An area as it is said: square metres under a hectare, hectares under a square kilometre. */
export function areaWords(m2: number, language: Language): string {
  const whole = Math.round(m2);
  if (whole < 10_000) return `${formatNumber(whole, language)}\u00a0m²`;
  return Math.round(m2 / 100) < 10_000
    ? `${formatNumber(m2 / 10_000, language, 2)}\u00a0ha`
    : `${formatNumber(m2 / 1_000_000, language, 2)}\u00a0km²`;
}
