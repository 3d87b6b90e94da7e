import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reports } from '../../../server/contract/reports';
import { attack } from '../../../server/publish/attack';
import { countReports } from '../../../server/publish/count-reports';
import { crossTable } from '../../../server/publish/linked-counts';
import { takeIn } from '../../../server/reports/take-in';
import { writeReceipts } from '../../../server/reports/write-receipts';
import * as pages from '../../../web/public-pages/render-pages';
import { offence, openTown, type Town } from '../tiny-town';
import { publish, resident, TOLD } from './resident';

describe('what is published of reports', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({ pages, tables: { offence: [offence({ occurred_from: '2026-01-06 12:00:00' })] } });
    await publish(town);
  });
  afterAll(() => town.close());

  const settle = async () => {
    await takeIn(town.deps, town.deps.intake.spool.folder);
    await writeReceipts(town.deps);
  };
  const queue = async () => (await town.ask(reports, '/api/reports')).reports;
  const planner = () => town.as('planner');
  const point = { title: { sv: 'Mörk tunnel', en: 'Dark underpass' } };
  const answer = { sv: 'Lampan är lagad.', en: 'The lamp is mended.' };
  const put = (report_id: string, more: object) =>
    planner().send('PUT', `/api/reports/${report_id}`, { category: 'dark', stadsdel: 'vast', answer, point, ...more });

  it('is a point once it has been answered in both languages, chosen and published, and never what was written', async () => {
    const anna = resident(town);
    await anna.report();
    await settle();
    const [report] = await queue();
    const { report_id } = report!;
    for (const [refused, field] of [
      [{ status: 'seen' }, 'status'],
      [{ status: 'mended', answer: { sv: 'Lagad', en: ' ' } }, 'answer.en'],
      [{ status: 'mended', answer: null, point: null }, 'answer.sv'],
      [{ status: 'mended', point: { title: { sv: '', en: 'x' } } }, 'point.title.sv'],
      [{ status: 'mended', stadsdel: 'nowhere' }, 'stadsdel'],
    ] as const)
      expect(await put(report_id, { revision: 1, ...refused })).toMatchObject({
        status: 400,
        answer: { error: { field } },
      });
    expect((await put(report_id, { revision: 1, status: 'mended' })).status).toBe(200);
    expect((await put(report_id, { revision: 1, status: 'seen' })).status).toBe(409);
    expect((await anna.read('/rapporterat')).html).toContain('Inget är publicerat än');
    await publish(town);
    const { html } = await anna.read('/rapporterat');
    expect(html).toContain(point.title.sv);
    expect(html).not.toContain(TOLD.text);
    expect((await anna.read('/en/rapporterat')).html).toContain(answer.en);
    // and it is shown before somebody tells the same
    const check = await anna.post('/rapportera', { ...TOLD, step: 'check' });
    expect(check.html).toContain(point.title.sv);
  });

  it('can be doubted by anybody, once a day from an address, and the planner sees it', async () => {
    const [report] = await queue();
    const { report_id } = report!;
    const erik = resident(town);
    const thanked = await erik.post('/rapporterat', { report_id, kind: 'not_mended' });
    expect(thanked.status).toBe(303);
    expect((await erik.read(thanked.headers.get('Location')!)).html).toContain('Tack, kommunen får veta det.');
    expect((await erik.read('/rapporterat')).html).not.toContain('Tack, kommunen');
    expect((await erik.post('/rapporterat', { report_id, kind: 'not_mended' })).status).toBe(429);
    expect((await erik.post('/rapporterat', { report_id, kind: 'me_too' })).status).toBe(303);
    expect((await erik.post('/rapporterat', { report_id: 'x', kind: 'me_too' })).status).toBe(404);
    await settle();
    expect((await queue())[0]).toMatchObject({ n_not_mended: 1, n_me_too: 1, status: 'mended' });
  });

  it('lets the receipts of what is put together follow the main one', async () => {
    const anna = resident(town);
    const code = await anna.report({ ...TOLD, text: 'Samma lampa.' });
    await settle();
    const [second, first] = await queue();
    const merge = (into: string | null, revision: number) =>
      planner().send('PUT', `/api/reports/${second!.report_id}/merged`, { revision, into });
    expect((await merge(second!.report_id, 1)).status).toBe(400);
    expect((await merge(first!.report_id, 1)).status).toBe(200);
    expect((await queue())[1]).toMatchObject({ n_merged: 1, n_me_too: 2 });
    await settle();
    expect((await anna.read(`/kvitto/${code}`)).html).toContain(answer.sv);
    expect((await anna.post(`/kvitto/${code}`, {})).status).toBe(429);
    expect((await merge(null, 2)).status).toBe(200);
    await settle();
    expect((await anna.read(`/kvitto/${code}`)).html).not.toContain(answer.sv);
  });
});

describe('counts of reports', () => {
  const stadsdelar = ['a', 'b', 'c', 'd'];
  const wanted = { stadsdelar, threshold: 5, today: '2026-04-20', kept: [] };
  const told = (stadsdel: string | null, n: number, received_on = '2026-02-10') =>
    Array.from({ length: n }, () => ({ stadsdel, received_on }));

  it('are of whole quarters, and no small one can be worked out from the sum', async () => {
    const reported = [
      ...told('a', 3),
      ...told('b', 9),
      ...told('c', 20),
      ...told(null, 2),
      ...told('a', 9, '2026-04-02'),
    ];
    const counts = await countReports(reported, wanted);
    expect(new Set(counts.map(({ time }) => time))).toEqual(new Set(['2026-Q1']));
    const of = (area: string) => counts.find((count) => count.area === area)?.n;
    expect([of('a'), of('okand'), of('d')]).toEqual(['protected', 'protected', 0]);
    expect(counts.filter(({ n }) => n !== 'protected').length).toBeGreaterThanOrEqual(3);
    // who knows the sum and all that is shown narrows nothing to less than the threshold
    const areas = [...stadsdelar, 'okand'];
    const table = crossTable(
      [{ values: areas, groups: [{ name: 'kommun', of: areas }] }],
      ([area]) =>
        reported.filter(({ stadsdel, received_on }) => received_on < '2026-04' && (stadsdel ?? 'okand') === area)
          .length,
    );
    const shown = table.names.map(([area = '']) => of(area)!);
    const n = shown.map((count) => (typeof count === 'number' ? count : null));
    for (const { low, high } of await attack({ n, sums: table.sums })) expect(high - low).toBeGreaterThanOrEqual(5);
  });

  it('stay as they were published, and wait for what is late', async () => {
    const reported = told('a', 8);
    expect(await countReports(reported, { ...wanted, today: '2026-04-03' })).toEqual([]);
    const first = await countReports(reported, wanted);
    const later = await countReports([...reported, ...told('b', 7)], { ...wanted, kept: first });
    expect(later).toEqual(first);
  });
});
