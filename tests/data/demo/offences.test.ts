import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shareOfTop } from '../../../data/demo/concentration';
import { CATEGORIES, findCode } from '../../../data/offence-codes/read-codes';
import { readPack } from '../../../data/pack/read-pack';
import { createLocator } from '../../../data/place/locator';
import { makeDemoTables, type DemoTables } from './demo-tables';

const DESO = '../shared/data/areas/sundbyberg_deso_2025.geojson';

let demo: DemoTables;
beforeAll(async () => {
  demo = await makeDemoTables();
}, 60_000);
afterAll(() => {
  demo.close();
});

/** Percent of a category's offences for which a condition holds. */
async function percent(category: string, condition: string): Promise<number> {
  const [row] = await demo.ask(
    `SELECT 100 * avg((${condition})::INTEGER) AS percent FROM offence WHERE category = '${category}'`,
  );
  return Number(row?.['percent']);
}

const LAST = `greatest(occurred_from, occurred_to - INTERVAL 1 SECOND)`;
const ONE_DATE = `occurred_from::DATE = ${LAST}::DATE`;

describe("Brå's yearly totals", () => {
  it.each(['occurred_from', 'reported_on'])('are met exactly in every group, by the year of %s', async (column) => {
    const groupOf = `CASE category ${CATEGORIES.map((c) => `WHEN '${c.category}' THEN '${c.group ?? 'none'}'`).join(' ')} END`;
    const rows = await demo.ask(
      `PIVOT (SELECT year(${column})::INTEGER AS year, ${groupOf} AS grouped FROM offence)
       ON grouped USING count(*)::INTEGER GROUP BY year ORDER BY year`,
    );
    expect(rows).toEqual([
      { year: 2021, person: 1378, theft: 1814, burglary: 338, vandalism: 2467, drugs_weapons: 483, none: 736 },
      { year: 2022, person: 1227, theft: 1794, burglary: 361, vandalism: 1524, drugs_weapons: 465, none: 968 },
      { year: 2023, person: 1314, theft: 1801, burglary: 350, vandalism: 1957, drugs_weapons: 571, none: 1046 },
      { year: 2024, person: 1569, theft: 1477, burglary: 276, vandalism: 2275, drugs_weapons: 892, none: 1697 },
      { year: 2025, person: 1586, theft: 1300, burglary: 273, vandalism: 1845, drugs_weapons: 1276, none: 1858 },
    ]);
  });

  it('are 7216, 6339, 7039, 8186 and 8138', () => {
    expect(Object.values(demo.report.offences_by_year)).toEqual([7216, 6339, 7039, 8186, 8138]);
  });
});

describe('the categories', () => {
  it('have their share of their group', async () => {
    const [n] = await demo.ask(
      `SELECT ${['graffiti', 'narcotics', 'bicycle_theft', 'shop_theft', 'assault']
        .map((c) => `count(*) FILTER (category = '${c}') AS ${c}`)
        .join(', ')} FROM offence`,
    );
    // of 10,068 vandalism, 3,687 drugs and weapons, 8,186 theft, 7,074 against the person
    expect(Number(n?.['graffiti']) / 10_068).toBeCloseTo(0.43, 2);
    expect(Number(n?.['narcotics']) / 3687).toBeCloseTo(0.81, 2);
    expect(Number(n?.['bicycle_theft']) / 8186).toBeCloseTo(0.17, 2);
    expect(Number(n?.['shop_theft']) / 8186).toBeCloseTo(0.21, 2);
    expect(Number(n?.['assault']) / 7074).toBeCloseTo(0.34, 2);
  });

  it('are those of their codes on the day', async () => {
    const rows = await demo.ask(
      `SELECT DISTINCT offence_code, category, place_type, occurred_from::DATE::VARCHAR AS day FROM offence WHERE offence_code IS NOT NULL`,
    );
    const wrong = rows.filter((r) => {
      const code = findCode(String(r['offence_code']), String(r['day']));
      return code?.category !== r['category'] || code?.place_type !== r['place_type'];
    });
    expect(wrong).toEqual([]);
    expect(rows.length).toBeGreaterThan(10_000);
  });
});

