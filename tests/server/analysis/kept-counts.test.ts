import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { ConnectionPool } from '../../../server/db/connection-pool';
import { everyMonth, openTown, type Town } from '../tiny-town';

/** What is asked of all the data, whatever the period: once for as long as they are served. */
const ASKED_ONCE = [
  { path: '/api/analysis/concentration', question: 'pattern-cells-by-year', times: 1 },
  // once for each period, and once for the classes
  { path: '/api/analysis/layer?method=count', question: 'analysis-by-unit', times: 4 },
];
const PERIODS = ['from=2025-01-01&to=2025-04-01', 'from=2025-04-01&to=2025-07-01', 'from=2025-07-01&to=2025-10-01'];

let town: Town;
beforeAll(async () => {
  town = await openTown({ tables: { offence: everyMonth([2024, 2025], 20) } });
});
afterAll(() => town.close());
afterEach(() => vi.restoreAllMocks());

it.each(ASKED_ONCE)('$path counts all the data once for every period that is asked for', async (asked) => {
  // they go on as they do: it is only told that they were asked
  const ask = vi.spyOn(ConnectionPool.prototype, 'ask');
  const askColumns = vi.spyOn(ConnectionPool.prototype, 'askColumns');
  for (const period of PERIODS)
    await town.ask(z.object({}), `${asked.path}${asked.path.includes('?') ? '&' : '?'}${period}`);
  const questions = [...ask.mock.calls, ...askColumns.mock.calls].map(([question]) => question);
  expect(questions.filter((question) => question === asked.question)).toHaveLength(asked.times);
});
