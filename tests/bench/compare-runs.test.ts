import { expect, it } from 'vitest';
import { compareRuns } from './compare-runs';
import { figure } from './figure';

const run = (figures: Record<string, number>) =>
  Object.entries(figures).map(([name, ms]) => figure(name, 'ms', [ms], null));

it('holds the medians of the runs of two programs against each other', () => {
  const before = [run({ grid: 40, gone: 5 }), run({ grid: 20 }), run({ grid: 1000 })];
  const after = [run({ grid: 10, added: 3 }), run({ grid: 30 })];
  expect(compareRuns(before, after)).toEqual([
    { name: 'grid', unit: 'ms', before: 40, after: 20, ratio: 0.5 },
    { name: 'gone', unit: 'ms', before: 5, after: null, ratio: null },
    { name: 'added', unit: 'ms', before: null, after: 3, ratio: null },
  ]);
});

it('has no ratio to nothing', () => {
  expect(compareRuns([run({ misses: 0 })], [run({ misses: 2 })])).toMatchObject([{ before: 0, after: 2, ratio: null }]);
});