describe('time', () => {
  it.each([
    ['robbery', 93],
    ['assault', 80],
    ['graffiti', 53],
    ['theft', 46],
    ['vehicle_crime', 42],
    ['bicycle_theft', 42],
    ['burglary', 28],
  ])('of %s is within one date for about %i in 100', async (category, aim) => {
    expect(Math.abs((await percent(category, ONE_DATE)) - aim)).toBeLessThan(4);
  });

  it('of 24 burglaries in 100 is seven days or more', async () => {
    expect(Math.abs((await percent('burglary', "occurred_to - occurred_from >= INTERVAL '7 days'")) - 24)).toBeLessThan(
      4,
    );
  });

  it('has its weekdays: assault on Saturday, graffiti on Monday', async () => {
    const [row] = await demo.ask(`SELECT
      mode(isodow(occurred_from)) FILTER (category = 'assault')::INTEGER AS assault,
      mode(isodow(${LAST})) FILTER (category = 'graffiti')::INTEGER AS graffiti,
      mode(isodow(reported_on)) FILTER (category = 'graffiti')::INTEGER AS graffiti_reported FROM offence`);
    expect(row).toEqual({ assault: 6, graffiti: 1, graffiti_reported: 1 });
    expect(Math.abs((await percent('assault', 'isodow(occurred_from) = 6')) - 19)).toBeLessThan(2.5);
  });

  it('has its hours: the young are robbed from 14 to 20, assault peaks before midnight', async () => {
    const [row] = await demo.ask(`SELECT
      avg((hour BETWEEN 14 AND 19)::INTEGER) FILTER (category = 'robbery' AND offence_code IN ('9806', '9808')) AS robbery,
      mode(hour) FILTER (category = 'assault')::INTEGER AS assault FROM offence WHERE hour IS NOT NULL`);
    expect(Number(row?.['robbery'])).toBeGreaterThan(0.5);
    expect([22, 23]).toContain(row?.['assault']);
  });

  it('has its months: bicycles go in summer', async () => {
    expect(await percent('bicycle_theft', 'month(occurred_from) BETWEEN 5 AND 9')).toBeGreaterThan(57);
    expect(await percent('bicycle_theft', 'month(occurred_from) IN (1, 12)')).toBeLessThan(9);
  });

  it('gives hour and weekday by the rules of the table', async () => {
    const middle = 'occurred_from + (occurred_to - occurred_from) / 2';
    const short = "occurred_to - occurred_from <= INTERVAL '180 minutes'";
    const wrong = await demo.ask(`FROM offence WHERE
      occurred_to < occurred_from OR reported_on < ${LAST}::DATE OR reported_on >= DATE '2026-01-01'
      OR hour IS DISTINCT FROM CASE WHEN ${short} THEN hour(${middle}) END
      OR weekday IS DISTINCT FROM CASE WHEN ${short} OR ${ONE_DATE} THEN isodow(${middle}) END`);
    expect(wrong).toEqual([]);
  });
});

