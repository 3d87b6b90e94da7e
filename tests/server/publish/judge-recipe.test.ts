import { describe, expect, it } from 'vitest';
import { judgeRecipe, type MonthToJudge } from '../../../server/publish/judge-recipe';
import type { ProtectedTable } from '../../../server/publish/protected-table';
import type { RecipeShape } from '../../../server/publish/recipe-shape';

const shape: RecipeShape = {
  promises: [2025],
  threshold: 5,
  synthetic: false,
  stadsdelar: ['ost', 'vast'],
  groups: ['alla', 'theft'],
  has_presence: true,
};

/** A quarter with so many offences in the whole municipality, and so many of its four counts hidden. */
const quarter = (time: string, n: number, hidden = 0): ProtectedTable => ({
  time,
  threshold: 5,
  areas: ['ost', 'vast'],
  groups: ['theft', 'other'],
  n: { 'ost theft': n / 2, 'vast theft': n / 2, 'kommun alla': n, 'kommun theft': n },
  hidden: ['ost theft', 'vast theft', 'kommun theft'].slice(0, hidden),
});
const kept = [1, 2, 3, 4].map((n) => quarter(`2025-Q${n}`, 100));

const judge = (more: Partial<MonthToJudge> = {}) =>
  judgeRecipe({ approved: shape, now: shape, years: [2024, 2025], kept, tables: kept, n_changed: 0, ...more });

describe('a month by the recipe', () => {
  it('is published where nothing is new, and where a quarter like those before has come', () => {
    expect(judge()).toEqual([]);
    expect(judge({ tables: [...kept, quarter('2026-Q1', 120)] })).toEqual([]);
  });

  it.each([
    [{ now: { ...shape, synthetic: true } }, 'synthetic'],
    [{ now: { ...shape, threshold: 3 } }, 'threshold'],
    [{ now: { ...shape, stadsdelar: ['ost'] } }, 'stadsdelar'],
    [{ now: { ...shape, groups: ['alla'] } }, 'groups'],
    [{ now: { ...shape, promises: [] } }, 'promises'],
    [{ now: { ...shape, has_presence: false } }, 'presence'],
    [{ years: [2025, 2026] }, 'new_promise'],
    [{ tables: [...kept, quarter('2026-Q1', 30)] }, 'jump'],
    [{ tables: [...kept, quarter('2026-Q1', 300)] }, 'jump'],
    [{ tables: [...kept, quarter('2026-Q1', 100, 2)] }, 'more_hidden'],
    [{ tables: [...kept, ...[1, 2, 3].map((n) => quarter(`2026-Q${n}`, 100))] }, 'many_times'],
    [{ n_changed: 3 }, 'late'],
  ] as const)('is asked about: %o', (more, doubt) => {
    expect(judge(more as Partial<MonthToJudge>)).toEqual([doubt]);
  });

  it('is not asked about where there are too few to compare', () => {
    const few = [1, 2, 3, 4].map((n) => quarter(`2025-Q${n}`, 10));
    expect(judge({ kept: few, tables: [...few, quarter('2026-Q1', 2)] })).toEqual([]);
  });
});
