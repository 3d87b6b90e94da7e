import { expect, it } from 'vitest';
import { Baselines } from '../../../server/analysis/baseline';

const WORLD = {
  data_key: {},
  coverage: {
    from: '2024-01-01',
    to: '2026-01-01',
    thin: new Set(),
    complete_to: '2026-01-01',
    delay_days: 7,
    is_delay_known: false,
    by_month: new Set(),
    midnight: null,
    n_days: 700,
  },
} as Parameters<Baselines['read']>[0];
const GRID = { cells: { gx: Int32Array.of(0), gy: Int32Array.of(0) }, cell_size: 100 };
const FILTER = {
  ...{ from: '2025-01-01', to: '2026-01-01', presence_produced: false },
  ...{ category: null, place_type: null, weekday: null, hour: null, stadsdel: null },
};

it('counts once for all who ask at the same time', async () => {
  const baselines = new Baselines();
  let asked = 0;
  const count = () => Promise.resolve(Float64Array.of(24 * ++asked));
  const read = () => baselines.read(WORLD, GRID, FILTER, count);
  // 24 in two years
  expect(await Promise.all([read(), read(), read()])).toEqual(Array(3).fill(Float64Array.of(12)));
  expect([await read(), asked]).toEqual([Float64Array.of(12), 1]);
});

it('counts once for all requests, each of which has a view of its own of the same data, and anew for other data', async () => {
  const baselines = new Baselines();
  let asked = 0;
  const count = () => Promise.resolve(Float64Array.of(++asked));
  for (let request = 0; request < 3; request++) await baselines.read({ ...WORLD }, GRID, FILTER, count);
  expect(asked).toBe(1);
  await baselines.read({ ...WORLD, data_key: {} }, GRID, FILTER, count);
  expect(asked).toBe(2);
});

it('goes on for those who wait when the first to ask has gone', async () => {
  const baselines = new Baselines();
  let leave = () => {};
  let asked = 0;
  const first = baselines.read(
    WORLD,
    GRID,
    FILTER,
    () => new Promise((_, reject) => (leave = () => reject(new Error('interrupted')))),
  );
  const others = [1, 2].map(() =>
    baselines.read(WORLD, GRID, FILTER, () => {
      asked++;
      return Promise.resolve(Float64Array.of(24));
    }),
  );
  leave();
  await expect(first).rejects.toThrow('interrupted');
  expect(await Promise.all(others)).toEqual([Float64Array.of(12), Float64Array.of(12)]);
  // the second of them waits for the first of them
  expect(asked).toBe(1);
});

it('tells each who waits when it cannot be counted', async () => {
  const baselines = new Baselines();
  const read = () => baselines.read(WORLD, GRID, FILTER, () => Promise.reject(new Error('broken')));
  const answers = await Promise.allSettled([read(), read(), read()]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});
