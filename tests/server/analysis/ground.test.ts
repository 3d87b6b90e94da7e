import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  analysisAccuracy,
  analysisClusters,
  analysisConcentration,
  analysisTime,
} from '../../../server/contract/analysis-patterns';
import { METHODS } from '../../../data/terms/hotspot-method';
import { analysisCell } from '../../../server/contract/analysis-layers';
import { studyArea } from '../../../server/analysis/study-area';
import { createRandom } from '../../../server/statistics/random';
import { surveyTerritory } from '../../../server/town/survey-territory';
import { offence, openTown, squareStadsdel, tinyPack, type Town } from '../tiny-town';
import { unpackLayer } from './unpack-layer';

const YEAR = 'cell_size=100&language=en&from=2025-01-01&to=2026-01-01';

/** 1,200 offences a year, as likely in any of 200 squares of 100 m; the ten columns to the west are Väst. */
function noise() {
  const random = createRandom(7);
  const two = (n: number) => String(n).padStart(2, '0');
  return ['2024', '2025', '2026'].flatMap((year) =>
    Array.from({ length: 1200 }, () => {
      const [column, row] = [random.below(20), random.below(10)];
      return offence({
        x: 660_050 + 100 * column,
        y: 6_580_050 + 100 * row,
        stadsdel: column < 10 ? 'vast' : 'ost',
        occurred_from: `${year}-${two(1 + random.below(12))}-${two(1 + random.below(28))} 12:00:00`,
      });
    }),
  );
}

