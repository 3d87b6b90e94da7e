import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../data/demo/random';
import { ALL_GROUPS, PUBLIC_GROUPS } from '../../../server/publish/count-groups';
import { crossTable } from '../../../server/publish/linked-counts';
import { movableCounts } from '../../../server/publish/movable-counts';
import { protectCounts } from '../../../server/publish/protect-counts';
import { protectTimes } from '../../../server/publish/protect-times';
import { NOWHERE } from '../../../server/publish/protected-table';

const STADSDELAR = ['ost', 'vast', 'norr'];
const AREAS = [...STADSDELAR, NOWHERE];

/** Few and many, by quarter, area and group. */
function countsOf(quarters: readonly string[], groups: readonly string[]): Record<string, number> {
  const random = createRandom('groups');
  return Object.fromEntries(
    quarters.flatMap((quarter) =>
      AREAS.flatMap((area) =>
        groups.map((group) => [`${quarter} ${area} ${group}`, Math.floor(30 * random.next() ** 2)]),
      ),
    ),
  );
}

describe('when the groups of offences are changed', () => {
  it('quarters that are published keep the old ones, later quarters have the new', async () => {
    const old = ['old_one', 'old_two', 'old_three'];
    const n = countsOf(['2025-Q1', '2025-Q2'], [...old, ...PUBLIC_GROUPS]);
    const before = await protectTimes({
      areas: AREAS,
      groups: old,
      quarters: [{ quarter: '2025-Q1', count: (area, group) => n[`2025-Q1 ${area} ${group}`]! }],
      threshold: 5,
      kept: [],
    });
    expect(before.n_hidden).toBeGreaterThan(0);
    const after = await protectCounts({
      quarters: ['2025-Q1', '2025-Q2'],
      n,
      stadsdelar: STADSDELAR,
      threshold: 5,
      kept: before.tables,
    });
    expect(after.tables.filter(({ time }) => time === '2025-Q1')).toEqual(before.tables);
    const later = after.tables.filter(({ time }) => time === '2025-Q2');
    expect(later.flatMap(({ groups }) => groups)).toEqual(expect.arrayContaining([...PUBLIC_GROUPS]));
    // old and new attacked together
    expect(after.closest).toBeGreaterThanOrEqual(5);
  });
});

describe('the part of counts that can move', () => {
  const counts = crossTable(
    [
      { values: ['a', 'b'], groups: [{ name: 'town', of: ['a', 'b'] }] },
      { values: ['x', 'y'], groups: [{ name: ALL_GROUPS, of: ['x', 'y'] }] },
    ],
    ([area, group]) => (area === 'a' && group === 'x' ? 0 : 7),
  );

  it('leaves out what is open, and what is alone in a sum of open ones', () => {
    const open = new Set([counts.at('a', 'x'), counts.at('a', 'y')]);
    const { cells, balances } = movableCounts(counts, open, new Set());
    // the sum of a is known as both of its parts are
    expect(cells).not.toContain(counts.at('a', ALL_GROUPS));
    expect(cells).toContain(counts.at('b', 'x'));
    expect(balances.every(({ cells: members, signs }) => members.length > 1 && members.length === signs.length)).toBe(
      true,
    );
  });

  it('keeps what is hidden in any case', () => {
    const open = new Set([counts.at('a', 'x'), counts.at('a', 'y')]);
    const fixed = new Set([counts.at('a', ALL_GROUPS)]);
    expect(movableCounts(counts, open, fixed).cells).toContain(counts.at('a', ALL_GROUPS));
  });
});
