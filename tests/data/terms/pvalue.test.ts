import { expect, it } from 'vitest';
import { formatPvalue } from '../../../data/terms/pvalue';

it('writes no pvalue smaller than 0,001', () => {
  expect(formatPvalue(0.0000001, 'sv')).toBe('p < 0,001');
  expect(formatPvalue(0, 'en')).toBe('p < 0.001');
});

it('writes two decimals, and three where two would mislead', () => {
  expect(formatPvalue(0.234, 'sv')).toBe('p = 0,23');
  expect(formatPvalue(0.0042, 'sv')).toBe('p = 0,004');
  // 0,05 would say that it is not below 5 %
  expect(formatPvalue(0.0497, 'sv')).toBe('p = 0,050');
  expect(formatPvalue(0.0512, 'en')).toBe('p = 0.051');
});
