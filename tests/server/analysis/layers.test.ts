import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from '@hono/zod-openapi';
import { analysisCell } from '../../../server/contract/analysis-layers';
import { cellCollection } from '../../../server/contract/grid';
import type { Town } from '../tiny-town';
import { BLOCK, CENTRE, cellOf, openBlockTown } from './block-town';
import { unpackLayer } from './unpack-layer';

describe('layers over a town of 200 squares', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openBlockTown();
  });
  afterAll(() => town.close());

  const layer = (method: string, more = '') =>
    town.ask(unpackLayer, `/api/analysis/layer?method=${method}&cell_size=100&language=en${more}`);
  const here = (answer: z.infer<typeof unpackLayer>, cell: number) => {
    const i = answer.cell.indexOf(cell);
    const value = answer.value[i];
    const code = answer.classes[answer.class[i] ?? -1]?.code;
    const more = Object.fromEntries(Object.entries(answer.columns).map(([name, values]) => [name, values[i]]));
    return { ...more, value, code };
  };

  it('counts offences a year, and says what was left out and why', async () => {
    const answer = await layer('count');
    expect(answer.too_little).toBeNull();
    expect(answer.cell).toHaveLength(49);
    expect(here(answer, CENTRE)).toMatchObject({ value: 20, n: 20, is_edge: 0 });
    expect(here(answer, 0)).toMatchObject({ value: 1, n: 1, is_edge: 1, stable: 0 });
    expect(answer.card).toMatchObject({ n_cells: 200, n_offences: 220, n_tests: 0, synthetic: true });
    expect(answer.card.left_out.map((left) => left.n)).toEqual([5, 240, 2]);
    // 4 of 200 squares with 20 each, of 220
    expect(answer.sentence.en).toMatch(/^4 of 200 squares have 36% of the 220 reported offences/);
    const twoYears = await layer('count', '&from=2024-01-01&to=2026-01-01');
    expect(here(twoYears, CENTRE)).toMatchObject({ value: 15, n: 30 });
    // classes stay whatever the period
    expect(twoYears.classes).toEqual(answer.classes);
  });

  it('gives no figure a year out of a quarter', async () => {
    const quarter = '&from=2025-04-01&to=2025-07-01';
    const count = await layer('count', quarter);
    expect(here(count, CENTRE)).toMatchObject({ value: 20, n: 20 });
    expect(count.unit.sv).toBe('anmälda brott i perioden');
    const years = /per år|och år|per year|and year|\ba year\b(?! before)/;
    for (const method of ['count', 'harm', 'kde', 'place_type', 'gistar', 'odd_squares']) {
      const { unit, classes, sentence } = await layer(method, quarter);
      expect(JSON.stringify([unit, classes, sentence]), method).not.toMatch(years);
      expect(JSON.stringify((await layer(method, '&from=2024-01-01&to=2026-01-01')).unit), method).toMatch(
        ['gistar', 'odd_squares'].includes(method) ? /./ : years,
      );
    }
    const square = await town.ask(analysisCell, `/api/analysis/cell?cell=${CENTRE}&cell_size=100${quarter}`);
    expect(square.years).toBeCloseTo(91 / 365, 6);
    expect(JSON.stringify(square.explanations)).not.toMatch(years);
  });

  it('counts what presence produces only when asked to', async () => {
    const answer = await layer('count', '&presence_produced=include');
    expect(here(answer, cellOf(5, 5))).toMatchObject({ n: 5 });
    expect(answer.card.left_out.map((left) => left.n)).toEqual([240, 2]);
    const only = await layer('count', '&category=drugs');
    expect(only.too_little?.message).toMatch(/^All 5 offences are in categories that police presence itself produces/);
  });

  it('calls stable only what is among the top however the grid is laid', async () => {
    const answer = await layer('count');
    const stable = answer.cell.filter((_, i) => answer.columns['stable']?.[i] === 1);
    // the squares of 250 m and their shifts have their fullest one around the middle of the block
    expect(stable).toEqual([CENTRE]);
  });

  it('gives a density per square kilometre and year', async () => {
    const answer = await layer('kde', '&bandwidth_m=150');
    // 20·(1 + 4·(1 − (100/150)²)² + 4·(1 − 2·(100/150)²)²)·3 / (π·0.15²) = 1,938.7
    expect(here(answer, CENTRE)).toMatchObject({ value: 1940, n: 20 });
    expect(answer.card.chosen.some(({ en }) => en.startsWith('The bandwidth'))).toBe(false);
    const chosen = await layer('kde');
    expect(chosen.card.parameters['bandwidth_m']).toBe(300);
    expect(chosen.card.chosen[0]?.en).toBe('The bandwidth is 300 m, three times the side of a square.');
  });

  it('divides the density by that of the year before', async () => {
    const answer = await layer('dual_kde', '&bandwidth_m=150');
    expect(here(answer, CENTRE)).toMatchObject({ value: 2, n: 20, n_before: 10, code: 'more_2' });
    // one offence in the year and two before
    expect(here(answer, cellOf(10, 9))).toMatchObject({ n: 1, n_before: 2, code: 'none' });
    expect(answer.card.address).toContain('from2=2024-01-01&to2=2025-01-01');
    expect(answer.sentence.en).toMatch(/^Fewer reported offences: 220 against 317, −31% \(−\d+ to −\d+%\)\. Of /);
    const itself = await layer('dual_kde', '&from2=2025-01-01&to2=2026-01-01');
    expect(itself.too_little).toMatchObject({
      reason: 'overlap',
      message: expect.stringMatching(/^The two periods overlap/) as string,
    });
    const never = await layer('dual_kde', '&from2=2020-01-01&to2=2021-01-01');
    expect(never.too_little?.reason).toBe('no_offences');
    expect(never.too_little?.message).toContain('1 January 2020 to 31 December 2020');
  });

  it('tells squares with more than chance, by exact permutation', async () => {
    const answer = await layer('gistar');
    // mean 1.1, s² = 3,640 / 200 − 1.21: (180 − 9·1.1) / (4.122·√((200·9 − 81) / 199)) = 14.04
    expect(here(answer, CENTRE)).toMatchObject({ value: 14, n: 20, code: 'hot_99' });
    expect(here(answer, 0)).toMatchObject({ code: 'none' });
    expect(answer.card.parameters).toMatchObject({ test: 'permutation_exact', alternative: 'greater' });
    expect(answer.card.parameters).not.toHaveProperty('seed');
    expect(answer.card.chosen[0]?.en).toMatch(/^Tested exactly against every way to deal out the counts/);
    expect(answer.card.n_tests).toBe(200);
    expect(answer.classes.map((c) => c.label.sv).slice(0, 4)).toEqual([
      'inte fler än slumpen ger',
      'säkerhet 80\u00a0%, justerat för att vi testar 200 rutor',
      'säkerhet 90\u00a0%, justerat för att vi testar 200 rutor',
      'säkerhet 95\u00a0%, justerat för att vi testar 200 rutor',
    ]);
    // the block, and the four squares beside the middles of its sides: three of eight neighbours with twenty, where nine of
    // 199 squares have them, has p = 0.0032, and thirteen of 200 squares bear 0.0032 · 200 / 13 = 0.0498
    const sure = answer.cell.filter((_, i) => (answer.class[i] ?? 0) >= 3);
    expect(sure).toEqual([cellOf(10, 3), ...BLOCK, cellOf(8, 5), cellOf(12, 5), cellOf(10, 7)].sort((a, b) => a - b));
    expect(here(answer, cellOf(10, 3))).toMatchObject({ n: 0, qvalue: 0.05, code: 'hot_95' });
  });

  it('says which square it names, so that the map can point at it', async () => {
    const squares = await town.ask(cellCollection, '/api/grid/100');
    for (const method of ['count', 'kde', 'gistar', 'harm']) {
      const { named_cell, sentence } = await layer(method);
      const near = named_cell === null ? null : squares.features[named_cell]?.properties.near;
      expect(sentence.sv, method).toContain(near ?? 'never');
    }
    expect((await layer('gistar', '&category=assault')).named_cell).toBeNull();
  });

  it('calls no lone square a gathering, however many it has, and says so', async () => {
    const only = '&from=2024-11-01&to=2024-11-20';
    const answer = await layer('gistar', only);
    expect(answer.card.parameters).toMatchObject({ test: 'permutation_exact', alternative: 'greater' });
    // mean 179 / 200, s² = 3,719 / 200 − 0.801: (63 − 4·0.895) / (4.219·√((200·4 − 16) / 199)) = 7.1
    expect(here(answer, 0)).toMatchObject({ n: 60, value: 7.1, code: 'none' });
    const cell = await town.ask(analysisCell, `/api/analysis/cell?cell=0&cell_size=100${only}`);
    expect(cell.explanations.find(({ method }) => method === 'gistar')?.text.sv).toContain(
      'Många, men slumpen ger så många för lätt: några få rutor har mycket fler brott än andra.',
    );
  });

  it('finds the square that has more than those around, by their area', async () => {
    const answer = await layer('odd_squares', '&from=2024-11-01&to=2024-11-20');
    // sixty in a corner square, one in each of the three around it: 63 of which a quarter are expected there
    expect(here(answer, 0)).toMatchObject({ n: 60, expected: 1, value: 59, code: 'odd_more' });
    expect(here(answer, 1)).toMatchObject({ n: 1, code: 'none' });
    expect(answer.card).toMatchObject({ n_tests: 200, parameters: { test: 'binomial', rho: 0 } });
    expect(answer.sentence.en).toMatch(
      /^Of 200 squares 1 have more and 0 fewer reported offences than the squares around/,
    );
  });

  it('weighs what has a published weight, and counts the rest as not weighted', async () => {
    const answer = await layer('harm');
    // 20 thefts at 2 months each: 40 ± 1.96·√80
    expect(here(answer, CENTRE)).toMatchObject({ value: 40, low: 22.5, high: 57.5, n: 20 });
    expect(answer.card).toMatchObject({ n_offences: 200, parameters: { harm_weights: 'bsi-2020-examples', cap: 2 } });
    expect(answer.card.left_out.at(-1)?.n).toBe(20);
    expect(answer.cell).not.toContain(cellOf(0, 9));
    expect(answer.sentence.en).toMatch(/^200 of 220 reported offences have a published weight; of the harm/);
    const all = await layer('harm', '&category=theft');
    expect(all.sentence.en).toMatch(/^All 200 reported offences have a published weight; of the harm/);
    const none = await layer('harm', '&category=assault');
    expect(none.too_little?.message).toBe(
      'None of the 20 reported offences has a published weight, so their harm cannot be compared. Count reported offences instead.',
    );
    expect((await layer('place_type', '&category=assault')).too_little?.reason).toBe('too_few_cells');
  });

  it('tells places that are hot in counts and in harm', async () => {
    const answer = await layer('place_type');
    const both = answer.cell.filter((_, i) => answer.classes[answer.class[i] ?? 0]?.code === 'counts_and_harm');
    // six of the nine hold half, and the other three have as many
    expect(both).toEqual(BLOCK);
    expect(here(answer, 0)).toMatchObject({ code: 'none', harm: 2 });
  });

  it('describes one square', async () => {
    const answer = await town.ask(analysisCell, `/api/analysis/cell?cell=${CENTRE}&cell_size=100&language=en`);
    expect(answer).toMatchObject({
      cell: CENTRE,
      n: 20,
      n_neighbours: 160,
      n_by_category: [{ category: 'theft', n: 20 }],
    });
    expect(answer.month).toHaveLength(24);
    expect(answer.n_by_month[5]).toBe(10);
    expect(answer.n_by_month[17]).toBe(20);
    expect(answer.n_by_hour[12]).toBe(20);
    const words = new Map(answer.explanations.map(({ method, text }) => [method, text.en]));
    expect(words.get('count')).toMatch(/^20 reported offences; 0 of 200 squares have more\./);
    expect(words.get('gistar')).toBe(
      'The square and the 8 that touch it together have more offences than chance gives.',
    );
    expect(answer.explanations.find(({ method }) => method === 'gistar')?.figures?.en).toBe(
      '14 standard deviations above what chance gives (z). Of squares that are singled out as clearly, at most 0.1% are expected to be chance (q, adjusted for all squares).',
    );
    expect(words.get('harm')).toBe('Harm 40 (22.5 to 57.5) months of the average prison sentence, in the period.');
    expect(words.get('place_type')).toBe('Many offences and much harm.');
  });

  it('gives the same bytes for the address on its card', async () => {
    for (const method of ['count', 'harm', 'kde', 'dual_kde', 'gistar', 'odd_squares', 'emerging', 'place_type']) {
      const first = await (await town.app.request(`/api/analysis/layer?method=${method}&cell_size=100`)).text();
      const { card } = JSON.parse(first) as { card: { address: string } };
      expect(await (await town.app.request(`/api${card.address}`)).text()).toBe(first);
    }
  });

  it('answers the old name of a method by the one that took its place', async () => {
    const ask = async (method: string) =>
      (await town.app.request(`/api/analysis/layer?method=${method}&cell_size=100`)).text();
    expect(await ask('local_moran')).toBe(await ask('odd_squares'));
    expect(await layer('local_moran')).toMatchObject({ method: 'odd_squares', card: { method: 'odd_squares' } });
    const { status, accepted } = await town.refuse('/api/analysis/layer?method=constructor&language=en');
    expect([status, accepted]).toEqual([400, expect.stringContaining('odd_squares')]);
  });

  it('says what is too little instead of drawing it', async () => {
    const reason = async (method: string, more: string) => (await layer(method, more)).too_little?.reason;
    for (const method of ['count', 'harm', 'kde', 'dual_kde', 'gistar', 'odd_squares', 'emerging', 'place_type']) {
      expect(await reason(method, '&from=2025-02-01&to=2025-03-01')).toBe('no_offences');
      expect(await reason(method, '&from=2025-12-31&to=2026-01-01')).toBe('too_few');
    }
    for (const method of ['kde', 'dual_kde', 'gistar', 'odd_squares', 'emerging', 'place_type'])
      expect(await reason(method, '&category=assault')).toBe('too_few_cells');
    // twenty offences lie in twenty squares at most, however small
    expect((await layer('gistar', '&category=assault')).too_little?.message).toMatch(
      /a longer period or more categories\.$/,
    );
    expect(
      (await town.ask(unpackLayer, '/api/analysis/layer?method=gistar&cell_size=500&language=en')).too_little?.message,
    ).toMatch(/more categories or smaller squares\.$/);
    expect(await reason('emerging', '&from=2025-01-01&to=2025-10-01')).toBe('too_few_steps');
    const constant = await town.ask(
      unpackLayer,
      '/api/analysis/layer?method=gistar&cell_size=500&from=2024-09-01&to=2024-09-02',
    );
    expect(constant.too_little).toEqual({
      reason: 'constant',
      message: 'Alla rutor har lika många anmälda brott, så ingen sticker ut.',
    });
    expect(constant).toMatchObject({ cell: [], value: [], classes: [], columns: {} });
  });

  it('refuses what cannot be asked', async () => {
    const refused = async (query: string) => {
      const { status, field } = await town.refuse(`/api/analysis/layer?${query}`);
      return [status, field];
    };
    expect(await refused('')).toEqual([400, 'method']);
    expect(await refused('method=heat')).toEqual([400, 'method']);
    expect(await refused('method=count&category=witchcraft')).toEqual([400, 'category']);
    expect(await refused('method=count&cell_size=1')).toEqual([400, 'cell_size']);
    expect(await refused('method=kde&cell_size=100&bandwidth_m=100')).toEqual([400, 'bandwidth_m']);
    expect(await refused('method=kde&cell_size=100&bandwidth_m=2001')).toEqual([400, 'bandwidth_m']);
    expect(await refused('method=dual_kde&from2=2024-01-01')).toEqual([400, 'to2']);
    expect(await refused('method=dual_kde&to2=2024-01-01')).toEqual([400, 'from2']);
    expect(await refused('method=count&presence_produced=yes')).toEqual([400, 'presence_produced']);
    expect(await refused('method=count&hue=red')).toEqual([400, 'hue']);
    const cell = await town.refuse('/api/analysis/cell?cell=200&cell_size=100&language=en');
    expect(cell).toMatchObject({
      status: 400,
      field: 'cell',
      accepted: 'the number of a square, 0 to 199, of /api/grid',
    });
  });
});
