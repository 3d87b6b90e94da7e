import type { Pass } from '../../../web/api/types';

/** A pass of four hours on Friday evening in Rissne. */
export function makePass(fields: Partial<Pass> = {}): Pass {
  return {
    pass_id: 'p1',
    revision: 1,
    actor: 'polis',
    unit: null,
    activity: 'fotpatrull',
    stadsdel: 'rissne',
    place: null,
    area: null,
    tour: null,
    planned_from: '2026-01-09T16:00:00.000Z',
    planned_to: '2026-01-09T20:00:00.000Z',
    staff: 2,
    promise_area: null,
    note: '',
    status: 'planned',
    week: '2026-W02',
    planned_min: 240,
    actual_from: null,
    actual_to: null,
    source: 'plan',
    may_change: true,
    updated_by: 'Åsa',
    updated_at: '2026-01-02T13:32:00.000Z',
    ...fields,
  };
}
