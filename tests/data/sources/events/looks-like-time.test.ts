import { expect, it } from 'vitest';
import { findTimeColumn } from '../../../../data/sources/events/looks-like-time';

it('finds the column whose values look like times, whatever it is called and wherever it stands', () => {
  const rows = [
    ['17', '0802', '2025-05-02 22:10', 'Rissne'],
    ['18', '0802', '2025-05-03', 'Duvbo'],
    ['19', '0802', '', 'Ör'],
  ];
  expect(findTimeColumn(['nr', 'kod', 'stund', 'var'], rows)).toBe('stund');
});

it('finds none where nothing does', () => {
  expect(findTimeColumn(['nr', 'var'], [['1', 'Rissne'], ['2', null]])).toBeNull(); // prettier-ignore
});
