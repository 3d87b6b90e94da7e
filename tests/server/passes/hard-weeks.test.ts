import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTown, tinyPack, type Town } from '../tiny-town';
import { planned } from './planned';
import { moveToWeek } from '../../../server/passes/copy-week';
import { row } from './planned';

const STOCKHOLM = 'Europe/Stockholm';

describe('a week that is hard to plan', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({ pack: tinyPack(), tables: {} });
  });
  afterAll(() => town.close());

  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await town.as('police').request(`/api/passes${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as { passes: { pass_id: string }[] } };
  };

  it('takes two hundred passes in one hour, all of them at once, and tells of each', async () => {
    const create = Array.from({ length: 200 }, (_, i) => ({
      ...planned({
        unit: `Enhet ${i}`,
        planned_from: '2026-01-09T17:00:00.000Z',
        planned_to: '2026-01-09T18:00:00.000Z',
      }),
      pass_id: crypto.randomUUID(),
    }));
    expect((await ask('POST', '/together', { create, remove: [] })).status).toBe(200);
    expect((await ask('GET', '?week=2026-W02')).body.passes).toHaveLength(200);
    // one that cannot be takes the others with it
    const bad = [...create.slice(0, 3).map((each) => ({ ...each, pass_id: crypto.randomUUID(), unit: 'Ny' }))];
    bad[2]!.planned_to = bad[2]!.planned_from;
    expect((await ask('POST', '/together', { create: bad, remove: [] })).status).toBe(400);
    expect((await ask('GET', '?week=2026-W02')).body.passes).toHaveLength(200);
  });

  it('has a week 53, and a pass over the new year that begins in it', async () => {
    const night = planned({ planned_from: '2026-12-31T21:00:00.000Z', planned_to: '2027-01-01T05:00:00.000Z' });
    expect((await ask('POST', '', night)).status).toBe(200);
    expect((await ask('GET', '?week=2026-W53')).body.passes).toHaveLength(1);
    expect((await ask('GET', '?week=2025-W53')).status).toBe(400);
  });

  it('keeps a pass of a night when clocks are set at its hours, with its stops within it', () => {
    const stops = [
      { place: 'torget', stadsdel: 'vast', from_min: 0, stay_min: 15, travel_min: 0 },
      { place: 'torget', stadsdel: 'vast', from_min: 345, stay_min: 15, travel_min: 6 },
    ];
    // Saturday 23 to Sunday 05, six hours, to the night when the clocks go forward
    const night = row({
      week_start: '2026-01-05',
      planned_from: '2026-01-10T22:00:00.000Z',
      planned_to: '2026-01-11T04:00:00.000Z',
      tour: JSON.stringify({ travel: 'walking', stops }),
    });
    const [moved] = moveToWeek([night], '2026-03-23', STOCKHOLM);
    expect(moved!.values).toMatchObject({
      planned_from: '2026-03-28T22:00:00.000Z',
      planned_to: '2026-03-29T03:00:00.000Z',
      tour: night.tour,
    });
  });
});
