import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lawPack, lawPackConflict, lawPacks, savedLawPack } from '../../../server/contract/law-pack';
import { problem } from '../../../server/contract/problem';
import { LAW_SECTIONS, type LawSection } from '../../../data/terms/law-sections';
import { everyMonth, openTown, pass, times, type Town } from '../tiny-town';

const on = (day: string) => ({ occurred_from: `${day} 12:00:00`, occurred_to: `${day} 12:00:00` });
const texts = (more: Partial<Record<LawSection, string>> = {}) => ({
  ...Object.fromEntries(LAW_SECTIONS.map((section) => [section, ''])),
  ...more,
});

describe('the pack of lag (2023:196)', () => {
  let town: Town;
  // today is 8 January 2026
  beforeEach(async () => {
    town = await openTown({
      tables: {
        offence: [
          ...everyMonth([2023, 2024, 2025], 1),
          ...times(30, on('2025-03-03')),
          ...times(20, on('2024-03-04')),
          ...times(8, { category: 'drugs', ...on('2025-06-03') }),
        ],
        presence: [pass({ week_start: '2025-12-29', status: 'done', delivered_min: 60 })],
      },
    });
  });
  afterEach(() => town.close());

  const planner = () => town.as('planner');
  const list = () => town.ask(lawPacks, '/api/law-pack');
  const begin = async () => savedLawPack.parse((await planner().send('POST', '/api/law-pack', {})).answer).pack;
  const read = (pack_id: string) => town.ask(lawPack, `/api/law-pack/${pack_id}`);
  const approve = (pack_id: string, revision: number, approved_on = '2026-01-08') =>
    planner().send('POST', `/api/law-pack/${pack_id}/approve`, { revision, approved_on, decision: 'KS § 14' });

  it('is assembled from what the system knows, with the card of every figure', async () => {
    const { pack_id } = await begin();
    const { pack } = await read(pack_id);
    expect(pack).toMatchObject({ version: 1, status: 'draft', approved_on: null, updated_by: 'Åsa planner' });
    expect(pack.document.sections.map(({ section }) => section)).toEqual(LAW_SECTIONS);
    const figures = pack.document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'figure'));
    expect(figures.map(({ n }) => n)).toEqual(figures.map((_, i) => i + 1));
    const [byStadsdel] = figures;
    // 30 thefts, 8 of drugs and 12 in the home in 2025; 20 and 12 the year before
    expect(byStadsdel!.rows.at(-1)!.map(({ sv }) => sv)).toEqual([
      'Småköping',
      '50',
      expect.any(String),
      '32',
      expect.stringMatching(/^\+56\u00a0% \(\S+ till \+\d+\)$/),
    ]);
    for (const { card, columns, rows } of figures) {
      expect(card).toMatchObject({ municipality: 'tiny', program_version: '0.0.0', synthetic: true });
      expect((await town.as('planner').request(`/api${card.address}`)).status, card.address).toBe(200);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  it('is kept as it was when it is approved, and the next draft begins with its texts', async () => {
    const { pack_id } = await begin();
    const path = `/api/law-pack/${pack_id}`;
    const mine = texts({ analysis: 'Först.\n\n<b>Sedan</b>' });
    expect((await planner().send('PUT', path, { texts: mine, revision: 1 })).status).toBe(200);
    const late = await town.as('police').send('PUT', path, { texts: texts(), revision: 1 });
    expect([late.status, lawPackConflict.parse(late.answer).current.texts.analysis]).toEqual([409, mine['analysis']]);
    const before = (await read(pack_id)).pack.document;
    expect((await approve(pack_id, 2)).status).toBe(200);
    await town.write({ offence: everyMonth([2024, 2025], 3) });
    const { pack } = await read(pack_id);
    expect(pack.document).toEqual(before);
    expect(pack).toMatchObject({ status: 'approved', approved_on: '2026-01-08', decision: 'KS § 14', revision: 3 });
    const again = await planner().send('PUT', path, { texts: texts(), revision: 3 });
    expect([again.status, problem.parse(again.answer).error.field]).toEqual([400, 'version']);

    const next = await begin();
    expect(next).toMatchObject({ version: 2, status: 'draft', texts: mine });
    const twice = await planner().send('POST', '/api/law-pack', {});
    expect([twice.status, problem.parse(twice.answer).error.field]).toEqual([400, 'version']);
    expect((await planner().send('DELETE', `/api/law-pack/${next.pack_id}?revision=1`)).status).toBe(200);
    expect((await list()).packs.map(({ version }) => version)).toEqual([1]);
    const trail = await town.store.db.selectFrom('audit').select('action').where('subject', '=', 'law_pack').execute();
    expect(trail.map(({ action }) => action)).toEqual(['create', 'change', 'approve', 'create', 'remove']);
  });

  it('says how long the last decision holds', async () => {
    expect((await list()).clock).toMatchObject({ state: 'none', approved_on: null });
    const { pack_id } = await begin();
    await approve(pack_id, 1, '2024-06-08');
    const { clock } = await list();
    expect(clock).toMatchObject({ state: 'soon', months: 19, due_on: '2026-06-08' });
    expect(clock.sentence.sv).toBe(
      'Beslutad 8 juni 2024, för 19 månader sedan. Dags att börja med nästa: två år har gått 8 juni 2026.',
    );
  });

  it.each([
    ['tomorrow', { approved_on: '2026-01-09', decision: 'KS' }, 'approved_on'],
    ['on a day that there is not', { approved_on: '2026-02-31', decision: 'KS' }, 'approved_on'],
    ['by nobody', { approved_on: '2026-01-08', decision: ' ' }, 'decision'],
  ])('is not approved %s', async (_, given, field) => {
    const { pack_id } = await begin();
    const { status, answer } = await planner().send('POST', `/api/law-pack/${pack_id}/approve`, {
      ...given,
      revision: 1,
    });
    expect([status, problem.parse(answer).error.field]).toEqual([400, field]);
    expect((await read(pack_id)).pack.status).toBe('draft');
  });

  it('refuses a hundred thousand characters, and is not for partners or nobody', async () => {
    const { pack_id } = await begin();
    const long = await planner().send('PUT', `/api/law-pack/${pack_id}`, {
      texts: texts({ mapping: 'å'.repeat(100_000) }),
      revision: 1,
    });
    expect([long.status, problem.parse(long.answer).error.field]).toEqual([400, 'texts.mapping']);
    expect((await town.as('partner').request(`/api/law-pack/${pack_id}`)).status).toBe(403);
    expect((await town.as(null).request('/api/law-pack')).status).toBe(401);
    expect((await town.refuse('/api/law-pack/none')).status).toBe(404);
  });
});
