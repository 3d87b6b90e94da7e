import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { openAccess } from '../../../server/access/open-access';
import { Refusal } from '../../../server/http/problem';
import { backUp } from '../../../server/store/back-up';
import type { Changed } from '../../../server/store/change';
import { openStore } from '../../../server/store/open-store';
import { type Store } from '../../../server/store/types';
import { restore } from '../../../server/store/restore';
import { ENGINES, newFolder, removeFolders } from './engines';
import { addPass, ANNA } from './plan-passes';
import { createRandom } from '../../../server/statistics/random';

afterAll(removeFolders);

const makeAccess = (store: Store) =>
  openAccess(store, { secret: 'a secret that only tests know: 0123456789', origin: 'http://localhost' });

const passesIn = async (where: string) => {
  const store = await openStore(where);
  const rows = await store.db.selectFrom('pass').select('pass_id').execute();
  await store.close();
  return rows.map(({ pass_id }) => pass_id);
};

describe.each(ENGINES)('a store on $engine that is restored while people plan', ({ newStore }) => {
  it('has all that they were told is saved, in itself or in what was kept, once, and tells them of it', async () => {
    const where = await newStore();
    const folder = newFolder();
    const server = await openStore(where);
    await makeAccess(server);
    await server.write(ANNA, (tx) => addPass(tx, 'before'));
    const file = join(folder, 'backup.db');
    await backUp(where, file, makeAccess);
    const heard: Changed[] = [];
    server.changes.listen((changed) => heard.push(changed));

    const random = createRandom(7);
    let isOver = false;
    const saved: string[] = [];
    const refused: string[] = [];
    const planner = async (name: string) => {
      for (let i = 0; !isOver; i++) {
        const id = `${name}-${i}`;
        await server
          .write(ANNA, (tx) => addPass(tx, id))
          .then(
            () => saved.push(id),
            (error: unknown) => {
              if (!(error instanceof Refusal && error.code === 'not_saved')) throw error;
              refused.push(id);
            },
          );
        await sleep(random.below(5));
      }
    };
    const planners = Promise.all(Array.from({ length: 4 }, (_, i) => planner(`p${i}`)));
    const kept: string[] = [];
    for (let round = 0; round < 3; round++) {
      // on a busy machine a tenth of a second is too short to save anything
      const before = saved.length;
      while (saved.length < before + 8) await sleep(10);
      const copy = join(folder, `kept-${round}.db`);
      await restore(file, where, { kept: copy, isForced: true }, makeAccess);
      kept.push(copy);
    }
    await server.write(ANNA, (tx) => addPass(tx, 'after'));
    isOver = true;
    await planners;

    const there = await passesIn(where);
    const copies = await Promise.all(kept.map(passesIn));
    const all = [...there, ...copies.flat()].filter((id) => id !== 'before');
    expect(saved.length).toBeGreaterThan(20);
    expect(saved.filter((id) => !all.includes(id))).toEqual([]);
    expect(refused.filter((id) => all.includes(id))).toEqual([]);
    // what one restore has put aside does not come back by the next
    expect(new Set(all).size).toBe(all.length);
    expect(there).toContain('before');

    // the trail has every one of them, and nobody has seen the revision go down
    const trail = await server.db.selectFrom('audit').select('subject_id').where('action', '=', 'create').execute();
    expect(trail.map(({ subject_id }) => subject_id).sort()).toEqual(['before', 'after', ...saved].sort());
    const revisions = heard.map(({ revision }) => revision);
    expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
    // of each restore either as it is, or that something unknown has happened
    await expect
      .poll(() => heard.filter(({ changes }) => changes.every(({ id }) => id === '')).length)
      .toBeGreaterThanOrEqual(kept.length);
    await server.close();
  });
});
