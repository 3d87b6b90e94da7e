import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisCell } from '../../../server/contract/analysis-layers';
import { everyMonth, offence, openTown, times, type Town } from '../tiny-town';
import { unpackLayer } from './unpack-layer';

const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
/** Offences in a square of 100 m on the tenth of a month of 2025. */
const at = (column: number, row: number, month: string, n: number) =>
  times(n, { x: 660_050 + 100 * column, y: 6_580_050 + 100 * row, occurred_from: `2025-${month}-10 12:00:00` });
const cellOf = (column: number, row: number) => row * 20 + column;
const block = [4, 5, 6].flatMap((row) => [9, 10, 11].map((column) => [column, row] as const));

describe('new and growing gatherings', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({
      tables: {
        offence: [
          ...everyMonth([2024, 2025], 1),
          // the data end with the year
          offence({ occurred_from: '2025-12-31 12:00:00' }),
          // nine squares of four each, every month
          ...months.flatMap((month) => block.flatMap(([column, row]) => at(column, row, month, 4))),
          // nine more in the last two months alone
          ...['11', '12'].flatMap((month) => block.flatMap(([column, row]) => at(column - 7, row - 3, month, 4))),
          // a square with many all by itself
          ...months.flatMap((month) => at(17, 8, month, 12)),
          // one offence here and there
          ...months.flatMap((month, i) =>
            [0, 5, 10, 15].flatMap((column) => at(column + (i % 5), (i * 3) % 10, month, 1)),
          ),
        ],
      },
    });
  });
  afterAll(() => town.close());

  const layer = () =>
    town.ask(
      unpackLayer,
      '/api/analysis/layer?method=emerging&cell_size=100&language=en&from=2025-01-01&to=2026-01-01',
    );

  it('tell what is hot in every month from what is new, and leave the rest', async () => {
    const answer = await layer();
    const code = (cell: number) => answer.classes[answer.class[answer.cell.indexOf(cell)] ?? 0]?.code;
    expect(code(cellOf(10, 5))).toBe('persistent');
    expect(code(cellOf(3, 2))).toBe('consecutive');
    expect(code(cellOf(0, 0))).toBe('none');
    expect(answer.card).toMatchObject({ n_tests: 2400, parameters: { steps: 12, test: 'permutation_exact' } });
    expect(answer.classes.some(({ code }) => code.startsWith('cold'))).toBe(false);
  });

  it('call no lone square a gathering, and say so', async () => {
    const answer = await layer();
    const i = answer.cell.indexOf(cellOf(17, 8));
    expect(answer.columns['n']?.[i]).toBe(144);
    expect(answer.classes[answer.class[i] ?? 0]?.code).toBe('none');
    expect(answer.card.chosen.map(({ en }) => en).join(' ')).toContain(
      'a lone square with many offences is no gathering',
    );
  });

  it('say why of a square', async () => {
    const cell = await town.ask(
      analysisCell,
      `/api/analysis/cell?cell=${cellOf(10, 5)}&cell_size=100&from=2025-01-01&to=2026-01-01`,
    );
    expect(cell.explanations.find(({ method }) => method === 'emerging')?.text.sv).toBe(
      'Het i 12 av 12 månader, de senaste 12 i rad: ständigt het.',
    );
  });
});

it('have nothing to say of offences that are spread evenly', async () => {
  // one in each square a month, each month another tenth of the squares
  const offences = months.flatMap((month, i) =>
    Array.from({ length: 20 }, (_, column) => at(column, (i + column) % 10, month, 1)).flat(),
  );
  const town = await openTown({ tables: { offence: [...everyMonth([2024, 2025], 1), ...offences, offence()] } });
  const answer = await town.ask(
    unpackLayer,
    '/api/analysis/layer?method=emerging&cell_size=100&from=2025-01-01&to=2026-01-01',
  );
  expect(answer.too_little).toBeNull();
  expect(new Set(answer.class)).toEqual(new Set([0]));
  await town.close();
});
