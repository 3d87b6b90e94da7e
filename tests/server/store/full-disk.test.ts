import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { health } from '../../../server/contract/health';
import { problem } from '../../../server/contract/problem';
import { savedPass, weekPlan } from '../../../server/contract/pass';
import { openStore } from '../../../server/store/open-store';
import { type Store } from '../../../server/store/types';
import { planned } from '../passes/planned';
import { openTown } from '../tiny-town';
import { newFolder, removeFolders } from './engines';
import { addPass, ANNA } from './plan-passes';
import { makeSmallDisk, type SmallDisk } from './small-disk';

const probe = makeSmallDisk(1);
probe?.remove();
const ifAllowed = it.skipIf(probe === null);

/** Every pass has its line in the audit trail, and the plan has changed as often. */
async function expectWhole(store: Store, passes: string[]) {
  const saved = await store.db.selectFrom('pass').select('pass_id').orderBy('pass_id').execute();
  expect(saved.map(({ pass_id }) => pass_id)).toEqual(passes);
  const lines = await store.db.selectFrom('audit').select('subject_id').where('action', '=', 'create').execute();
  expect(lines.map(({ subject_id }) => subject_id).sort()).toEqual(passes);
  expect(await store.readRevision()).toBe(passes.length);
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(store.db);
  expect(rows).toEqual([{ integrity_check: 'ok' }]);
}

describe('a disk that takes no more (tried where a test may mount one, as root on Linux)', () => {
  let disk: SmallDisk | null = null;
  afterEach(() => {
    disk?.remove();
    disk = null;
  });
  afterAll(removeFolders);

  ifAllowed(
    'gets a clear answer when it is full, keeps what was saved, and saves again when there is room',
    async () => {
      disk = makeSmallDisk(4)!;
      const file = join(disk.folder, 'plan.db');
      const store = await openStore(file);
      const passes: string[] = [];
      for (let i = 0; i < 20; i++) passes.push((await store.write(ANNA, (tx) => addPass(tx, `p${100 + i}`))).result);
      disk.fill();
      // what the log of the database has room for is still saved; then no more
      const refused: unknown[] = [];
      for (let i = 20; i < 300 && refused.length < 5; i++)
        try {
          passes.push((await store.write(ANNA, (tx) => addPass(tx, `p${100 + i}`))).result);
        } catch (error) {
          refused.push(error);
        }
      expect(refused).toHaveLength(5);
      for (const error of refused) expect(error).toMatchObject({ code: 'not_saved', status: 503 });
      await expectWhole(store, passes);

      disk.empty();
      passes.push((await store.write(ANNA, (tx) => addPass(tx, 'p900'))).result);
      await expectWhole(store, passes);
      await store.close();
      const again = await openStore(file);
      await expectWhole(again, passes);
      await again.close();
    },
  );

  ifAllowed('says over the network that nothing was saved, and goes on showing what it has', async () => {
    disk = makeSmallDisk(4)!;
    const town = await openTown({ where: join(disk.folder, 'plan.db') });
    try {
      const police = town.as('police');
      const before = savedPass.parse((await police.send('POST', '/api/passes', planned())).answer).pass;
      await police.request('/api/passes?week=2026-W02');
      await town.as('admin').request('/api/account');
      disk.fill();
      const answers: Awaited<ReturnType<typeof police.send>>[] = [];
      for (let i = 0; i < 300 && !answers.some(({ status }) => status !== 200); i++)
        answers.push(await police.send('POST', '/api/passes', planned({ note: 'å'.repeat(2000) })));
      const last = answers.pop()!;
      expect(last.status).toBe(503);
      expect(problem.parse(last.answer).error).toMatchObject({ code: 'not_saved' });
      expect(problem.parse(last.answer).error.message).toContain('Inget är ändrat');
      const removed = await police.send('DELETE', `/api/passes/${before.pass_id}?revision=1`);
      expect({ status: removed.status, code: problem.parse(removed.answer).error.code }).toEqual({
        status: 503,
        code: 'not_saved',
      });
      // the same look within ten minutes is not written down again
      const week = weekPlan.parse(await (await police.request('/api/passes?week=2026-W02')).json());
      expect(week.passes).toHaveLength(answers.length + 1);
      // a look that cannot be written down is said in the log, and waits
      expect((await police.request('/api/passes?week=2026-W05')).status).toBe(200);
      expect(town.logged.filter((said) => said.includes('2026-W05'))).toHaveLength(1);
      expect(await town.ask(health, '/api/health?language=en')).toMatchObject({
        status: 'store_problem',
        store_problem: expect.stringContaining('full') as string,
        store_state: 'not_saved',
        n_unsaved: 1,
      });
      // whoever signs out is signed out
      expect((await police.request('/api/account')).status).toBe(200);
      const left = await police.request('/api/auth/sign-out', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: 'http://localhost' },
        body: '{}',
      });
      expect(left.status).toBe(200);
      expect((await police.request('/api/account')).status).toBe(401);

      disk.empty();
      await expect
        .poll(async () => (await town.ask(health, '/api/health')).status, { timeout: 20_000, interval: 500 })
        .toBe('no_data');
      const late = await town.store.db
        .selectFrom('audit')
        .select(['action', 'detail'])
        .where('action', 'in', ['look', 'sign_out'])
        .execute();
      expect(late.filter(({ detail }) => detail.includes('2026-W05'))).toHaveLength(1);
      expect(late.filter(({ action }) => action === 'sign_out')).toHaveLength(1);
      expect((await police.request('/api/account')).status).toBe(401);
      const admin = town.as('admin');
      expect((await admin.send('DELETE', `/api/passes/${before.pass_id}?revision=1`)).status).toBe(200);
    } finally {
      await town.close();
    }
  });

  ifAllowed('is said to be read-only at start', async () => {
    disk = makeSmallDisk(4)!;
    const file = join(disk.folder, 'plan.db');
    const store = await openStore(join(newFolder(), 'plan.db'));
    await sql`VACUUM INTO ${file}`.execute(store.db);
    await store.close();
    disk.protect();
    await expect(openStore(file)).rejects.toThrow(/är skrivskyddad.* \/ .*is read-only/);
    await expect(openStore(join(disk.folder, 'other.db'))).rejects.toThrow(
      /går inte att öppna.* \/ .*cannot be opened/,
    );
    expect(existsSync(join(disk.folder, 'other.db'))).toBe(false);
  });
});

