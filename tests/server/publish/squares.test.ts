import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../data/demo/random';
import { buildSite, serverLinks } from '../../../server/public/build-site';
import { attackVersions, SQUARE, type PublicCell, type SquareLayer } from '../../../server/publish/attack-versions';
import { PUBLIC_GROUPS } from '../../../server/publish/count-groups';
import { publicFiles } from '../../../server/publish/files/public-files';
import { cellsOf, protectCounts } from '../../../server/publish/protect-counts';
import {
  protectSquares,
  type ShownClass,
  type SquaresToProtect,
} from '../../../server/publish/squares/protect-squares';
import { classOf, squareClasses } from '../../../server/publish/squares/square-classes';
import * as pages from '../../../web/public-pages/render-pages';
import { publicDocument } from './public-document';

const THRESHOLD = 5;
const CLASSES = squareClasses(THRESHOLD);
const AREAS = ['ost', 'vast', 'norr'];

/** Counts of a year in three stadsdelar and a handful of squares in each, one of them across a border. */
async function townOf(seed: string, most: number): Promise<SquaresToProtect> {
  const random = createRandom(seed);
  const own = AREAS.flatMap((area) =>
    Array.from({ length: 6 }, (_, i) => {
      const areas = i === 0 ? [area, AREAS[(AREAS.indexOf(area) + 1) % 3]!] : [area];
      return {
        square: `${area}-${i}`,
        areas,
        n: areas.map(() => Math.floor(most * random.next() ** 3)),
        is_sparse: false,
      };
    }),
  );
  const inArea = (area: string) => own.reduce((sum, { areas, n }) => sum + (n[areas.indexOf(area)] ?? 0), 0);
  const n: Record<string, number> = {};
  for (const area of AREAS) {
    // all of them are thefts of one quarter or the next: who reads the year reads the same sum
    for (let left = inArea(area); left > 0; left--) {
      const key = `2025-Q${1 + Math.floor(4 * random.next())} ${area} ${PUBLIC_GROUPS[Math.floor(5 * random.next())]}`;
      n[key] = (n[key] ?? 0) + 1;
    }
  }
  const quarters = [1, 2, 3, 4].map((quarter) => `2025-Q${quarter}`);
  const found = await protectCounts({ quarters, n, stadsdelar: AREAS, threshold: THRESHOLD, kept: [], seconds: 1 });
  const tables = found.tables.filter(({ groups }) => groups.length > 1);
  const totals = Object.fromEntries([...AREAS, 'okand'].map((area) => [area, inArea(area)]));
  return { year: '2025', threshold: THRESHOLD, cells: tables.flatMap(cellsOf), totals, squares: own };
}

/** What an attacker reads: that every offence lies in a square is taken for known. */
function layerOf({ squares }: SquaresToProtect, shown: readonly ShownClass[]): SquareLayer {
  return {
    time: '2025',
    missing: new Map(),
    squares: squares.map(({ square, areas }, i) => {
      const of = shown[i]!;
      return { square, areas, ...(of === 'protected' ? { low: 0, high: null } : CLASSES[of]!) };
    }),
  };
}

async function narrowIn(town: SquaresToProtect, shown: readonly ShownClass[]) {
  const without = await attackVersions(
    [town.cells],
    layerOf(
      town,
      shown.map(() => 'protected'),
    ),
  );
  const least = new Map(without.map(({ name, low, high }) => [name, Math.min(THRESHOLD, high - low)]));
  const reach = await attackVersions([town.cells], layerOf(town, shown));
  return reach.filter(({ name, low, high }) => high - low < least.get(name)! - 1e-6).map(({ name }) => name);
}

