import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../data/demo/random';
import { attackVersions, type PublicCell } from '../../../server/publish/attack-versions';
import { PUBLIC_GROUPS } from '../../../server/publish/count-groups';
import { NOWHERE, publicCells, type ProtectedTable } from '../../../server/publish/protected-table';
import { protectTimes } from '../../../server/publish/protect-times';

const THRESHOLD = 5;
const AREAS = ['ost', 'vast', 'norr', 'soder', NOWHERE];
const QUARTERS = [1, 2, 3, 4].map((n) => `2025-Q${n}`);

/** Few and many, by a rule that is the same in every run. */
function countIn(quarter: string) {
  const random = createRandom(`publish ${quarter}`);
  const counts = new Map<string, number>(
    AREAS.flatMap((area) =>
      PUBLIC_GROUPS.map((group) => [`${area} ${group}`, Math.floor(30 * random.next() ** 2)] as const),
    ),
  );
  return (area: string, group: string) => counts.get(`${area} ${group}`)!;
}

/** Every version with a quarter more than the one before. */
async function publishAll(keep: boolean): Promise<PublicCell[][]> {
  const versions: PublicCell[][] = [];
  let kept: ProtectedTable[] = [];
  for (const [i] of QUARTERS.entries()) {
    const quarters = QUARTERS.slice(0, i + 1).map((quarter) => ({ quarter, count: countIn(quarter) }));
    const asked = { areas: AREAS, groups: PUBLIC_GROUPS, quarters, threshold: THRESHOLD, kept, seconds: 2 };
    // whoever forgets lets a later version hide less of what is out already
    const weaker = { ...asked, kept: [], threshold: i === 0 ? THRESHOLD : THRESHOLD - 2 };
    const { tables } = await protectTimes(keep ? asked : weaker);
    kept = tables;
    versions.push(tables.flatMap(cellsOf));
  }
  return versions;
}

function cellsOf(table: ProtectedTable): PublicCell[] {
  return Object.entries(publicCells(table)).map(([key, n]) => {
    const [area = '', group = ''] = key.split(' ');
    return { time: table.time, area, group, n };
  });
}

let versions: PublicCell[][];
beforeAll(async () => {
  versions = await publishAll(true);
});

describe('whoever keeps every version', () => {
  it('comes no closer to any hidden count than the threshold', async () => {
    const reach = await attackVersions(versions);
    expect(reach.length).toBeGreaterThan(20);
    expect(reach.filter(({ low, high }) => high - low < THRESHOLD - 1e-6)).toEqual([]);
    // the year as well, with the four quarters that it is the sum of
    expect(versions.at(-1)!.some(({ time }) => time === '2025')).toBe(true);
  });

  it('wins where the control forgets what it has hidden', async () => {
    const forgetful = await publishAll(false);
    const reach = await attackVersions(forgetful);
    const known = new Set(reach.map(({ name }) => name));
    const hiddenOnce = forgetful.flat().filter(({ n }) => n === 'protected');
    const told = hiddenOnce.filter(({ time, area, group }) => !known.has(`${time} ${area} ${group}`));
    expect(told.length).toBeGreaterThan(0);
    expect(reach.filter(({ low, high }) => high - low < THRESHOLD - 1e-6).length).toBeGreaterThan(0);
  });

  it('wins where only what is small is hidden', async () => {
    const weak = QUARTERS.map((quarter) => {
      const count = countIn(quarter);
      const inner = AREAS.flatMap((area) => PUBLIC_GROUPS.map((group) => ({ area, group, n: count(area, group) })));
      const sumOf = (of: typeof inner) => of.reduce((sum, { n }) => sum + n, 0);
      const sums = [
        ...AREAS.map((area) => ({ area, group: 'alla', n: sumOf(inner.filter((cell) => cell.area === area)) })),
        ...PUBLIC_GROUPS.map((group) => ({
          area: 'kommun',
          group,
          n: sumOf(inner.filter((cell) => cell.group === group)),
        })),
        { area: 'kommun', group: 'alla', n: sumOf(inner) },
      ];
      return [...inner, ...sums].map((cell): PublicCell => ({
        ...cell,
        time: quarter,
        n: cell.n > 0 && cell.n < THRESHOLD ? 'protected' : cell.n,
      }));
    });
    const reach = await attackVersions([weak.flat()]);
    expect(reach.filter(({ low, high }) => high === low).length).toBeGreaterThan(0);
  });
});

describe('what has been published', () => {
  it('stands: a later version shows and hides the same of the same quarter', () => {
    const first = versions[0]!.filter(({ time }) => time === '2025-Q1');
    const last = versions.at(-1)!.filter(({ time }) => time === '2025-Q1');
    expect(last).toEqual(first);
    expect(first.filter(({ n }) => n === 'protected').length).toBeGreaterThan(0);
    expect(first.some(({ n }) => n === 0)).toBe(true);
  });
});
