import type { Language } from './language';
import { formatNumber } from './number';

/** Below it a number is written as it stands, and may be compared: one row, two rows. */
const FIRST_SPACED = 1000;

/**
 * Sentences whose numbers are written as one writes them in the language: 12 000 in Swedish, 12,000 in English. None of the
 * numbers may be a year.
 * @param said sentences, or what makes them; records of them likewise
 */
export function withNumbers<T extends object>(said: T, language: Language): T {
  const wrapped = Object.entries(said).map(([name, each]: [string, unknown]) => [name, wrap(each, language)] as const);
  return Object.fromEntries(wrapped) as T;
}

function wrap(each: unknown, language: Language): unknown {
  if (typeof each === 'function')
    return (...given: unknown[]): unknown =>
      (each as (...given: unknown[]) => unknown)(...given.map((value) => written(value, language)));
  return typeof each === 'object' && each !== null && !Array.isArray(each) ? withNumbers(each, language) : each;
}

function written(value: unknown, language: Language): unknown {
  return typeof value === 'number' && value >= FIRST_SPACED ? formatNumber(value, language) : value;
}