describe('squares of 250 m', () => {
  it('are told as classes that are the same in every town, the lowest with 0 in it and twice as wide as the threshold', () => {
    expect(CLASSES).toEqual([
      { low: 0, high: 9 },
      { low: 10, high: 24 },
      { low: 25, high: 49 },
      { low: 50, high: 99 },
      { low: 100, high: null },
    ]);
    expect(squareClasses(8)[0]).toEqual({ low: 0, high: 24 });
    expect([0, 9, 10, 99, 100, 5000].map((n) => classOf(n, CLASSES))).toEqual([0, 0, 1, 3, 4, 4]);
  });

  it.each(['d', 'e'])(
    'neither are told too closely by the counts of stadsdelar, nor tell those that are hidden: %s',
    async (seed) => {
      const town = await townOf(seed, 30);
      const shown = await protectSquares(town);
      expect(shown.some((each) => each !== 'protected')).toBe(true);
      expect(await narrowIn(town, shown)).toEqual([]);
    },
  );

  it('are told too closely where nobody looks at what the stadsdelar tell, and are hidden where somebody does', async () => {
    const squares = [10, 2, 0].map((n, i) => ({ square: String(i), areas: ['ost'], n: [n], is_sparse: false }));
    const cells = [{ time: '2025', area: 'ost', group: 'alla', n: 12 }];
    const town = { year: '2025', threshold: THRESHOLD, cells, totals: { ost: 12 }, squares };
    // 10 to 24 of 12 is 10 to 12, and leaves 0 to 2 for the others
    expect(await narrowIn(town, [1, 0, 0])).toHaveLength(3);
    expect(await narrowIn(town, await protectSquares(town))).toEqual([]);
  });

  it('let a hidden count of a stadsdel be no closer than it was without them', async () => {
    const hidden: PublicCell[] = [
      { time: '2025', area: 'ost', group: 'alla', n: 'protected' },
      { time: '2025', area: 'vast', group: 'alla', n: 'protected' },
      { time: '2025', area: 'kommun', group: 'alla', n: 60 },
    ];
    const square = (name: string, area: string, n: number) => ({
      square: name,
      areas: [area],
      n: [n],
      is_sparse: false,
    });
    const squares = [square('1', 'ost', 3), square('2', 'vast', 57)];
    const town = { year: '2025', threshold: THRESHOLD, cells: hidden, totals: { ost: 3, vast: 57 }, squares };
    // the classes 0 to 9 and 50 to 99 leave 1 to 9: wide enough
    expect(await protectSquares(town)).toEqual([0, 3]);
    const closer = { ...town, squares: [square('1', 'ost', 3), square('2', 'vast', 50), square('3', 'vast', 7)] };
    const reach = await attackVersions([hidden], layerOf(closer, await protectSquares(closer)));
    for (const { name, low, high } of reach)
      if (!name.includes(SQUARE)) expect(high - low, name).toBeGreaterThanOrEqual(5);
  });

  it('tell nothing where too few live', async () => {
    const squares = [
      { square: '1', areas: ['ost'], n: [40], is_sparse: true },
      { square: '2', areas: ['ost'], n: [40], is_sparse: false },
      { square: '3', areas: ['ost'], n: [0], is_sparse: false },
    ];
    const cells = [{ time: '2025', area: 'ost', group: 'alla', n: 80 }];
    expect(await protectSquares({ year: '2025', threshold: 5, cells, totals: { ost: 80 }, squares })).toEqual([
      'protected',
      2,
      0,
    ]);
  });
});

it('are told in the same classes by every file and page, and what is protected by none', async () => {
  const document = publicDocument([]);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [name, content] of await publicFiles(document)) files.set(name, new Uint8Array(Buffer.from(content)));
  const place = { origin: 'https://x.example', hasSignIn: false, linkFrom: serverLinks };
  const { files: sent } = await buildSite({ version: 1, document, files }, pages, place);
  const read = (path: string) => Buffer.from(sent.get(path)!.body).toString('utf8');
  const csv = read('/data/squares.csv').trim().split('\r\n').slice(1).map((row) => row.split(';').slice(3, 6).join()); // prettier-ignore
  expect(csv).toEqual(['class,0,9', 'class,10,', 'protected,,']);
  const geojson = JSON.parse(read('/data/v1/squares.geojson')) as { features: { properties: object }[] };
  expect(geojson.features.map(({ properties }) => properties)).toMatchObject([
    { status: 'class', class: 0, low: 0, high: 9 },
    { status: 'class', class: 1, low: 10, high: null },
    { status: 'protected', class: null, low: null, high: null },
  ]);
  expect(sent.get('/data/squares.parquet')!.body.length).toBeGreaterThan(500);
  for (const [path, words] of [
    ['/karta', ['skyddas', '10 eller fler', '0–9']],
    ['/en/karta', ['protected', '10 or more', '0–9']],
  ] as const) {
    // prettier-ignore
    const [, each = ''] = read(path).split('<details>');
    expect([...each.matchAll(/<span[^>]*>([^<]*)<\/span>/g)].map(([, text]) => text).sort()).toEqual([...words].sort());
  }
});
