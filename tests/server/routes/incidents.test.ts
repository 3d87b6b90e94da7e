import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { incidents } from '../../../server/contract/incidents';
import { openTown, type Town } from '../tiny-town';

const notice = (incident_id: number, published_at: string, stadsdel: string | null) => ({
  incident_id,
  published_at,
  occurred_from: '2026-01-02 17:59:00',
  type: 'Rån väpnat, övrigt',
  title: '2 januari 17.59, Rån väpnat, övrigt, Småköping',
  summary: 'Vid torget.',
  url: `https://polisen.se/${incident_id}`,
  is_summary: false,
  located: stadsdel ? 'stadsdel' : 'municipality',
  stadsdel,
  place: null,
  geometry: null,
});

describe("the police's public feed", () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({
      tables: {
        incident: [
          notice(1, '2026-01-02T19:00:00Z', 'vast'),
          notice(2, '2026-01-03T19:00:00Z', null),
          notice(3, '2026-01-01T19:00:00Z', 'ost'),
        ],
      },
    });
  });
  afterAll(() => town.close());

  it('comes newest first, with local and absolute times', async () => {
    const answer = await town.ask(incidents, '/api/incidents');
    expect(answer.n).toBe(3);
    expect(answer.rows.map((row) => row.incident_id)).toEqual([2, 1, 3]);
    expect(answer.rows[1]).toMatchObject({
      published_at: '2026-01-02T19:00:00Z',
      occurred_from: '2026-01-02T17:59:00',
      located: 'stadsdel',
    });
  });

  it('comes for some stadsdelar, and no more than asked for, with the number of all', async () => {
    const some = await town.ask(incidents, '/api/incidents?stadsdel=vast,ost&limit=1');
    expect(some.n).toBe(2);
    expect(some.rows.map((row) => row.incident_id)).toEqual([1]);
  });

  it.each(['0', '501', '1.5', 'many', ''])('refuses the limit "%s"', async (limit) => {
    expect(await town.refuse(`/api/incidents?limit=${limit}`)).toMatchObject({
      status: 400,
      field: 'limit',
      given: limit,
    });
  });
});
