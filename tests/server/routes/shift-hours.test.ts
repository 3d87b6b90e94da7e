import { afterAll, beforeAll, expect, it } from 'vitest';
import { savedUnitHours, unitHoursConflict, unitsHours } from '../../../server/contract/shift-hours';
import { WALKER } from './field-town';
import { openTown, type Town } from '../tiny-town';

let town: Town;
beforeAll(async () => void (town = await openTown()));
afterAll(() => town.close());

const HOURS = {
  ...{ actor: 'police', unit: 'Område 3', revision: 0, days: [1, 2, 5], shift_from_min: 900, shift_to_min: 1380 },
  hours: [{ weekday: 5, from_min: 1080, to_min: 180 }],
};
const put = (body: object, as = town.as('police')) =>
  as.send('PUT', '/api/shift-hours?language=sv', { ...HOURS, ...body });

it('keeps the hours of a unit for all who plan it, and writes down who said so', async () => {
  const { unit } = savedUnitHours.parse((await put({})).answer);
  expect(unit).toMatchObject({ ...HOURS, revision: 1 });
  expect((await town.ask(unitsHours, '/api/shift-hours')).units).toEqual([unit]);
  const rows = await town.store.db.selectFrom('audit').selectAll().where('subject', '=', 'hours').execute();
  expect(rows.map(({ action, subject_id }) => [action, subject_id])).toEqual([['change', 'police:Område 3']]);
});

it('tells who comes second what has been said meanwhile', async () => {
  const { status, answer } = await put({ days: [6] });
  expect(status).toBe(409);
  expect(unitHoursConflict.parse(answer).current).toMatchObject({ revision: 1, days: [1, 2, 5] });
  const { status: saved, answer: after } = await put({ days: [6], revision: 1 });
  expect(saved).toBe(200);
  expect(savedUnitHours.parse(after).unit).toMatchObject({ revision: 2, days: [6] });
});

it('refuses what cannot be, and what is not one’s own, in a sentence', async () => {
  const twice = [1, 2].map(() => ({ weekday: 5, from_min: 900, to_min: 1380 }));
  const late = {
    days: [1, 2],
    shift_from_min: 1200,
    shift_to_min: 600,
    hours: [{ weekday: 2, from_min: 0, to_min: 60 }],
  };
  for (const [body, field] of [
    [{ actor: 'nobody' }, 'actor'],
    [{ hours: twice }, 'hours'],
    [late, 'hours'],
    [{ shift_from_min: 1500 }, 'shift_from_min'],
    [{ extra: 1 }, 'extra'],
  ] as const) {
    const { status, answer } = await put({ ...body, unit: 'Ny' });
    expect([status, (answer as { error: { field: string } }).error.field]).toEqual([400, field]);
  }
  expect((await put({ unit: 'Ny' }, town.asUser(WALKER))).status).toBe(403);
  expect((await town.ask(unitsHours, '/api/shift-hours')).units.map(({ unit }) => unit)).toEqual(['Område 3']);
});

it('shows them to none who may not see the passes of the unit', async () => {
  const partner: unknown = await (await town.asUser(WALKER).request('/api/shift-hours')).json();
  expect(unitsHours.parse(partner).units).toEqual([]);
});
