import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { categories, categoryWords, offenceCodes, type Category, type CategoryWord, type OffenceCode } from './schema';

/** Every category of the map, in the order in which they are shown. */
export const CATEGORIES: readonly Category[] = read('categories.json', categories);

/** The code table as plain rows, one for each code and the time in which it was in use. */
export const OFFENCE_CODES: readonly OffenceCode[] = read('codes.json', offenceCodes);

/** Words for offences, for sources without Swedish codes. */
export const CATEGORY_WORDS: readonly CategoryWord[] = read('category-words.json', categoryWords);

const byWord = new Map(CATEGORY_WORDS.map((row) => [row.word, row]));

/**
 * The version of an offence code that was in use on a date.
 * @param code four digits; a leading zero that a spreadsheet has eaten is put back
 * @param on local date, '2025-08-14'
 */
export function findCode(code: string, on: string): OffenceCode | null {
  const whole = code.trim().padStart(4, '0');
  const inUse = (row: OffenceCode) => (row.valid_from ?? '') <= on && (row.valid_to === null || on < row.valid_to);
  return OFFENCE_CODES.find((row) => row.code === whole && inUse(row)) ?? null;
}

/** The category that a word stands for, however it is spelt in capitals and blanks. */
export function findCategoryWord(word: string): CategoryWord | null {
  return byWord.get(word.trim().toLowerCase().replace(/\s+/g, ' ')) ?? null;
}

function read<T extends z.ZodType>(file: string, schema: T): z.infer<T> {
  const result = schema.safeParse(JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')));
  if (result.success) return result.data;
  throw new Error(`data/offence-codes/${file}: ${z.prettifyError(result.error)}`);
}
