import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisClusters } from '../../../server/contract/analysis-patterns';
import { openTown, times, type Town } from '../tiny-town';

describe('clusters in a tiny town', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({
      tables: {
        offence: [
          // twelve at three doors beside each other
          ...times(6, { x: 660_100, y: 6_580_100 }),
          ...times(4, { x: 660_110, y: 6_580_100 }),
          ...times(2, { x: 660_120, y: 6_580_100 }),
          // twelve at one address
          ...times(12, { x: 661_800, y: 6_580_800, stadsdel: 'ost' }),
          ...times(30, { x: 660_500, y: 6_580_500, category: 'drugs' }),
          ...times(30, { x: 660_600, y: 6_580_600, category: 'home_violence' }),
          ...times(30, { x: 670_600 }),
          ...times(3, { category: 'assault' }),
        ],
      },
    });
  });
  afterAll(() => town.close());

  it('are named, and outlined around the squares of their offences', async () => {
    const { clusters, n_outside, card, too_little } = await town.ask(
      analysisClusters,
      '/api/analysis/clusters?category=theft,drugs,home_violence',
    );
    expect(too_little).toBeNull();
    expect(clusters).toHaveLength(1);
    // 443 and 450 m from the square in the middle of vast
    expect(clusters[0]).toMatchObject({ rank: 1, n: 12, near: 'Torget', near_m: 630, stadsdel: 'vast', area_m2: 2500 });
    const { hull = [] } = clusters[0] ?? {};
    expect(hull).toHaveLength(5);
    expect(hull[0]).toEqual(hull[4]);
    // the address that holds twelve is not shown
    expect(n_outside).toBe(12);
    expect(card.chosen.map(({ en }) => en).join(' ')).toContain('1 cluster is not shown');
    expect(card.parameters).toMatchObject({ min_points: 5, eps_m: 15 });
    expect(card.left_out.map(({ n }) => n)).toEqual([30, 30, 30]);
  });

  it('need ten offences at a place', async () => {
    const few = await town.ask(analysisClusters, '/api/analysis/clusters?category=assault&language=en');
    expect(few).toMatchObject({ too_little: { reason: 'too_few' }, clusters: [], n_outside: 3 });
    const none = await town.ask(analysisClusters, '/api/analysis/clusters?category=home_violence');
    expect(none).toMatchObject({ too_little: { reason: 'no_offences' }, clusters: [], n_outside: 0 });
  });
});
