import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plantDemoPasses } from '../../../server/presence/plant-demo-passes';
import { planned } from '../passes/planned';
import { openTown, pass, type Town } from '../tiny-town';

const [first, second, third, fourth] = [
  pass({ week_start: '2026-01-05' }),
  pass({ week_start: '2026-01-05' }),
  pass({ week_start: '2026-01-05' }),
  pass({ week_start: '2026-01-12' }),
];

describe('a demo world that is made again', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown({ tables: { presence: [first, second, third] } });
  });
  afterEach(() => town.close());

  const saved = async () =>
    await town.store.db.selectFrom('pass').select(['pass_id', 'status', 'note']).orderBy('pass_id').execute();

  /** The demo a week later: the first three have been held, a fourth is planned. */
  async function makeAgain(): Promise<void> {
    const held = { status: 'done', delivered_min: 60 };
    await town.write({ presence: [{ ...first, ...held }, { ...second, ...held }, { ...third, ...held }, fourth] });
    await town.live.refresh();
    const lease = town.live.lease();
    await plantDemoPasses(town.store, lease.data).finally(lease.release);
  }

  it('brings its plan up to date where nobody has touched it', async () => {
    await makeAgain();
    expect((await saved()).map(({ status }) => status)).toEqual(['done', 'done', 'done', 'planned']);
  });

  it('leaves alone what somebody has changed, and does not bring back what somebody has deleted', async () => {
    const [changed, deleted] = [first['presence_id'], second['presence_id']].map(String);
    const police = town.as('police');
    const own = planned({ note: 'min egen' });
    expect((await police.send('PUT', `/api/passes/${changed}`, { ...own, revision: 1 })).status).toBe(200);
    expect((await police.send('DELETE', `/api/passes/${deleted}?revision=1`)).status).toBe(200);
    await makeAgain();
    const rows = await saved();
    expect(rows.find(({ pass_id }) => pass_id === changed)).toMatchObject({ status: 'planned', note: 'min egen' });
    expect(rows.some(({ pass_id }) => pass_id === deleted)).toBe(false);
    expect(rows).toHaveLength(3);
  });

  it('changes nothing when nothing is new', async () => {
    const audited = async () => (await town.store.db.selectFrom('audit').select('audit_id').execute()).length;
    const before = await audited();
    const lease = town.live.lease();
    await plantDemoPasses(town.store, lease.data).finally(lease.release);
    expect(await audited()).toBe(before);
  });
});
