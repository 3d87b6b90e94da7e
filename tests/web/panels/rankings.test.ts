import { describe, expect, it } from 'vitest';
import { rankCategories } from '../../../web/panels/category-ranking';
import { rankStadsdelar } from '../../../web/panels/stadsdel-ranking';
import type { ByStadsdel, Category, Stadsdel } from '../../../web/api/types';

const category = (code: string, presence_produced = false) =>
  ({ category: code, name: { sv: code, en: code }, presence_produced }) as Category;

describe('the kinds of offence in the panel', () => {
  const known = [category('theft'), category('robbery'), category('drugs', true)];
  const rows = [
    { category: 'robbery', n: 3, n_presence_produced: 0 },
    { category: 'drugs', n: 90, n_presence_produced: 90 },
    { category: 'theft', n: 40, n_presence_produced: 0 },
    { category: 'unheard of', n: 1, n_presence_produced: 0 },
  ];

  it('are ranked, those found by the police after the others and with a word, those that nobody knows left out', () => {
    const ranked = rankCategories(rows, known, { categories: null }, 'en');
    expect(ranked.map(({ id, n, apart }) => [id, n, apart])).toEqual([
      ['theft', 40, false],
      ['robbery', 3, false],
      ['drugs', 90, true],
    ]);
    expect(ranked.map(({ note }) => note)).toEqual([undefined, undefined, 'mostly found by the police']);
  });

  it('know the one that is all that is chosen', () => {
    const only = (categories: string[] | null) =>
      rankCategories(rows, known, { categories }, 'sv').filter((row) => row.only);
    expect(only(['robbery']).map(({ id }) => id)).toEqual(['robbery']);
    expect(only(['robbery', 'theft'])).toEqual([]);
    expect(only(null)).toEqual([]);
  });
});

describe('the stadsdelar in the panel', () => {
  const stadsdelar = [
    { stadsdel: 'rissne', name: 'Rissne', prioritised: true },
    { stadsdel: 'ör', name: 'Ör', prioritised: false },
  ] as Stadsdel[];
  const rows = [
    { stadsdel: 'ör', n: null },
    { stadsdel: 'rissne', n: 12 },
  ] as ByStadsdel['rows'];

  it('are ranked with those without data last, and the prioritised ones with a word', () => {
    expect(rankStadsdelar(rows, stadsdelar, { stadsdelar: ['rissne'] }, 'sv')).toEqual([
      { id: 'rissne', name: 'Rissne', note: 'prioriterat område', n: 12, only: true },
      { id: 'ör', name: 'Ör', note: undefined, n: null, only: false },
    ]);
  });
});
