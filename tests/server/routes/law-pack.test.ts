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

  it('maps the year that somebody chooses, in every part, and the last twelve months again', async () => {
    const { pack_id } = await begin();
    const path = `/api/law-pack/${pack_id}`;
    // the data begin in the middle of January 2023 and end in that of December 2025
    expect((await list()).years).toEqual([2024]);
    const put = (more: object) => planner().send('PUT', path, { texts: texts(), ...more });
    const year = { from: '2024-01-01', to: '2025-01-01' };
    expect(savedLawPack.parse((await put({ period: year, revision: 1 })).answer).pack.period).toEqual(year);
    const { pack } = await read(pack_id);
    expect(pack.document.period).toEqual(year);
    const figures = pack.document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'figure'));
    // 20 thefts and 12 in the home
    expect(figures.find(({ title }) => title.en === 'Reported offences per stadsdel')!.rows.at(-1)![1]!.sv).toBe('32');
    // what is left out stays as it is, and null takes it back
    await put({ revision: 2 });
    expect((await read(pack_id)).pack.period).toEqual(year);
    await put({ period: null, revision: 3 });
    expect((await read(pack_id)).pack.document.period).toEqual({ from: '2024-12-01', to: '2025-12-01' });
  });

  it.each([
    ['no whole months', { from: '2025-01-15', to: '2026-01-01' }],
    ['more than a year', { from: '2024-01-01', to: '2026-01-01' }],
    ['an end before the beginning', { from: '2025-01-01', to: '2024-01-01' }],
    ['a time that the data do not cover', { from: '2019-01-01', to: '2020-01-01' }],
  ])('does not map %s', async (_, period) => {
    const { pack_id } = await begin();
    const sent = await planner().send('PUT', `/api/law-pack/${pack_id}`, { texts: texts(), period, revision: 1 });
    expect([sent.status, problem.parse(sent.answer).error.field]).toEqual([400, 'period']);
    expect((await read(pack_id)).pack.revision).toBe(1);
  });

  it('holds what residents answered, and the three voices with what was decided', async () => {
    await town.close();
    const survey = [
      {
        ...{ source: 'own', about: 'stadsdel', code: 'vast', question: 'unsafe_evening', year: 2025 },
        ...{ share: 0.4, n: 200, geometry: 'POINT (17.8 59.3)' },
      },
    ];
    town = await openTown({
      tables: { offence: [...everyMonth([2023, 2024, 2025], 1), ...times(30, on('2025-03-03'))], survey },
    });
    const decided = {
      kind: 'stadsdel',
      weights: { residents: 1, police: 1, city: 1 },
      chosen: ['vast'],
      reason: 'Flest.',
    };
    expect((await planner().send('POST', '/api/priorities', decided)).status).toBe(200);
    const { pack_id } = await begin();
    const { sections } = (await read(pack_id)).pack.document;
    const blocksOf = (section: LawSection) => sections.find((each) => each.section === section)!.blocks;
    expect(blocksOf('information')[0]).toMatchObject({
      kind: 'figure',
      rows: [
        [
          { sv: 'Väst' },
          { sv: 'otrygga ute sent på kvällen' },
          { sv: '40\u00a0%' },
          { sv: '33–47' },
          { sv: '200' },
          {},
        ],
      ],
    });
    const voices = blocksOf('analysis').find((block) => block.kind === 'figure')!;
    expect(voices).toMatchObject({ title: { en: 'Three voices on where it is needed most' } });
    expect(voices.rows.map(([name]) => name!.sv)).toEqual(['Väst', 'Öst']);
    expect(blocksOf('analysis').find((block) => block.kind === 'list')!.items[0]!.sv).toContain('Väst. Flest.');
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
