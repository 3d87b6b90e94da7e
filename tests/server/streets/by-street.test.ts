import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisStreets } from '../../../server/contract/streets';
import { openTown, offence, times, type Town } from '../tiny-town';
import { at, street } from './tiny-streets';

describe('offences on streets', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({
      tables: {
        // A from west to east with a crossing in the middle, where B comes from the south; C lies in no stadsdel
        street: [
          street('1', 'A', [100, 500], [300, 500], [500, 500]),
          street('2', 'B', [300, 300], [300, 500]),
          street('3', 'C', [-900, 500], [-800, 500]),
        ],
        offence: [
          offence({ occurred_from: '2024-01-01 00:30:00', ...at(200, 505) }),
          offence({ occurred_from: '2025-12-31 23:30:00', ...at(200, 505) }),
          ...times(7, { ...at(200, 510) }),
          // at the crossing: a third for each
          ...times(3, { ...at(300, 500) }),
          ...times(2, { ...at(700, 900) }),
          offence({ category: 'home_violence', ...at(200, 505) }),
          offence({ x: null, y: null, geometry: null, placed: 'none' }),
        ],
      },
    });
  });
  afterAll(() => town.close());
  const ask = (query = '') => town.ask(analysisStreets, `/api/analysis/streets?from=2025-01-01&to=2026-01-01${query}`);

  it('are counted per stretch between crossings, and shared where several meet', async () => {
    const { streets } = await ask();
    expect(streets.map(({ name, n, length_m, per_100m }) => [name, n, length_m, per_100m])).toEqual([
      // eight and a third of three on 200 m
      ['A', 9, 200, 4.5],
      ['B', 1, 200, 0.5],
      ['A', 1, 200, 0.5],
    ]);
    expect(streets[0]?.line[0]).toHaveLength(2);
  });

  it('tell what lies on no street, has no place or is never shown at one', async () => {
    const { n_streets, n_on_streets, n_off_streets, card } = await ask();
    expect({ n_streets, n_on_streets, n_off_streets }).toEqual({ n_streets: 3, n_on_streets: 11, n_off_streets: 2 });
    expect(card.left_out.map(({ reason, n }) => [reason.en.slice(0, 20), n])).toEqual([
      ['Offences in the home', 1],
      ['Offences without a p', 1],
      ['Offences more than 5', 2],
    ]);
    expect(card.address).toMatch(/^\/analysis\/streets\?from=2025-01-01/);
  });

  it('follow the filter', async () => {
    const { streets } = await ask('&category=assault');
    expect(streets).toEqual([]);
    expect((await ask('&category=assault')).too_little?.reason).toBe('no_offences');
  });

  it('say how few streets hold half, beside what chance would give', async () => {
    const { shares, sentence } = await ask();
    // one stretch of three holds nine of eleven
    expect(shares?.map(({ of_offences_pct, of_streets_pct }) => [of_offences_pct, of_streets_pct])).toEqual([
      [25, 33.3],
      [50, 33.3],
      [80, 33.3],
    ]);
    expect(shares?.[1]?.by_chance_pct).toBeGreaterThan(33.3);
    expect(sentence.sv).toContain('Tätast ligger de på A vid B (Väst): 9 anmälda brott på 200\u00a0m.');
    expect(sentence.en).toContain('9 reported offences along 200\u00a0m');
  });

  it('keep the limits of the classes when the period changes', async () => {
    const year = await ask();
    const both = await town.ask(analysisStreets, '/api/analysis/streets?from=2024-01-01&to=2026-01-01');
    expect(both.breaks[4]).toBeCloseTo(2 * year.breaks[4]!, -1);
  });

  it('are shown to those who may see where offences gather', async () => {
    expect((await town.as('partner').request('/api/analysis/streets')).status).toBe(403);
  });
});

it('are on no street where there is none', async () => {
  const town = await openTown({ tables: { offence: times(3) } });
  const answer = await town.ask(analysisStreets, '/api/analysis/streets?from=2025-01-01&to=2026-01-01');
  expect(answer).toMatchObject({ streets: [], n_streets: 0, n_off_streets: 3, shares: null });
  await town.close();
});
