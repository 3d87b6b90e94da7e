import { describe, expect, it } from 'vitest';
import type { Stadsdelar, WeekPlan } from '../../../../web/api/types';
import { planPresence } from '../../../../web/plan/map/plan-presence';
import { sumPlan } from '../../../../web/plan/week/plan-sum';
import { makePass } from '../make-pass';

const plan: WeekPlan = {
  week: '2026-W02',
  from: '2026-01-05',
  to: '2026-01-12',
  revision: 1,
  passes: [
    makePass({ pass_id: 'a', planned_min: 240 }),
    makePass({ pass_id: 'b', stadsdel: 'duvbo', planned_min: 120, status: 'done' }),
    makePass({ pass_id: 'c', stadsdel: 'duvbo', planned_min: 600, status: 'cancelled' }),
  ],
  agreed: [{ stadsdel: 'rissne', actor: 'kommun', weekday: 5, part: 'evening', planned_min: 90 }],
  warnings: [],
};

describe('the sum of a week', () => {
  it('leaves cancelled passes out, and others’ agreed time by itself', () => {
    expect(sumPlan(plan, ['rissne'])).toEqual({
      n: 2,
      n_cancelled: 1,
      n_unplanned: 0,
      unplanned_min: 0,
      planned_min: 360,
      prioritised_share: 240 / 360,
      agreed_min: 90,
    });
  });

  it('leaves out what was begun without a plan, and tells it beside', () => {
    const times = { actual_from: '2026-01-09T16:00:00.000Z', actual_to: '2026-01-09T16:45:00.000Z' };
    const beside = makePass({ pass_id: 'd', source: 'field', planned_min: 0, status: 'done', ...times });
    const sum = sumPlan({ ...plan, passes: [...plan.passes, beside] }, ['rissne']);
    expect(sum).toEqual({ ...sumPlan(plan, ['rissne']), n_unplanned: 1, unplanned_min: 45 });
  });

  it('says no share where nothing is planned or prioritised', () => {
    expect(sumPlan({ passes: [], agreed: [] }, ['rissne']).prioritised_share).toBeNull();
    expect(sumPlan(plan, []).prioritised_share).toBeNull();
  });

  it('is drawn on the map with what has been done', () => {
    const stadsdelar = {
      type: 'FeatureCollection',
      features: ['rissne', 'duvbo', 'ör'].map((stadsdel) => ({
        type: 'Feature',
        properties: { stadsdel },
        geometry: {},
      })),
    } as unknown as Stadsdelar;
    expect(planPresence(plan, stadsdelar).rows.map((r) => [r.stadsdel, r.planned_min, r.delivered_min])).toEqual([
      ['rissne', 330, 0],
      ['duvbo', 120, 120],
      ['ör', 0, 0],
    ]);
    const times = { actual_from: '2026-01-09T16:00:00.000Z', actual_to: '2026-01-09T16:45:00.000Z' };
    const beside = makePass({ source: 'field', planned_min: 0, status: 'done', stadsdel: 'ör', ...times });
    const drawn = planPresence({ ...plan, passes: [beside] }, stadsdelar).rows.at(-1);
    expect(drawn).toMatchObject({ n_planned: 0, planned_min: 0, delivered_min: 45 });
  });
});
