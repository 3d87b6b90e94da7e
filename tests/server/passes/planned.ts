import type { NewPass } from '../../../server/passes/check-pass';
import type { PassRow } from '../../../server/store/tables/pass';

/** What somebody says of a pass: two hours in vast, Friday 9 January 2026 at 18 local time, unless said otherwise. */
export function planned(more: Partial<NewPass> = {}): NewPass {
  return { ...plannedAhead(more), status: 'planned', ...more };
}

/** The same without its status, as what is not there yet is asked for. */
export function plannedAhead(more: Partial<NewPass> = {}): Omit<NewPass, 'status'> {
  return {
    actor: 'police',
    unit: 'Område 1',
    activity: 'foot_patrol',
    stadsdel: 'vast',
    place: null,
    area: null,
    tour: null,
    planned_from: '2026-01-09T17:00:00.000Z',
    planned_to: '2026-01-09T19:00:00.000Z',
    staff: 2,
    promise_area: null,
    note: '',
    ...more,
  };
}

/** The same as a row of the store. */
export function row(more: Partial<PassRow> = {}): PassRow {
  return {
    ...planned(),
    set_off_at: null,
    area: null,
    tour: null,
    pass_id: 'a',
    revision: 1,
    week_start: '2026-01-05',
    actual_from: null,
    actual_to: null,
    source: 'plan',
    created_by: 'u',
    created_at: '2026-01-01T00:00:00.000Z',
    updated_by: 'u',
    updated_at: '2026-01-01T00:00:00.000Z',
    ...more,
  };
}
