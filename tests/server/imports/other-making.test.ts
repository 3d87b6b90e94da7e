import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDesk } from './desk-world';

let world: ReturnType<typeof openDesk>;
beforeEach(() => {
  world = openDesk();
});
afterEach(() => {
  world.close();
});

it('does not put in place what another making of the program has gone through', async () => {
  const { draft, run } = await world.goThrough('maj.csv', 'Id;Brottskod;Brottsdatum\n1;0802;2025-05-01 10:00\n');
  const { draft_id } = draft;
  expect(run).toMatchObject({ staged: { report: { rows_written: 1 } } });
  expect(world.desk.run(draft_id)).toEqual(run);
  world.desk.store.keep(draft_id, 'run', { ...run, making: '0.0.9 1700000000000-1' });
  expect(world.desk.run(draft_id)).toBe(null);
});
