import { describe, expect, it } from 'vitest';
import { distinctNames } from '../../../data/terms/csv';

describe('names of columns', () => {
  it('stay as they are where no two are alike', () => {
    expect(distinctNames(['Stadsdel', 'Period', 'Källa'])).toEqual(['Stadsdel', 'Period', 'Källa']);
  });

  it('get their number where one comes again, in whatever case, and never that of another', () => {
    expect(distinctNames(['Period', 'period', 'Period (2)', 'Period'])).toEqual([
      'Period',
      'period (2)',
      'Period (2) (2)',
      'Period (3)',
    ]);
  });
});
