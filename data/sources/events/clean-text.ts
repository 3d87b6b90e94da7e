import type { Field } from './fields';
import { saysNothing, withoutGuard } from './plain-time';

/** Fields that hold few different texts, which are cleaned one by one. */
export const CLEANED_FIELDS = [
  'offence_code',
  'category',
  'deso',
  'base_area',
  'stadsdel',
  'kommun',
  'kommunkod',
  'place_type',
  'priority',
  'outcome',
  'origin',
  'number',
] as const satisfies readonly Field[];

const CODES: readonly string[] = ['offence_code', 'kommunkod', 'base_area'];

/** A text without guards and the decimals that a spreadsheet gives to codes; null where it says nothing. */
export function cleanText(field: (typeof CLEANED_FIELDS)[number], text: string): string | null {
  if (saysNothing(text)) return null;
  const plain = withoutGuard(text);
  if (field === 'deso') return cleanDeso(plain);
  if (CODES.includes(field)) return plain.replace(/^(\d+)[.,]0+$/, '$1');
  return plain;
}

/**
 * A DeSO code as SCB writes it, `0183C1180`: capitals, without blanks, the year of SCB's table database and a name before
 * it. What is no DeSO code stays as it is.
 */
function cleanDeso(text: string): string {
  const plain = text
    .toUpperCase()
    .replace(/[\s.-]+/g, '')
    .replace(/^DESO[:_]?(?=\d)/, '')
    .replace(/[_(]?(DESO)?(2018|2025)\)?$/, '');
  const short = /^(\d{3,4})([ABC]\d{4})$/.exec(plain);
  return short === null ? text : `${short[1]!.padStart(4, '0')}${short[2]!}`;
}
