import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byStadsdel } from '../../../server/contract/offences';
import { quality } from '../../../server/contract/quality';
import { serviceCallGrid, serviceCalls } from '../../../server/contract/service-calls';
import { call, everyMonth, openTown, type Town } from '../tiny-town';

const many = (n: number, more: Parameters<typeof call>[0] = {}) => Array.from({ length: n }, () => call(more));
const monthly = (year: number, n: number) =>
  Array.from({ length: 12 }, (_, month) =>
    many(n, { occurred_from: `${year}-${String(month + 1).padStart(2, '0')}-02 20:15:00`, stadsdel: 'ost' }),
  ).flat();

let town: Town;
beforeAll(async () => {
  town = await openTown({
    tables: {
      offence: everyMonth([2024, 2025], 1),
      service_call: [
        ...monthly(2024, 2),
        ...monthly(2025, 4),
        ...many(5, { occurred_from: '2025-06-01 23:00:00', origin: 'police', presence_produced: true }),
        ...many(3, { occurred_from: '2025-06-02 00:00:00', hour: null, weekday: 1, stadsdel: null, category: 'noise', priority: null, outcome: 'unknown' }), // prettier-ignore
      ],
    },
  });
});
afterAll(() => town.close());

describe('calls for service', () => {
  it('are counted per stadsdel with their change and its interval, and what the police began apart', async () => {
    const answer = await town.ask(serviceCalls, '/api/service-calls?from=2025-01-01&to=2026-01-01');
    // the last day of the data: they reach no further
    expect(answer).toMatchObject({ covered: { from: '2025-01-01', to: '2025-12-03' }, is_comparable: true });
    const east = answer.rows.find(({ stadsdel }) => stadsdel === 'ost')!;
    expect(east).toMatchObject({ n: 48, n_before: 24, n_presence_produced: 0, change_pct: 100 });
    // 48 of 72, by Wilson: 0.5518 to 0.7647 of all
    expect([east.change_low_pct, east.change_high_pct]).toEqual([23.1, 224.9]);
    expect(answer.rows.find(({ stadsdel }) => stadsdel === 'vast')).toMatchObject({ n: 0, n_presence_produced: 5 });
    expect(answer.total).toMatchObject({ n: 51, n_presence_produced: 5 });
    expect(answer.n_without_stadsdel).toBe(3);
  });

  it('are shown by hour of the week without what the police began, and say of how many no hour is known', async () => {
    const { hours, n_time_unknown } = await town.ask(serviceCalls, '/api/service-calls?from=2025-06-01&to=2025-07-01');
    // Monday 2 June 2025 at 20
    expect(hours[20]).toBe(4);
    expect(hours.reduce((a, b) => a + b, 0)).toBe(4);
    expect(n_time_unknown).toBe(3);
  });

  it('are told by kind, outcome and priority, and under a chosen kind alone', async () => {
    const answer = await town.ask(serviceCalls, '/api/service-calls?from=2025-06-01&to=2025-07-01');
    expect(answer.categories).toEqual([
      { category: 'disturbance', n: 4, n_presence_produced: 5 },
      { category: 'noise', n: 3, n_presence_produced: 0 },
    ]);
    expect(answer.priorities).toEqual([{ priority: 2, n: 4 }, { priority: null, n: 3 }]); // prettier-ignore
    const noise = await town.ask(serviceCalls, '/api/service-calls?from=2025-06-01&to=2025-07-01&category=noise');
    expect(noise.total.n).toBe(3);
    expect(await town.refuse('/api/service-calls?category=assault')).toMatchObject({ field: 'category' });
  });

  it('compare with no year that has not been delivered', async () => {
    const answer = await town.ask(serviceCalls, '/api/service-calls?from=2024-01-01&to=2025-01-01');
    expect(answer).toMatchObject({ is_comparable: false, total: { n: 24, n_before: null, change_pct: null } });
  });

  it('are in no sum of offences', async () => {
    const { total } = await town.ask(byStadsdel, '/api/offences/by-stadsdel?from=2025-01-01&to=2026-01-01');
    expect(total.n).toBe(12);
  });

  it('are a source of their own on the page of quality', async () => {
    const { tables, sources, calls } = await town.ask(quality, '/api/quality');
    expect(tables.find(({ table }) => table === 'service_call')).toMatchObject({ n: 80, newest: '2025-12-02' });
    expect(calls).toMatchObject([
      { source: 'test', n: 80, n_unknown_origin: 0, time: { exact: 80 }, placed: { point: 80 } },
    ]);
    expect(sources.every(({ n }) => n === 24)).toBe(true);
  });

  it('lie in squares of their own, without what the police began and what concerns a home', async () => {
    const asked = '/api/service-calls/grid?from=2025-06-01&to=2025-07-01&cell_size=500';
    const answer = await town.ask(serviceCallGrid, asked);
    const { n_on_map, n_not_placed, n_not_for_map, n_presence_produced } = answer;
    expect(n_on_map + n_not_placed).toBe(7);
    expect([n_not_for_map, n_presence_produced]).toEqual([0, 5]);
    expect(answer.squares.reduce((sum, { n }) => sum + n, 0)).toBe(n_on_map);
    // Monday evening alone
    expect(await town.ask(serviceCallGrid, `${asked}&weekday=1&hours=20-21`)).toMatchObject({ n_on_map: 4 });
    expect(await town.ask(serviceCallGrid, `${asked}&stadsdel=vast`)).toMatchObject({ n_on_map: 0 });
    // smaller squares would tell doors apart, and kinds of offences are no kinds of calls
    expect(await town.refuse('/api/service-calls/grid?cell_size=50')).toMatchObject({ field: 'cell_size' });
    expect(await town.refuse('/api/service-calls/grid?category=assault')).toMatchObject({ field: 'category' });
  });

  it('are at no place where they concern a home, a person in need or nobody knows what', async () => {
    const private_ = await openTown({ tables: { offence: everyMonth([2025], 1), service_call: (['private', 'person_in_need', 'unknown', 'noise'] as const).flatMap((category, i) => many(i + 1, { occurred_from: '2025-06-02 20:15:00', category })) } }); // prettier-ignore
    const answer = await private_.ask(serviceCallGrid, '/api/service-calls/grid?from=2025-06-01&to=2025-07-01');
    expect(answer).toMatchObject({ n_not_for_map: 6, n_on_map: 4 });
    await private_.close();
  });

  it('answer those who analyse offences, and nobody else', async () => {
    for (const role of ['police', 'planner', 'admin'] as const)
      expect((await town.as(role).request('/api/service-calls')).status).toBe(200);
    for (const path of ['/api/service-calls', '/api/service-calls/grid'])
      expect((await town.as('partner').request(path)).status).toBe(403);
  });
});
