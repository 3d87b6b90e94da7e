import { describe, expect, it } from 'vitest';
import { funnelChange, funnelReach, sortByChange } from '../../../web/charts/funnel-scale';

describe('the funnel of stadsdelar', () => {
  it('tells counts as changes of the count before', () => {
    expect(funnelChange({ before: 50, after: 60, low: 40, high: 75 })).toEqual({
      change_pct: 20,
      low_pct: -20,
      high_pct: 50,
    });
  });

  it('says nothing without a band or with nothing before', () => {
    expect(funnelChange({ before: 3, after: 9, low: null, high: null })).toBeNull();
    expect(funnelChange({ before: 0, after: 9, low: 0, high: 0 })).toBeNull();
  });

  it('has one reach that holds the dot of every row', () => {
    expect(funnelReach([{ change_pct: 60 }])).toBe(2);
    expect(funnelReach([{ change_pct: 0 }, { change_pct: -70 }])).toBe(4);
    expect(funnelReach([{ change_pct: 3 }])).toBe(1.5);
    expect(funnelReach([])).toBe(2);
  });

  it('sorts by change, those with too little to say last', () => {
    const row = (name: string, before: number, after: number, judged = true) => ({
      stadsdel: name.toLowerCase(),
      name,
      before,
      after,
      low: judged ? 0 : null,
      high: judged ? 100 : null,
      is_outside: false,
    });
    const rows = [row('a', 10, 5), row('b', 2, 9, false), row('c', 10, 20), row('d', 1, 9, false)];
    expect(sortByChange(rows).map(({ name }) => name)).toEqual(['c', 'a', 'b', 'd']);
  });
});
