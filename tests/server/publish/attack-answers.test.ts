import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../data/demo/random';
import { buildSite, serverLinks, type PublicFile, type PublicSite } from '../../../server/public/build-site';
import { attackVersions } from '../../../server/publish/attack-versions';
import { PUBLIC_GROUPS } from '../../../server/publish/count-groups';
import { keptCounts } from '../../../server/publish/keep-publications';
import { makeDocument } from '../../../server/publish/make-document';
import { nameGroups } from '../../../server/publish/name-groups';
import { protectCounts } from '../../../server/publish/protect-counts';
import { NOWHERE, type ProtectedTable } from '../../../server/publish/protected-table';
import { publicFiles } from '../../../server/publish/files/public-files';
import * as pages from '../../../web/public-pages/render-pages';
import { everyMonth, offence, openTown, times } from '../tiny-town';
import { publicDocument } from './public-document';
import { readAnswer } from './read-answers';

const THRESHOLD = 5;
const STADSDELAR = ['ost', 'vast', 'norr', 'soder'];
const QUARTERS = [1, 2, 3, 4].map((n) => `2025-Q${n}`);

/** Few and many, by a rule that is the same in every run. */
const n: Record<string, number> = {};
for (const quarter of QUARTERS) {
  const random = createRandom(`answers ${quarter}`);
  for (const area of [...STADSDELAR, NOWHERE])
    for (const group of PUBLIC_GROUPS) n[`${quarter} ${area} ${group}`] = Math.floor(40 * random.next() ** 2);
}

/** All that the public plane answers of some counts. */
async function siteOf(tables: readonly ProtectedTable[], version = 1): Promise<PublicSite> {
  const document = publicDocument(tables, version);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [name, content] of await publicFiles(document)) files.set(name, new Uint8Array(Buffer.from(content)));
  const place = { origin: 'https://x.example', hasSignIn: false, linkFrom: serverLinks };
  return buildSite({ version, document, files }, pages, place);
}

/** Where two sites differ in anything that is sent: bodies, tags, sizes as they are and compressed. */
function differences(a: PublicSite, b: PublicSite): string[] {
  const sent = ({ body, etag, br, gzip }: PublicFile) =>
    [Buffer.from(body).toString('base64'), etag, br?.length, gzip?.length].join('\n');
  return [...new Set([...a.files.keys(), ...b.files.keys()])].filter((path) => {
    const [one, other] = [a.files.get(path), b.files.get(path)];
    return one === undefined || other === undefined || sent(one) !== sent(other);
  });
}

/** The same town with other hidden counts that add up to the same: four that lie crosswise, one more and one less in turn. */
function twinOf(table: ProtectedTable): ProtectedTable {
  const isHidden = (area: string, group: string) => table.hidden.includes(`${area} ${group}`);
  for (const a of table.areas)
    for (const b of table.areas)
      for (const g of table.groups)
        for (const h of table.groups) {
          if (a === b || g === h || ![a, b].every((area) => isHidden(area, g) && isHidden(area, h))) continue;
          const [ag, bh, ah, bg] = [`${a} ${g}`, `${b} ${h}`, `${a} ${h}`, `${b} ${g}`];
          if (table.n[ah]! < 2 || table.n[bg]! < 2) continue;
          const moved = { [ag]: 1, [bh]: 1, [ah]: -1, [bg]: -1 };
          const shifted = Object.fromEntries(
            Object.entries(table.n).map(([key, count]) => [key, count + (moved[key] ?? 0)]),
          );
          return { ...table, n: shifted };
        }
  throw new Error('no four hidden counts lie crosswise');
}

const narrow = (reach: Awaited<ReturnType<typeof attackVersions>>) =>
  reach.filter(({ low, high }) => high - low < THRESHOLD - 1e-6);

/** One version after each quarter. */
const versions: { tables: ProtectedTable[]; site: PublicSite }[] = [];

beforeAll(async () => {
  let kept: ProtectedTable[] = [];
  for (const [i] of QUARTERS.entries()) {
    const quarters = QUARTERS.slice(0, i + 1);
    const found = await protectCounts({ quarters, n, stadsdelar: STADSDELAR, threshold: THRESHOLD, kept, seconds: 2 });
    kept = found.tables;
    versions.push({ tables: found.tables, site: await siteOf(found.tables, i + 1) });
  }
});