describe('a database that becomes read-only while the server runs', () => {
  it('saves nothing and says so, shows what it has, and saves again when it may', async () => {
    const town = await openTown();
    try {
      const police = town.as('police');
      // the engine itself refuses from here on, with the error that it has for a disk that was mounted anew
      const setQueryOnly = (value: 0 | 1) => sql`PRAGMA query_only = ${sql.lit(value)}`.execute(town.store.db);
      await police.send('POST', '/api/passes', planned());
      expect((await town.ask(health, '/api/health')).store_state).toBe('ok');
      const topics = await town.store.readTopics();
      await setQueryOnly(1);
      for (const language of ['sv', 'en']) {
        const { status, answer } = await police.send('POST', `/api/passes?language=${language}`, planned());
        const { code, message } = problem.parse(answer).error;
        expect({ status, code }).toEqual({ status: 503, code: 'not_saved' });
        expect(message).toContain(language === 'sv' ? 'skrivskyddad' : 'read-only');
      }
      expect(await town.store.db.selectFrom('pass').select('pass_id').execute()).toHaveLength(1);
      expect(await town.ask(health, '/api/health')).toMatchObject({ store_state: 'not_saved', n_unsaved: 0 });
      await setQueryOnly(0);
      // nobody changes anything: that it can save again is found without that
      await expect.poll(async () => (await town.ask(health, '/api/health')).store_state).toBe('ok');
      expect(await town.store.readTopics()).toEqual(topics);
      expect((await police.send('POST', '/api/passes', planned())).status).toBe(200);
      expect(await town.store.db.selectFrom('pass').select('pass_id').execute()).toHaveLength(2);
    } finally {
      await town.close();
    }
  });
});
