import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackLayer } from './unpack-layer';
import { everyMonth, openTown, times, type Town } from '../tiny-town';

/** Offences in the middle of a square of 100 m: twenty columns, ten rows. */
const at = (column: number, row: number, n: number, day: string, stadsdel = 'vast') =>
  times(n, { x: 660_050 + 100 * column, y: 6_580_050 + 100 * row, occurred_from: `${day} 12:00:00`, stadsdel });
const cellOf = (column: number, row: number) => row * 20 + column;

describe('the counts of two periods', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({
      as_of: '2026-01-01',
      tables: {
        offence: [
          ...everyMonth([2024, 2025], 30),
          // a square that has grown, one that has shrunk, one that chance may have moved, one out of nothing
          ...at(3, 3, 40, '2025-06-15'),
          ...at(3, 3, 10, '2024-06-15'),
          ...at(9, 3, 2, '2025-06-15'),
          ...at(9, 3, 30, '2024-06-15'),
          ...at(15, 3, 12, '2025-06-15', 'ost'),
          ...at(15, 3, 9, '2024-06-15', 'ost'),
          ...at(3, 7, 12, '2025-06-15'),
          ...at(9, 7, 3, '2024-06-15'),
          // of the last week not all is reported yet
          ...at(15, 7, 60, '2025-12-28'),
        ],
      },
    });
  });
  afterAll(() => town.close());

  const compare = async (more = '&from2=2024-01-01&to2=2025-01-01', method = 'count') => {
    const answer = await town.ask(unpackLayer, `/api/analysis/layer?method=${method}&cell_size=100&language=en${more}`);
    const { comparison, card } = answer;
    let square = 0;
    const squares = comparison?.cell_steps.map((step) => (square += step)) ?? [];
    const code = new Map(squares.map((cell, i) => [cell, comparison?.classes[comparison.class[i]!]?.code]));
    const here = (cell: number) =>
      Object.fromEntries(
        Object.entries(comparison?.columns ?? {}).map(([name, values]) => [name, values[squares.indexOf(cell)]]),
      );
    return { answer, comparison, card, code, here };
  };

  it('colour only the squares whose change exceeds chance', async () => {
    const { comparison, code, here, card } = await compare(
      '&from=2025-01-01&to=2025-12-01&from2=2024-01-01&to2=2024-12-01',
    );
    expect(code).toEqual(
      new Map([
        [cellOf(3, 3), 'more_2'],
        [cellOf(9, 3), 'fewer_2'],
        [cellOf(15, 3), 'none'],
        [cellOf(3, 7), 'more_2'],
        [cellOf(9, 7), 'none'],
      ]),
    );
    expect(here(cellOf(9, 3))).toMatchObject({ n: 2, n_before: 30 });
    expect(here(cellOf(9, 7))).toMatchObject({ n: 0, n_before: 3, qvalue: 1 });
    expect(comparison).toMatchObject({
      period: { from: '2025-01-01', to: '2025-12-01' },
      second: { from: '2024-01-01', to: '2024-12-01' },
      too_little: null,
    });
    // four squares could show a difference, the one of three could not
    expect(card.n_tests).toBe(4);
    expect(comparison?.sentence.en).toMatch(/Of 4 squares tested 2 surely have more .* and 1 surely fewer/);
    expect(comparison?.sentence.sv).toMatch(/Av 4 prövade rutor har 2 säkert fler brott .* och 1 säkert färre/);
  });

  it('expect by how long each period is', async () => {
    const { here, code, comparison } = await compare('&from=2025-01-01&to=2025-07-01&from2=2024-01-01&to2=2025-01-01');
    expect(here(cellOf(15, 3))['expected']).toBeCloseTo((9 * 181) / 366, 1);
    expect(code.get(cellOf(15, 3))).toBe('more_2');
    expect(comparison?.sentence.en).toContain('in periods of different length');
  });

  it('say that nothing is sure where chance explains it all', async () => {
    const { comparison, code } = await compare(
      '&from=2025-01-01&to=2025-12-01&from2=2024-01-01&to2=2024-12-01&stadsdel=ost',
    );
    expect([...code.values()]).toEqual(['none']);
    expect(comparison?.sentence.sv).toMatch(/Ingen säker skillnad i den enda ruta/);
    const none = await compare('&from=2025-07-01&to=2025-12-01&from2=2024-07-01&to2=2024-12-01');
    expect(none.comparison).toMatchObject({ too_little: { reason: 'no_offences' }, classes: [] });
  });

  it('leave out the weeks of which reports still come in, in both periods', async () => {
    const { comparison, code, card } = await compare('&from=2025-01-01&to=2026-01-01&from2=2024-01-01&to2=2025-01-01');
    // made on New Year's Day, when a week's reports are still to come
    expect(comparison?.period).toEqual({ from: '2025-01-01', to: '2025-12-26' });
    expect(comparison?.second).toEqual({ from: '2024-01-01', to: '2024-12-26' });
    expect(code.has(cellOf(15, 7))).toBe(false);
    expect(card.chosen.some(({ en }) => en.startsWith('Compared: 1 January 2025 to'))).toBe(true);
  });

  it('are not made of what the data do not cover, of one period twice, or for another method', async () => {
    expect((await compare('&from2=2020-01-01&to2=2021-01-01')).comparison?.too_little?.message).toContain(
      '1 January 2020',
    );
    expect((await compare('&from2=2025-06-01&to2=2025-07-01')).comparison?.too_little?.reason).toBe('overlap');
    expect((await compare('')).comparison).toBeNull();
    expect((await compare(undefined, 'gistar')).comparison).toBeNull();
  });

  it('give the same bytes for the address on the card', async () => {
    const first = await town.app.request('/api/analysis/layer?method=count&from2=2024-01-01&to2=2025-01-01');
    const text = await first.text();
    const { card } = JSON.parse(text) as { card: { address: string } };
    expect(await (await town.app.request(`/api${card.address}`)).text()).toBe(text);
  });
});