describe('whoever has every answer of every version', () => {
  it('reads counts out of pages in both languages, files and features, and comes no closer than the threshold', async () => {
    const read = versions.flatMap(({ site }) =>
      [...site.files.keys()].map((path) => ({ path, cells: readAnswer(path, site) })),
    );
    const telling = new Set(read.filter(({ cells }) => cells.length > 0).map(({ path }) => path));
    for (const path of ['/', '/en', '/stadsdelar/ost', '/en/stadsdelar/vast', '/data/counts.csv', '/data/public.json'])
      expect(telling, path).toContain(path);
    expect(telling).toContain('/data/v4/stadsdelar.geojson');
    const reach = await attackVersions(read.map(({ cells }) => cells));
    expect(reach.length).toBeGreaterThan(20);
    expect(narrow(reach)).toEqual([]);
  });

  it('wins where one page alone forgets the control', async () => {
    const open = versions[3]!.tables.map((table) => ({ ...table, hidden: [] }));
    const careless = await siteOf(open, 4);
    const read = [...versions.map(({ site }) => readAnswer('/data/public.json', site))];
    const before = await attackVersions(read);
    const after = await attackVersions([...read, readAnswer('/en/stadsdelar/ost', careless)]);
    expect(narrow(before)).toEqual([]);
    expect(after.length).toBeLessThan(before.length);
  });

  it('sees no difference in any body, tag or size between a town and its twin with other hidden counts', async () => {
    const { tables, site } = versions[0]!;
    const twin = tables.map((table) => (table.groups.length > 1 ? twinOf(table) : table));
    expect(twin).not.toEqual(tables);
    expect(differences(site, await siteOf(twin))).toEqual([]);
  });

  it.each([
    ['a body tells', (of: ProtectedTable[]) => siteOf(of.map((table) => ({ ...table, hidden: [] })))],
    ['a tag is made of more than is sent', async (of: ProtectedTable[]) => weaken(await siteOf(of), of, 'etag')],
    ['a size hangs on what is hidden', async (of: ProtectedTable[]) => weaken(await siteOf(of), of, 'size')],
  ])('wins where %s', async (_, build) => {
    const { tables } = versions[0]!;
    const twin = tables.map((table) => (table.groups.length > 1 ? twinOf(table) : table));
    expect(differences(await build(tables), await build(twin)).length).toBeGreaterThan(0);
  });
});

/** A site as somebody would build it who has not thought of tags and sizes. */
function weaken(site: PublicSite, tables: readonly ProtectedTable[], by: 'etag' | 'size'): PublicSite {
  const inner = JSON.stringify(tables.map(({ n: counts }) => counts));
  const sum = Buffer.from(inner).reduce((all, byte) => (31 * all + byte) % 997, 0);
  const leaky = (file: PublicFile): PublicFile =>
    by === 'etag' ? { ...file, etag: inner } : { ...file, gzip: new Uint8Array(sum) };
  return { ...site, files: new Map([...site.files].map(([path, file]) => [path, leaky(file)])) };
}

it('publishes the same of two towns that differ in nothing but what is hidden', async () => {
  const drafts = await Promise.all(
    [
      [30, 3],
      [31, 2],
    ].map(async ([vast = 0, ost = 0]) => {
      const quarterDays = ['02', '05', '08', '11'].map((month) => ({ occurred_from: `2025-${month}-10 12:00:00` }));
      const town = await openTown({
        tables: {
          offence: [
            ...quarterDays.flatMap((at) => [
              ...times(vast, at),
              ...times(ost, { ...at, stadsdel: 'ost', x: 661_050 }),
              ...times(8, { ...at, category: 'drugs' }),
            ]),
            ...everyMonth([2025], 20),
            offence({ occurred_from: '2026-01-06 12:00:00' }),
          ],
        },
        as_of: '2026-02-20',
      });
      const lease = town.live.lease();
      const earlier = await keptCounts(town.store.db);
      const made = await makeDocument(town.deps, lease.data, { promises: [], ...earlier }).finally(lease.release);
      await town.close();
      return made;
    }),
  );
  const [one, other] = drafts;
  expect(one!.counts.tables).not.toEqual(other!.counts.tables);
  expect(one!.draft.counts.some(({ n: count }) => count === 'protected')).toBe(true);
  expect(one!.draft).toEqual(other!.draft);
});

it('gives a group that there is no longer the name that it had, and never shows its code', () => {
  const names = new Map([['old_one', { sv: 'Cykelstöld', en: 'Bicycle theft' }]]);
  const named = nameGroups(['theft', 'old_one', 'old_two', 'old_three'], names);
  expect(named.map(({ name }) => name.sv)).toEqual([
    'Stöld och rån',
    'Cykelstöld',
    'Tidigare grupp 1',
    'Tidigare grupp 2',
  ]);
});
