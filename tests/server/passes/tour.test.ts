import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcomesOf } from '../../../server/follow-up/outcomes-of';
import { tally } from '../../../server/follow-up/tally';
import { plannedMinutes, presencesOf, type Tour } from '../../../server/passes/tour';
import type { NewPass } from '../../../server/passes/check-pass';
import { openTown, tinyPack, type Town } from '../tiny-town';
import { planned, row } from './planned';

const stop = (place: string, from_min: number, more: Partial<Tour['stops'][number]> = {}) => ({
  place,
  stadsdel: 'vast',
  from_min,
  stay_min: 15,
  travel_min: from_min === 0 ? 0 : 6,
  ...more,
});
const tour = (...stops: Tour['stops']): Tour => ({ travel: 'walking', stops });
const NOW = Date.parse('2026-01-10T12:00:00Z');

describe('what is counted of a pass with stops', () => {
  const pass = row({ tour: JSON.stringify(tour(stop('torget', 0), stop('parken', 40, { stadsdel: 'ost' }))) });

  it('is its stops, each where and when it is', () => {
    expect(presencesOf(pass)).toEqual([
      {
        ...{ place: 'torget', stadsdel: 'vast', area: null },
        ...{ planned_from: '2026-01-09T17:00:00.000Z', planned_to: '2026-01-09T17:15:00.000Z' },
      },
      {
        ...{ place: 'parken', stadsdel: 'ost', area: null },
        ...{ planned_from: '2026-01-09T17:40:00.000Z', planned_to: '2026-01-09T17:55:00.000Z' },
      },
    ]);
    expect(plannedMinutes(pass)).toBe(30);
    expect(plannedMinutes(row())).toBe(120);
  });

  it('leaves out what lies after the end of a pass that a night has made shorter', () => {
    const short = { ...pass, planned_to: '2026-01-09T17:45:00.000Z' };
    expect(presencesOf(short).map(({ planned_to }) => planned_to)).toEqual([
      '2026-01-09T17:15:00.000Z',
      '2026-01-09T17:45:00.000Z',
    ]);
    expect(presencesOf({ ...pass, planned_to: '2026-01-09T17:40:00.000Z' })).toHaveLength(1);
  });

  const visit = (place: string | null, from: string, to: string, stadsdel = 'vast') => ({
    ...{ pass_id: 'a', stadsdel, place, register_place: null },
    ...{ visited_from: `2026-01-09T${from}:00Z`, visited_to: `2026-01-09T${to}:00Z` },
  });

  it('is delivered by its visits alone: a stop without one got nothing, and one beside them is told', () => {
    const went = { ...pass, status: 'done' as const, actual_from: pass.planned_from, actual_to: pass.planned_to };
    const outcomes = outcomesOf(went, [visit('torget', '17:05', '17:25'), visit('stigen', '18:00', '18:10')], NOW);
    expect(
      outcomes.map(({ kind, place, stadsdel, planned_min, delivered_min }) => [
        ...[kind, place, stadsdel, planned_min, delivered_min],
      ]),
    ).toEqual([
      ['reported', 'torget', 'vast', 15, 20],
      ['reported', 'parken', 'ost', 15, 0],
      ['reported', 'stigen', 'vast', 0, 10],
    ]);
  });

  it('is carried out without a visit where it was begun and ended and nobody has told of one', () => {
    const went = { ...pass, status: 'done' as const, actual_from: pass.planned_from, actual_to: pass.planned_to };
    expect(outcomesOf(went, [], NOW).map(({ kind }) => kind)).toEqual(['reported', 'reported']);
    expect(tally(outcomesOf(went, [], NOW))).toMatchObject({
      ...{ n_passes: 1, n_reported: 1, n_without_visit: 1, n_without_report: 0, delivered_min: 0, dosage: 0 },
    });
    // set off for and never reached is something else
    const turned = { ...went, actual_to: went.actual_from };
    expect(tally(outcomesOf(turned, [], NOW))).toMatchObject({ n_reported: 1, n_without_visit: 0 });
    expect(outcomesOf({ ...went, actual_to: null }, [], NOW).map(({ kind }) => kind)).toEqual([
      ...['without_report', 'without_report'],
    ]);
    expect(outcomesOf(pass, [], 0).map(({ kind }) => kind)).toEqual(['ahead', 'ahead']);
  });

  it('gives a visit to the stop at its place that is nearest in time', () => {
    const twice = { ...pass, tour: JSON.stringify(tour(stop('torget', 0), stop('torget', 100))) };
    const outcomes = outcomesOf(twice, [visit('torget', '18:35', '18:50')], NOW);
    expect(outcomes.map(({ delivered_min }) => delivered_min)).toEqual([0, 15]);
  });
});

describe('a pass with stops', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown({ pack: tinyPack(), tables: {} });
  });
  afterAll(() => town.close());

  const send = async (method: string, path: string, body: unknown) => {
    const response = await town.as('police').request(`/api/passes${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, never> };
  };

  it('is planned, keeps its stops where who changes it does not know of them, and tells of them again', async () => {
    const stops = tour(stop('torget', 0), stop('torget', 100));
    const made = await send('POST', '', planned({ tour: stops }));
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    expect(made.body).toMatchObject({ pass: { tour: stops, planned_min: 30 } });
    const { pass_id, revision } = made.body['pass'] as unknown as { pass_id: string; revision: number };
    const known: Omit<NewPass, 'tour'> = { ...planned({ note: 'ändrat' }) };
    delete (known as Partial<NewPass>).tour;
    const changed = await send('PUT', `/${pass_id}`, { ...known, revision });
    expect(changed.body).toMatchObject({ pass: { tour: stops, note: 'ändrat', revision: 2 } });
    const cleared = await send('PUT', `/${pass_id}`, { ...known, tour: null, revision: 2 });
    expect(cleared.body).toMatchObject({ pass: { tour: null, planned_min: 120 } });
  });

  it.each([
    ['a place that there is not', tour(stop('rivet', 0))],
    ['a place of another stadsdel', tour(stop('torget', 0, { stadsdel: 'ost' }))],
    ['two at once', tour(stop('torget', 0), stop('torget', 10))],
    ['one after the pass', tour(stop('torget', 110))],
  ])('is refused with %s', async (_, stops) => {
    const { status, body } = await send('POST', '', planned({ tour: stops }));
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { field: 'tour' } });
  });

  it('is refused with a place of its own', async () => {
    const { body } = await send('POST', '', planned({ place: 'torget', tour: tour(stop('torget', 0)) }));
    expect(body).toMatchObject({ error: { field: 'tour' } });
  });
});
