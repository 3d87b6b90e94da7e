import { expect, it } from 'vitest';
import { justBefore, periodOf, weeksOf } from '../../../web/follow-up/period';

it('takes the whole weeks that a period touches', () => {
  expect(weeksOf({ from: '2025-10-06', to: '2025-12-29' })).toEqual({ from: '2025-W41', to: '2025-W52', count: 12 });
  // 1 January 2025 is a Wednesday of week 1, and 31 December of week 1 of 2026
  expect(weeksOf({ from: '2025-01-01', to: '2026-01-01' })).toEqual({ from: '2025-W01', to: '2026-W01', count: 53 });
});

it('takes the last two years of a longer period', () => {
  expect(weeksOf({ from: '2021-01-01', to: '2026-01-01' })).toEqual({ from: '2024-W02', to: '2026-W01', count: 104 });
});

it('makes dates of weeks and back', () => {
  const period = periodOf('2026-W01', 4);
  expect(period).toEqual({ from: '2025-12-08', to: '2026-01-05' });
  expect(weeksOf(period)).toMatchObject({ to: '2026-W01', count: 4 });
});

it('knows as many days just before', () => {
  expect(justBefore({ from: '2025-12-08', to: '2026-01-05' })).toEqual({ from: '2025-11-10', to: '2025-12-08' });
});
