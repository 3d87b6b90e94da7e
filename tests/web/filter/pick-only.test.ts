import { describe, expect, it } from 'vitest';
import { isOnly, pickCategory, pickPeriod, pickStadsdel, pickTime } from '../../../web/filter/pick-only';
import { DEFAULT_VIEW, type Filter } from '../../../web/state/view';

const nothing = DEFAULT_VIEW.filter;
const under = (filter: Filter, patch: Partial<Filter>): Filter => ({ ...filter, ...patch });

describe('what is clicked in a chart', () => {
  const clicks: Record<string, (filter: Filter) => Partial<Filter>> = {
    'a cell of the week': (filter) => pickTime(filter, { weekdays: [5], hours: [21, 22, 23] }),
    'a weekday': (filter) => pickTime(filter, { weekdays: [5], hours: [] }),
    'an hour': (filter) => pickTime(filter, { weekdays: [], hours: [0] }),
    'a stadsdel': (filter) => pickStadsdel(filter, 'rissne'),
    'a kind of offence': (filter) => pickCategory(filter, 'robbery'),
    'a month': (filter) => pickPeriod(filter, { from: '2025-03-01', to: '2025-04-01' }, null),
  };

  it.each(Object.entries(clicks))('filters by %s, and no longer when it is clicked again', (_, click) => {
    const once = under(nothing, click(nothing));
    expect(once).not.toEqual(nothing);
    expect(under(once, click(once))).toEqual(nothing);
  });

  it.each(Object.entries(clicks))('takes the place of what %s chose before, whatever it was', (_, click) => {
    const other: Filter = {
      ...nothing,
      period: { from: '2024-01-01', to: '2025-01-01' },
      categories: ['assault', 'robbery'],
      weekdays: [5, 6],
      hours: [22, 23, 0],
      stadsdelar: ['hallonbergen', 'rissne'],
    };
    const once = under(other, click(other));
    expect(under(nothing, click(nothing))).toMatchObject(click(nothing));
    expect(once).toMatchObject(click(nothing));
  });

  it('is the standard period told by none, so that its link stays short', () => {
    const standard = { from: '2025-01-01', to: '2026-01-01' };
    expect(
      pickPeriod(under(nothing, { period: { from: '2025-03-01', to: '2025-04-01' } }), standard, standard),
    ).toEqual({
      period: null,
    });
  });

  it('is all that is chosen only where nothing else is', () => {
    expect(isOnly(['a'], 'a')).toBe(true);
    expect(isOnly(['a', 'b'], 'a')).toBe(false);
    expect(isOnly([], 'a')).toBe(false);
    expect(isOnly(null, 'a')).toBe(false);
  });
});
