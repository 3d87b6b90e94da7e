import { AGAINST_YOUNG } from '../../../data/terms/against-young';
import { describe, expect, it } from 'vitest';
import { CATEGORY_PRESETS, presetOf } from '../../../web/filter/category-presets';
import { ALL_CLEARED, FILTER_NAMES, isAnyChanged } from '../../../web/filter/filter-parts';
import { toggled } from '../../../web/filter/pick';
import { CATEGORIES } from '../../../data/offence-codes/read-codes';
import { DEFAULT_VIEW, type View } from '../../../web/state/view';

describe('what is picked from a list', () => {
  const all = ['assault', 'robbery', 'theft'];

  it('takes in one more or a whole group, in the order of the list', () => {
    expect(toggled(all, ['theft'], ['assault'], true)).toEqual(['assault', 'theft']);
    expect(toggled(all, [], ['robbery', 'theft'], true)).toEqual(['robbery', 'theft']);
  });

  it('can be nothing: the last box that is switched off goes off', () => {
    expect(toggled(all, ['theft'], ['theft'], false)).toEqual([]);
  });
});

describe('what people most often ask for', () => {
  it('names categories that there are', () => {
    const known = [...CATEGORIES.map(({ category }) => category), AGAINST_YOUNG];
    for (const { categories } of Object.values(CATEGORY_PRESETS))
      expect(categories.filter((category) => !known.includes(category))).toEqual([]);
  });

  it('is recognised in any order, and not when something else is chosen beside it', () => {
    const filter = { ...DEFAULT_VIEW.filter, categories: ['burglary_other', 'burglary'] };
    expect(presetOf(filter)).toBe('burglary');
    expect(presetOf({ ...filter, stadsdelar: ['rissne'] })).toBe('burglary');
    expect(presetOf({ ...filter, hours: [1] })).toBeNull();
    expect(presetOf({ ...filter, categories: ['burglary'] })).toBeNull();
    expect(presetOf(DEFAULT_VIEW.filter)).toBeNull();
  });
});

describe('clearing all', () => {
  const changes: Partial<View>[] = [
    { method: 'gistar' },
    { presence_produced: true },
    { second: { from: '2024-01-01', to: '2025-01-01' } },
    ...(
      [
        { period: { from: '2024-01-01', to: '2025-01-01' } },
        { categories: [] },
        { place_types: ['outdoors'] },
        { hours: [1] },
        { stadsdelar: ['rissne'] },
      ] as const
    ).map((part) => ({ filter: { ...DEFAULT_VIEW.filter, ...part } })),
  ];

  it.each(changes)('clears %o', (change) => {
    const view = { ...DEFAULT_VIEW, ...change };
    expect(isAnyChanged(view)).toBe(true);
    expect(isAnyChanged({ ...view, ...ALL_CLEARED })).toBe(false);
  });

  it('has a test for every part of the filter', () => {
    expect(changes.filter((change) => change.filter)).toHaveLength(FILTER_NAMES.length);
  });
});