describe('place', () => {
  it('is a dry point in the stadsdel that the row names', async () => {
    const pack = readPack('sundbyberg');
    const locator = createLocator(pack);
    const water = pack.basemap.features.filter((f) => f.properties.layer === 'water' && f.geometry.type === 'Polygon');
    const points = await demo.ask(
      `SELECT DISTINCT x, y, stadsdel, geometry::VARCHAR AS point FROM offence WHERE placed IN ('point', 'street')`,
    );
    const wrong = points.filter((p) => {
      const [lng, lat] = String(p['point'])
        .match(/[\d.]+/g)
        ?.map(Number) as [number, number];
      const { x, y } = locator.project(lng, lat);
      const wet = water.some((w) => booleanPointInPolygon([lng, lat], w as unknown as Feature<Polygon>));
      return wet || x !== p['x'] || y !== p['y'] || locator.stadsdelAt(x, y) !== p['stadsdel'];
    });
    expect(wrong).toEqual([]);
    expect(points.length).toBeGreaterThan(3000);
  });

  it('is a point only for point and street, a DeSO area of the stadsdel for deso, nothing for none', async () => {
    const deso = new Map(readPack('sundbyberg').stadsdelar.map((s) => [s.properties.stadsdel, s.properties.deso]));
    const rows = await demo.ask(`SELECT placed, count(x)::INTEGER AS x, count(geometry)::INTEGER AS geometry,
      count(stadsdel)::INTEGER AS stadsdel, count(deso)::INTEGER AS deso, count(*)::INTEGER AS n FROM offence GROUP BY placed ORDER BY placed`);
    for (const { placed, x, geometry, stadsdel, deso: withDeso, n } of rows) {
      const hasPoint = placed === 'point' || placed === 'street';
      expect({ placed, x, geometry }).toEqual({ placed, x: hasPoint ? n : 0, geometry: hasPoint ? n : 0 });
      expect({ placed, stadsdel }).toEqual({ placed, stadsdel: placed === 'none' ? 0 : n });
      expect({ placed, deso: withDeso }).toEqual({ placed, deso: placed === 'deso' ? n : 0 });
    }
    const pairs = await demo.ask("SELECT DISTINCT stadsdel, deso FROM offence WHERE placed = 'deso'");
    expect(pairs.filter((p) => !deso.get(String(p['stadsdel']))?.includes(String(p['deso'])))).toEqual([]);
  });

  it('is missing for 5 to 9 in 100 of what belongs on the map, and for most of what does not', async () => {
    const onMap = CATEGORIES.filter((c) => c.on_place_map).map((c) => `'${c.category}'`);
    const [row] = await demo.ask(`SELECT
      100 * avg((x IS NULL)::INTEGER) FILTER (category IN (${onMap.join(', ')})) AS on_map,
      100 * avg((x IS NULL)::INTEGER) FILTER (category IN ('domestic_violence', 'sexual_offence', 'fraud')) AS off_map FROM offence`);
    expect(Number(row?.['on_map'])).toBeGreaterThan(5);
    expect(Number(row?.['on_map'])).toBeLessThan(9);
    expect(Number(row?.['off_map'])).toBeGreaterThan(75);
  });
});

describe('concentration', () => {
  it('has half of the offences with a point in 4 to 7 of 100 squares of 100 m', async () => {
    const [row] =
      await demo.ask(`WITH square AS (SELECT count(*) AS n FROM offence WHERE x IS NOT NULL GROUP BY x // 100, y // 100),
      ranked AS (SELECT row_number() OVER (ORDER BY n DESC) AS k, sum(n) OVER (ORDER BY n DESC ROWS UNBOUNDED PRECEDING) AS held, sum(n) OVER () AS total FROM square)
      SELECT min(k)::INTEGER AS k FROM ranked WHERE held >= total / 2`);
    const { squares, squares_with_half } = demo.report.planted.concentration;
    expect(squares_with_half).toBe(row?.['k']);
    // 8.83 km²
    expect(squares).toBeGreaterThan(860);
    expect(squares).toBeLessThan(900);
    expect((100 * squares_with_half) / squares).toBeGreaterThan(4);
    expect((100 * squares_with_half) / squares).toBeLessThan(7);
  });

  it.skipIf(!existsSync(DESO))('has 31 % in the top tenth of the DeSO areas, 57 % in the top quarter', async () => {
    const areas = (JSON.parse(readFileSync(DESO, 'utf8')) as FeatureCollection<Polygon, { desokod: string }>).features;
    const n = new Map(areas.map((a) => [a.properties.desokod, 0]));
    const rows = await demo.ask(`SELECT deso, geometry::VARCHAR AS point, count(*)::INTEGER AS n FROM offence
      WHERE geometry IS NOT NULL OR deso IS NOT NULL GROUP BY ALL`);
    for (const row of rows) {
      const position = String(row['point'])
        .match(/[\d.]+/g)
        ?.map(Number);
      const code = position ? areas.find((a) => booleanPointInPolygon(position, a))?.properties.desokod : row['deso'];
      n.set(String(code), (n.get(String(code)) ?? 0) + Number(row['n']));
    }
    const counts = areas.map((a) => n.get(a.properties.desokod) ?? 0);
    expect(Math.abs(100 * shareOfTop(counts, 0.1) - 31)).toBeLessThan(4);
    expect(Math.abs(100 * shareOfTop(counts, 0.25) - 57)).toBeLessThan(5);
  });
});

