import { afterAll, expect, it, describe } from 'vitest';
import { readFollowUp } from '../../../server/follow-up/read-follow-up';
import { openStore } from '../../../server/store/open-store';
import { ENGINES, removeFolders } from './engines';
import { row } from '../passes/planned';

afterAll(removeFolders);

describe.each(ENGINES)('on $engine', ({ newStore }) => {
  it('reads the passes of the weeks asked for with their visits, and no others', async () => {
    const store = await openStore(await newStore());
    const visit = (pass_id: string, hour: string) => ({
      visit_id: `${pass_id} ${hour}`,
      pass_id,
      stadsdel: 'vast',
      place: null,
      visited_from: `2026-01-09T${hour}:00:00.000Z`,
      visited_to: `2026-01-09T${hour}:15:00.000Z`,
      done: '',
      reported_by: 'u',
      recorded_at: '2026-01-09T20:00:00.000Z',
    });
    try {
      await store.write({ user_id: null, role: null, request_id: null }, async ({ db, audit }) => {
        await audit({ action: 'create', subject: 'pass', subject_id: null, detail: {} });
        await db
          .insertInto('pass')
          .values([
            row({ pass_id: 'before', week_start: '2025-12-29' }),
            row({ pass_id: 'in', week_start: '2026-01-05' }),
            row({ pass_id: 'after', week_start: '2026-01-12' }),
          ])
          .execute();
        await db
          .insertInto('visit')
          .values([visit('in', '18'), visit('in', '17'), visit('before', '17')])
          .execute();
      });
      const { passes, visits } = await readFollowUp(store, '2026-01-05', '2026-01-12');
      expect(passes.map(({ pass_id }) => pass_id)).toEqual(['in']);
      expect(visits).toEqual([
        {
          pass_id: 'in',
          place: null,
          register_place: null,
          stadsdel: 'vast',
          visited_from: '2026-01-09T17:00:00.000Z',
          visited_to: '2026-01-09T17:15:00.000Z',
        },
        {
          pass_id: 'in',
          place: null,
          register_place: null,
          stadsdel: 'vast',
          visited_from: '2026-01-09T18:00:00.000Z',
          visited_to: '2026-01-09T18:15:00.000Z',
        },
      ]);
    } finally {
      await store.close();
    }
  });
});
