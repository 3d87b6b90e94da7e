import type { Candidate } from '../../../server/passes/add-passes';

/** How many passes the week has that is copied. */
export const COPIED = 5;
/** How long all who copy aim at one week. */
export const TURN_MS = 300;

/** The Monday of a week that belongs to a turn, far from all other weeks. */
export function mondayOfTurn(turn: number): string {
  return new Date(Date.UTC(2030, 0, 7) + turn * 7 * 86_400_000).toISOString().slice(0, 10);
}

/** The passes of a week as they stand in another: two hours each, of a unit each. */
export function copiedPasses(monday: string): Candidate[] {
  return Array.from({ length: COPIED }, (_, i) => ({
    isMoved: false,
    values: {
      actor: 'police',
      unit: `Grupp ${i}`,
      activity: 'foot_patrol',
      stadsdel: 'rissne',
      place: null,
      area: null,
      tour: null,
      planned_from: `${monday}T17:00:00.000Z`,
      planned_to: `${monday}T19:00:00.000Z`,
      week_start: monday,
      staff: 2,
      promise_area: null,
      note: '',
      status: 'planned',
    },
  }));
}
