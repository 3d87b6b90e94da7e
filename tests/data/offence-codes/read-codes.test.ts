import { describe, expect, it } from 'vitest';
import {
  CATEGORIES,
  CATEGORY_WORDS,
  findCategoryWord,
  findCode,
  OFFENCE_CODES,
} from '../../../data/offence-codes/read-codes';

const names = new Set(CATEGORIES.map(({ category }) => category));

describe('the categories', () => {
  it('have each a name of their own in both languages', () => {
    expect(names.size).toBe(CATEGORIES.length);
    for (const language of ['sv', 'en'] as const)
      expect(new Set(CATEGORIES.map(({ name }) => name[language])).size).toBe(CATEGORIES.length);
  });

  it('never show at a place what happens in the home, sexual offences, fraud, or what nobody knows', () => {
    const hidden = CATEGORIES.filter((c) => !c.on_place_map).map((c) => c.category);
    expect(hidden).toEqual(['sexual_offence', 'domestic_violence', 'fraud', 'other', 'unknown']);
  });

  it('set apart what the police mostly find themselves', () => {
    const found = CATEGORIES.filter((c) => c.presence_produced).map((c) => c.category);
    expect(found).toEqual(['narcotics', 'weapons_knife', 'traffic']);
  });
});

describe('the code table', () => {
  it('names only categories that exist', () => {
    expect(OFFENCE_CODES.filter((row) => !names.has(row.category))).toEqual([]);
  });

  it('has no two versions of a code in use on one day', () => {
    const overlapping = OFFENCE_CODES.filter((a, i) =>
      OFFENCE_CODES.slice(i + 1).some(
        (b) =>
          a.code === b.code &&
          (a.valid_from ?? '') < (b.valid_to ?? '9999') &&
          (b.valid_from ?? '') < (a.valid_to ?? '9999'),
      ),
    );
    expect(overlapping).toEqual([]);
  });

  it('ends every version after it began', () => {
    const backwards = OFFENCE_CODES.filter((row) => row.valid_to !== null && (row.valid_from ?? '') >= row.valid_to);
    expect(backwards).toEqual([]);
  });

  it('tells robbery outdoors from robbery indoors', () => {
    expect(findCode('9806', '2025-08-14')).toMatchObject({ category: 'robbery', place_type: 'outdoors' });
    expect(findCode('9805', '2025-08-14')).toMatchObject({ category: 'robbery', place_type: 'indoors' });
  });

  it('knows a code only while it is in use', () => {
    expect(findCode('0607', '2023-12-31')?.category).toBe('sexual_offence');
    expect(findCode('0607', '2024-01-01')).toBeNull();
    expect(findCode('9013', '2023-12-31')).toBeNull();
    expect(findCode('9013', '2024-01-01')?.category).toBe('other');
  });

  it('puts back the zero that a spreadsheet has eaten', () => {
    expect(findCode('355', '2025-01-01')?.code).toBe('0355');
  });

  it('does not know a code that is not in it', () => {
    expect(findCode('7777', '2025-01-01')).toBeNull();
  });
});

describe('the words', () => {
  it('name only categories that exist', () => {
    expect(CATEGORY_WORDS.filter((row) => !names.has(row.category))).toEqual([]);
  });

  it('stand once each', () => {
    expect(new Set(CATEGORY_WORDS.map(({ word }) => word)).size).toBe(CATEGORY_WORDS.length);
  });

  it('are found in capitals and with blanks to spare', () => {
    expect(findCategoryWord('  Personal  ROBBERY ')?.category).toBe('robbery');
    expect(findCategoryWord('Shoplifting')).toMatchObject({ category: 'shop_theft', place_type: 'indoors' });
    expect(findCategoryWord('jaywalking')).toBeNull();
  });

  it('keep off the map what mixes sexual offences with other violence', () => {
    const category = findCategoryWord('Violence and sexual offences')?.category;
    expect(CATEGORIES.find((c) => c.category === category)?.on_place_map).toBe(false);
  });
});