describe('one stadsdel in the filter', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({ tables: { offence: noise() }, as_of: '2027-01-08' });
  });
  afterAll(() => town.close());

  const layer = (method: string, more: string) =>
    town.ask(unpackLayer, `/api/analysis/layer?method=${method}&${YEAR}${more}`);

  it.each(METHODS.filter((method) => method !== 'harm' && method !== 'place_type'))(
    'is the ground of %s: squares outside are not there, and chance is chance',
    async (method) => {
      const [all, vast] = [await layer(method, ''), await layer(method, '&stadsdel=vast')];
      expect([all.card.n_cells, vast.card.n_cells]).toEqual([200, 100]);
      expect(all.card.chosen.map(({ en }) => en)).not.toContainEqual(expect.stringMatching(/^The area is/));
      expect(vast.card.chosen.at(-1)?.en).toBe(
        'The area is Väst: ground outside takes no part, not even as empty squares.',
      );
      // positions are those of the squares that were sent
      expect(vast.cell.length).toBeGreaterThan(0);
      expect(vast.cell.every((cell) => cell % 20 < 10)).toBe(true);
      if (['gistar', 'odd_squares', 'emerging', 'dual_kde'].includes(method)) {
        const flagged = vast.class.filter((of) => !['none', 'hot_80', 'hot_90'].includes(vast.classes[of]!.code));
        expect(flagged.length).toBeLessThanOrEqual(2);
      }
    },
  );

  it('gives each square the figures that it has among all', async () => {
    const [all, ost] = [await layer('count', ''), await layer('count', '&stadsdel=ost')];
    const value = new Map(all.cell.map((cell, i) => [cell, all.value[i]]));
    expect(ost.cell.map((cell) => value.get(cell))).toEqual(ost.value);
    expect(ost.cell.every((cell) => cell % 20 >= 10)).toBe(true);
  });

  it('knows nothing beyond its border, and says where that is', async () => {
    const vast = await layer('count', '&stadsdel=vast');
    const edge = vast.cell.filter((_, i) => vast.columns['is_edge']?.[i] === 1).map((cell) => cell % 20);
    // column 9 lies beside Öst
    expect(edge.filter((column) => column === 9)).toHaveLength(10);
    expect(edge.filter((column) => column === 8)).toHaveLength(2);
  });

  it('compares with the mean of the chosen ground', async () => {
    expect((await layer('kde', '')).sentence.en).toContain('times the mean of the municipality');
    expect((await layer('kde', '&stadsdel=vast')).sentence).toMatchObject({
      sv: expect.stringContaining('gånger genomsnittet i Väst') as string,
      en: expect.stringContaining('times the mean of Väst') as string,
    });
  });

  it('says nothing of a square outside', async () => {
    const ask = (cell: number) => town.ask(analysisCell, `/api/analysis/cell?cell=${cell}&${YEAR}&stadsdel=vast`);
    const [inside, outside] = [await ask(5), await ask(15)];
    expect(inside.n).toBeGreaterThan(0);
    expect(inside.explanations.length).toBeGreaterThan(3);
    expect(outside).toMatchObject({ cell: 15, is_outside: true, n: 0, n_neighbours: 0, explanations: [] });
    expect(inside.is_outside).toBe(false);
  });

  it('is where chance deals offences out, and what the shares are shares of', async () => {
    const ask = (more: string) => town.ask(analysisConcentration, `/api/analysis/concentration?${YEAR}${more}`);
    const [all, vast] = [await ask(''), await ask('&stadsdel=vast')];
    expect([all.card.n_cells, vast.card.n_cells]).toEqual([200, 100]);
    // as even as chance, in one as in both
    for (const { observed, random } of [all, vast]) expect(Math.abs(observed[1]! - random[1]!)).toBeLessThan(0.03);
  });

  it('is the area that maps are tried on: what is observed all over is what chance gives', async () => {
    const answer = await town.ask(analysisAccuracy, `/api/analysis/accuracy?${YEAR}&stadsdel=vast`);
    expect(answer.card.n_cells).toBe(100);
    const capture = answer.maps.find(({ map }) => map === 'count')?.capture ?? [];
    // a tenth of Väst, not of the municipality
    expect(capture[3]).toBeLessThan(0.2);
  });

  it('is said of every analysis', async () => {
    const cards = await Promise.all([
      town.ask(analysisTime, `/api/analysis/time?${YEAR}&stadsdel=vast`),
      town.ask(analysisClusters, `/api/analysis/clusters?${YEAR}&stadsdel=vast`),
    ]);
    for (const { card } of cards) expect(card.chosen.at(-1)?.sv).toMatch(/^Området är Väst/);
  });

  it('leaves no stadsdel without offences that only the filter takes away', async () => {
    const ask = async (more: string) =>
      (await town.ask(analysisTime, `/api/analysis/time?${YEAR}${more}`)).funnel.map(({ stadsdel }) => stadsdel);
    expect(await ask('')).toEqual(['vast', 'ost']);
    expect(await ask('&stadsdel=vast')).toEqual([]);
  });

  it('is the only choice that takes ground away', async () => {
    for (const more of ['&category=theft', '&place_type=outdoors', '&weekday=1-5', '&hour=12', '&stadsdel=vast,ost'])
      expect((await layer('count', more)).card.n_cells).toBe(200);
  });
});

describe('the ground of a stadsdel whose border cuts squares', () => {
  // the border runs 30 m into a column of squares
  const pack = {
    ...tinyPack(),
    stadsdelar: [
      squareStadsdel('vast', 'Väst', 2000, 660_000, 6_580_000, 1030),
      squareStadsdel('ost', 'Öst', 500, 661_030, 6_580_000, 1030),
    ],
  };
  const area = studyArea(surveyTerritory(pack), ['vast']);

  it('has of each square what lies in it', () => {
    const { served, share, area_m2, is_edge } = area.served(100);
    expect(served).toHaveLength(121);
    expect([...share.slice(0, 11)].map((a) => Number(a.toFixed(3)))).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.3]);
    expect(area_m2.reduce((a, b) => a + b, 0)).toBeCloseTo(1030 * 1030, -1);
    expect([is_edge[5 * 11 + 8], is_edge[5 * 11 + 9], is_edge[5 * 11 + 10]]).toEqual([0, 0, 1]);
  });

  it('is as large however the grid is laid', () => {
    for (const size of [100, 250, 500])
      for (const shift of [0, size / 2]) {
        const { area_m2 } = area.grid(size, shift, shift);
        expect(Math.abs(area_m2.reduce((a, b) => a + b, 0) / 1030 ** 2 - 1)).toBeLessThan(0.001);
      }
  });
});
