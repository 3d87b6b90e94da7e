import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harmNotCovered, describeWeighted } from '../../../server/analysis/harm-coverage';
import { analysisAccuracy } from '../../../server/contract/analysis-patterns';
import { grid } from '../../../server/contract/offences';
import { coverage, balance } from '../../../server/contract/coverage';
import { openTown, times, type Town } from '../tiny-town';
import { unpackLayer } from './unpack-layer';

it('asks for weights of four in five', () => {
  expect(harmNotCovered({ n: 10, n_weighted: 8 })).toBeNull();
  expect(harmNotCovered({ n: 4700, n_weighted: 859 })?.message.en).toBe(
    '859 of the 4,700 reported offences (18%) have a published weight, and at least 80% are needed for the harm to say something of the whole. Count reported offences instead.',
  );
  expect(harmNotCovered({ n: 0, n_weighted: 0 })).not.toBeNull();
});

it('never says only all of all', () => {
  expect(describeWeighted({ n: 540, n_weighted: 540 }).en).toBe('All 540 reported offences have a published weight');
  expect(describeWeighted({ n: 540, n_weighted: 500 }).sv).toBe('500 av 540 anmälda brott har en publicerad vikt');
});

describe('a town where half of the offences have a weight', () => {
  let town: Town;
  beforeAll(async () => {
    const months = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}-15 12:00:00`);
    town = await openTown({
      tables: {
        offence: months.flatMap((occurred_from, i) =>
          Array.from({ length: 10 }, (_, j) => ({ x: 660_050 + 100 * j, y: 6_580_050 + 100 * (i % 10) })).flatMap(
            (at) => [
              ...times(2, { occurred_from, ...at, category: 'theft' }),
              ...times(2, { occurred_from, ...at, category: 'assault' }),
            ],
          ),
        ),
      },
    });
  });
  afterAll(() => town.close());
  const period = 'from=2025-01-01&to=2026-01-01';

  it('draws no harm, tells why in the choice, and draws it when all have one', async () => {
    for (const method of ['harm', 'place_type']) {
      const layer = await town.ask(unpackLayer, `/api/analysis/layer?method=${method}&cell_size=100&${period}`);
      expect(layer.too_little).toMatchObject({ reason: 'too_few_weights' });
    }
    const counted = await town.ask(grid, `/api/offences/grid?cell_size=100&${period}`);
    expect(counted.harm).toMatchObject({
      n: 480,
      n_weighted: 240,
      too_few: { en: expect.stringMatching(/^240 of the 480/) as string },
    });
    const thefts = await town.ask(grid, `/api/offences/grid?cell_size=100&${period}&category=theft`);
    expect(thefts.harm).toEqual({ n: 240, n_weighted: 240, too_few: null });
    const layer = await town.ask(unpackLayer, `/api/analysis/layer?method=harm&cell_size=100&${period}&category=theft`);
    expect(layer.too_little).toBeNull();
  });

  it('does not tell how much harm a map would have caught', async () => {
    const { maps } = await town.ask(analysisAccuracy, '/api/analysis/accuracy?cell_size=100');
    expect(maps.map(({ harm_capture }) => harm_capture).every((harm) => harm === null)).toBe(true);
  });

  it('lists no gaps and raises no flags by harm, and refuses suggestions by it', async () => {
    const { gaps, card } = await town.ask(coverage, '/api/plan/coverage?week=2026-W02');
    expect(card.weights).toMatchObject({ n_weighted: 220, n_not_weighted: 220 });
    expect(card.weights.too_few?.en).toMatch(/^220 of the 440 reported offences \(50%\)/);
    expect(new Set(gaps.map(({ measure }) => measure))).toEqual(new Set(['offences']));
    const { stadsdelar } = await town.ask(balance, '/api/plan/balance?week=2026-W02');
    expect(stadsdelar.every(({ share_harm }) => share_harm === null)).toBe(true);
    const asked = { week: '2026-W03', actor: 'police', activity: 'foot_patrol', days: [5] };
    const { status, answer } = await town
      .as('police')
      .send('POST', '/api/suggestions?language=en', { ...asked, by: 'harm' });
    expect(status).toBe(400);
    expect(JSON.stringify(answer)).toContain('220 of the 440 reported offences');
    const made = await town.as('police').send('POST', '/api/suggestions', asked);
    expect(made.status).toBe(200);
    expect(made.answer).toMatchObject({ result: { parameters: { by: 'offences' } } });
  });
});