describe('what was planted', () => {
  const site = (name: string) => {
    const found = demo.report.planted.sites.find((s) => s.site === name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  /** offences within 100 m of a planted place in a year */
  const near = async (name: string, year: number, categories: string[]) => {
    const { x, y } = site(name);
    const [row] = await demo.ask(`SELECT count(*)::INTEGER AS n FROM offence
      WHERE (x - ${x}) ** 2 + (y - ${y}) ** 2 < 10000 AND year(occurred_from) = ${year}
      AND category IN (${categories.map((c) => `'${c}'`).join(', ')})`);
    return Number(row?.['n']);
  };

  it('grows at Storskogstorget and fades at Duvbo station', async () => {
    const growing = ['criminal_damage', 'harassment_threat', 'narcotics'];
    expect(await near('storskogstorget', 2025, growing)).toBeGreaterThan(
      1.5 * (await near('storskogstorget', 2021, growing)),
    );
    const fading = ['bicycle_theft', 'graffiti'];
    expect(await near('duvbo-station', 2025, fading)).toBeLessThan(0.7 * (await near('duvbo-station', 2021, fading)));
  });

  it('is steady at Rissne torg: no year far from the mean for its share of the whole', () => {
    const n = Object.values(site('rissne-torg').n);
    const shares = n.map((count, i) => count / (Object.values(demo.report.offences_by_year)[i] ?? NaN));
    for (const share of shares) expect(Math.abs(share - 0.066)).toBeLessThan(0.015);
  });

  it('is new at Ursviks torg from July 2025', async () => {
    const { x, y, from, n } = site('ursviks-torg');
    expect(from).toBe('2025-07-01');
    expect(Object.values(n).slice(0, 4)).toEqual([0, 0, 0, 0]);
    const [row] = await demo.ask(`SELECT
      count(*) FILTER (occurred_from >= TIMESTAMP '2025-07-01')::INTEGER AS after,
      count(*) FILTER (occurred_from < TIMESTAMP '2025-07-01')::INTEGER AS before FROM offence
      WHERE (x - ${x}) ** 2 + (y - ${y}) ** 2 < 10000 AND occurred_from >= TIMESTAMP '2025-01-01'`);
    expect(Number(row?.['after'])).toBeGreaterThan(2 * Number(row?.['before']));
  });

  it('has graffiti reported in batches on Mondays, eight a year, each for one address', async () => {
    const rows = await demo.ask(`SELECT reported_on::VARCHAR AS reported_on, x, y, count(*)::INTEGER AS n FROM offence
      WHERE batch_suspected AND category = 'graffiti' AND isodow(reported_on) = 1 GROUP BY ALL ORDER BY ALL`);
    expect(rows.length).toBe(40);
    expect(Math.min(...rows.map((r) => Number(r['n'])))).toBeGreaterThanOrEqual(8);
    const [all] = await demo.ask('SELECT count(*)::INTEGER AS n FROM offence WHERE batch_suspected');
    expect(all?.['n']).toBe(rows.reduce((sum, r) => sum + Number(r['n']), 0));
  });
});
