import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../../server/contract/problem';
import { removedView, savedView, viewConflict, views } from '../../../server/contract/views';
import { openTown, type Town } from '../tiny-town';

type Person = ReturnType<Town['as']>;

const NIGHTS = { name: 'Helgnätter', address: '/arbete/lagesbild?weekdays=5-6&hours=20-03&categories=assault,robbery' };

describe('views that people save', () => {
  let town: Town;
  beforeAll(async () => void (town = await openTown()));
  afterAll(() => town.close());

  const list = async (as: Person) => views.parse(await (await as.request('/api/views')).json());
  const save = async (as: Person, given: object) =>
    savedView.parse((await as.send('POST', '/api/views', given)).answer);
  const refused = async (as: Person, given: object) => {
    const { status, answer } = await as.send('POST', '/api/views', given);
    return [status, problem.parse(answer).error.field];
  };

  it('are kept under a name, listed by it, changed and removed, each with its row in the audit trail', async () => {
    const police = town.as('police');
    const { view } = await save(police, { ...NIGHTS, name: '  Helgnätter ' });
    expect(view).toMatchObject({ ...NIGHTS, revision: 1 });
    const { view: other } = await save(police, { name: 'Ärla', address: '/arbete/lagesbild' });
    const { view: third } = await save(police, { name: 'Zinken', address: '/arbete/lagesbild' });
    expect((await list(police)).views.map(({ name }) => name)).toEqual(['Helgnätter', 'Zinken', 'Ärla']);

    const renamed = await police.send('PUT', `/api/views/${view.view_id}`, {
      name: 'Nätter',
      address: '/arbete/lagesbild?hours=22-06',
      revision: 1,
    });
    expect(savedView.parse(renamed.answer).view).toMatchObject({
      name: 'Nätter',
      address: '/arbete/lagesbild?hours=22-06',
      revision: 2,
    });
    const removed = await police.send('DELETE', `/api/views/${other.view_id}`);
    expect(removedView.parse(removed.answer)).toEqual({ view_id: other.view_id });
    expect((await list(police)).views.map(({ view_id }) => view_id)).toEqual([view.view_id, third.view_id]);

    const trail = await town.store.db
      .selectFrom('audit')
      .select(['action', 'subject_id', 'detail'])
      .where('subject', '=', 'view')
      .orderBy('audit_id')
      .execute();
    expect(trail.map(({ action, subject_id }) => [action, subject_id])).toEqual([
      ['create', view.view_id],
      ['create', other.view_id],
      ['create', third.view_id],
      ['change', view.view_id],
      ['remove', other.view_id],
    ]);
    expect(JSON.parse(trail[3]!.detail)).toEqual({
      before: NIGHTS,
      after: { name: 'Nätter', address: '/arbete/lagesbild?hours=22-06' },
    });
  });

  it("are nobody else's: another person neither sees nor changes nor removes them, whatever their role", async () => {
    const { view } = await save(town.as('planner'), { name: 'Min egen', address: '/arbete/narvaro' });
    for (const role of ['police', 'partner', 'admin'] as const) {
      const other = town.as(role);
      expect((await list(other)).views.map(({ name }) => name)).not.toContain('Min egen');
      expect((await other.send('PUT', `/api/views/${view.view_id}`, { ...NIGHTS, revision: 1 })).status).toBe(404);
      expect((await other.send('DELETE', `/api/views/${view.view_id}`)).status).toBe(404);
      // a name is one's own too
      expect((await other.send('POST', '/api/views', { name: 'Min egen', address: '/arbete/lagesbild' })).status).toBe(
        200,
      );
    }
    expect((await town.as(null).request('/api/views')).status).toBe(401);
    expect((await list(town.as('planner'))).views).toHaveLength(1);
  });

  it('tell what they are now to who changes an older revision', async () => {
    const planner = town.as('planner');
    const { view } = await save(planner, { name: 'Först', address: '/arbete/lagesbild' });
    const put = (revision: number, name: string) =>
      planner.send('PUT', `/api/views/${view.view_id}`, { name, address: '/arbete/lagesbild', revision });
    expect((await put(1, 'Sedan')).status).toBe(200);
    const late = await put(1, 'För sent');
    expect(late.status).toBe(409);
    expect(viewConflict.parse(late.answer).current).toMatchObject({ name: 'Sedan', revision: 2 });
  });

  it('have names of one to sixty characters, each once', async () => {
    const admin = town.as('admin');
    const sixty = 'å'.repeat(60);
    expect((await save(admin, { name: sixty, address: '/arbete/lagesbild' })).view.name).toBe(sixty);
    expect(await refused(admin, { name: sixty, address: '/arbete/lagesbild?x=1' })).toEqual([400, 'name']);
    expect(await refused(admin, { name: 'å'.repeat(61), address: '/arbete/lagesbild' })).toEqual([400, 'name']);
    expect(await refused(admin, { name: '  ', address: '/arbete/lagesbild' })).toEqual([400, 'name']);
    expect(await refused(admin, { name: 7, address: '/arbete/lagesbild' })).toEqual([400, 'name']);
    const { view } = await save(admin, { name: 'Annan', address: '/arbete/lagesbild' });
    const taken = await admin.send('PUT', `/api/views/${view.view_id}`, {
      name: sixty,
      address: '/arbete/lagesbild',
      revision: 1,
    });
    expect([taken.status, problem.parse(taken.answer).error.field]).toEqual([400, 'name']);
  });

  it.each([
    'javascript:alert(1)',
    '//evil.example/',
    'https://evil.example/?x',
    '/api/users',
    '/nowhere',
    '/arbete/../api/users',
    '/arbete/narvaro?a b',
    '/arbete/narvaro?a=<b>',
    '/arbete/narvaro?a="b"',
    '/arbete/narvaro#x',
    '?week=2026-W02',
    '',
    `/?${'a'.repeat(2000)}`,
  ])('hold the address of a page and nothing else: not %s', async (address) => {
    expect(await refused(town.as('police'), { name: 'Fel', address })).toEqual([400, 'address']);
  });

  it('are fifty at most, and go on being changed', async () => {
    const nils = town.asUser({ name: 'Nils', role: 'partner', actors: ['walkers'] });
    const { most } = await list(nils);
    expect(most).toBe(50);
    for (let i = 0; i < most; i++) await save(nils, { name: `Vy ${i}`, address: '/arbete/lagesbild' });
    expect(await refused(nils, { name: 'En till', address: '/arbete/lagesbild' })).toEqual([400, 'name']);
    const [first] = (await list(nils)).views;
    const change = { name: 'Ny', address: '/arbete/lagesbild', revision: 1 };
    expect((await nils.send('PUT', `/api/views/${first!.view_id}`, change)).status).toBe(200);
    await nils.send('DELETE', `/api/views/${first!.view_id}`);
    expect((await save(nils, { name: 'En till', address: '/arbete/lagesbild' })).view.revision).toBe(1);
  });
});
