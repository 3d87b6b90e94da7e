import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { catalogue } from '../../../server/contract/catalogue';
import { health } from '../../../server/contract/health';
import { watchServed } from '../../../server/snapshot/watch-served';
import type { Store } from '../../../server/store/types';
import { forgetServed, noteServed, readServed } from '../../../server/store/served-tables';
import { openStore } from '../../../server/store/open-store';
import { ENGINES, removeFolders } from './engines';
import { openTown, times } from '../tiny-town';

afterAll(removeFolders);

const imports = async ({ db }: Store) =>
  (
    await db
      .selectFrom('audit')
      .select(['subject_id', 'detail'])
      .where('subject', '=', 'table')
      .where('action', '=', 'import')
      .orderBy('audit_id')
      .execute()
  ).map(({ subject_id, detail }) => [subject_id, (JSON.parse(detail) as { n: number }).n]);

describe.each(ENGINES)('the tables that are served, over $engine', ({ newStore }) => {
  it('are written down when they are taken into use, and once', async () => {
    const where = await newStore();
    const town = await openTown({ where, tables: { offence: times(3) } });
    const log = vi.fn();
    await watchServed(town.store, town.live, log);
    await watchServed(town.store, town.live, log);
    expect(await imports(town.store)).toEqual([['offence', 3]]);
    await town.write({ offence: times(5) });
    await town.live.refresh();
    await vi.waitFor(async () => expect(await imports(town.store)).toEqual([['offence', 3], ['offence', 5]])); // prettier-ignore
    expect(log).not.toHaveBeenCalled();
    await town.close();
  });

  it('are missed after a restart without their folder, on the page and by whoever watches the server, until they are back', async () => {
    const where = await newStore();
    const first = await openTown({ where, tables: { offence: times(3) } });
    await watchServed(first.store, first.live, first.deps.log);
    await first.close();

    const second = await openTown({ where });
    await watchServed(second.store, second.live, second.deps.log);
    expect(second.logged.join()).toContain('offence.parquet: fanns och är borta');
    expect(await second.ask(health, '/api/health')).toMatchObject({
      status: 'missing_data',
      data_problem: expect.stringMatching(/^offence\.parquet: .*npm run forget -- offence/) as string,
    });
    expect((await second.ask(catalogue, '/api/catalogue')).missing_tables).toEqual(['offence']);
    // another table does not make up for it
    await second.write({ offence: times(2) });
    await second.live.refresh();
    expect(await second.ask(health, '/api/health')).toMatchObject({ status: 'ok', data_problem: null });
    rmSync(join(second.folder, 'offence.parquet'));
    await second.close();
  });

  it('are missed no more when somebody has said that they are to be gone', async () => {
    const store = await openStore(await newStore());
    const table = { n: 1, sources: ['Test'], synthetic: false, imported_at: null };
    await noteServed(store, [
      { table: 'offence', ...table },
      { table: 'incident', ...table },
    ]);
    expect(await forgetServed(store, 'incident', 'root')).toBe(true);
    expect(await forgetServed(store, 'incident', 'root')).toBe(false);
    expect([...(await readServed(store)).keys()]).toEqual(['offence']);
    await noteServed(store, [{ table: 'incident', ...table }]);
    expect([...(await readServed(store)).keys()].sort()).toEqual(['incident', 'offence']);
    await store.close();
  });

  it('are written down once, however many servers begin at the same time', async () => {
    const where = await newStore();
    const stores = await Promise.all([openStore(where), openStore(where), openStore(where)]);
    const tables = [{ table: 'offence', n: 7, sources: ['Test'], synthetic: false, imported_at: null }];
    await Promise.all(stores.map((store) => noteServed(store, tables)));
    expect(await imports(stores[0])).toEqual([['offence', 7]]);
    for (const store of stores) await store.close();
  });
});
