import { afterEach, beforeEach, expect, it } from 'vitest';
import { commitStaged } from '../../../data/import/commit-staged';
import { describeDraft } from '../../../server/imports/describe-draft';
import type { Draft } from '../../../server/imports/draft';
import type { KeptRun } from '../../../server/imports/import-desk';
import { openDesk } from './desk-world';

let world: ReturnType<typeof openDesk>;
beforeEach(() => {
  world = openDesk();
});
afterEach(() => {
  world.close();
});

/** A file as it is read once it has arrived. */
async function read(name: string, content: string): Promise<Draft> {
  const { draft_id } = world.place(name, content);
  await world.desk.read(world.desk.store.find(draft_id, 'anna')!);
  return world.desk.store.find(draft_id, 'anna')!;
}

it('knows a register of addresses by its headers, and shows how its columns are read', async () => {
  const draft = await read('adresser.csv', 'Gatunamn;Gatunummer;X;Y\nSturegatan;10;17.97;59.361\n');
  expect(draft.source).toBe('register');
  const { reading, coordinate_systems } = describeDraft(world.desk, draft);
  expect(reading.files[0]).toMatchObject({ refused: null, n_points: 1 });
  expect(reading.files[0]!.columns.map(({ field }) => field)).toEqual(['street', 'house_number', 'x', 'y']);
  expect(coordinate_systems.map(({ code }) => code)).toEqual(expect.arrayContaining(['EPSG:3006', 'EPSG:3022']));
});

it('reads the next file with the same headers as the last was read, whatever it seems to be', { timeout: 60_000 }, async () => {
  const columns = { street: 'K1', house_number: 'K2', x: 'K3', y: 'K4' };
  const draft = await read('lista.csv', 'K1;K2;K3;K4\nSturegatan;10;17.97;59.361\n');
  // nothing says what it is: whoever drops it does
  expect(draft.source).toBe('offences');
  Object.assign(draft, { source: 'register', is_source_chosen: true, options: { columns } });
  world.desk.store.save(draft);
  await world.desk.read(draft);
  expect(describeDraft(world.desk, draft).reading.files[0]).toMatchObject({ refused: null, n_points: 1 });
  world.desk.goThrough(draft);
  await expect.poll(() => world.desk.work(draft.draft_id), { timeout: 30_000 }).toBe(null);
  const { staged } = world.desk.run(draft.draft_id) as Extract<KeptRun, { staged: unknown }>;
  expect(staged.report).toMatchObject({ rows_written: 1, table: 'address_point' });
  commitStaged(world.tables, staged, { by: 'Anna', keep_until: null });

  const next = await read('lista2.csv', 'K4;K3;K2;K1\n59.362;17.971;12;Sturegatan\n');
  expect(next).toMatchObject({ source: 'register', remembered: 1, options: { columns } });
  expect(describeDraft(world.desk, next).reading.files[0]).toMatchObject({ refused: null, n_points: 1 });
}); // prettier-ignore
