import { expect, it } from 'vitest';
import { offByLot } from '../../../../web/plan/need/off-by-lot';

const LOTS = [{ trial: 'Varannan dag', place: 'torget', name: 'Torget', dates: ['2026-01-16'] }];
const TIME_ZONE = 'Europe/Stockholm';
const pass = (from: string, to: string, more: object = {}) => ({
  ...{ stadsdel: 'vast', place: 'torget', planned_from: from, planned_to: to, tour: null },
  ...more,
});
const trialOf = (of: ReturnType<typeof pass>) => offByLot(LOTS, of, TIME_ZONE)?.trial ?? null;

it('tells of a place that the lot keeps without presence on the days of a pass, by the clock there', () => {
  expect(trialOf(pass('2026-01-16T14:00:00.000Z', '2026-01-16T16:00:00.000Z'))).toBe('Varannan dag');
  // from the evening before into the day, and to its first minute
  expect(trialOf(pass('2026-01-15T21:00:00.000Z', '2026-01-15T23:30:00.000Z'))).toBe('Varannan dag');
  expect(trialOf(pass('2026-01-15T21:00:00.000Z', '2026-01-15T23:00:00.000Z'))).toBeNull();
  expect(trialOf(pass('2026-01-17T14:00:00.000Z', '2026-01-17T16:00:00.000Z'))).toBeNull();
  expect(trialOf(pass('2026-01-16T14:00:00.000Z', '2026-01-16T16:00:00.000Z', { place: null }))).toBeNull();
});

it('looks at each stop of a pass', () => {
  const stop = (place: string, from_min: number) => ({
    place,
    stadsdel: 'vast',
    from_min,
    stay_min: 15,
    travel_min: 5,
  });
  const tour = (...stops: object[]) => ({ place: null, tour: { travel: 'walking', stops } });
  const [from, to] = ['2026-01-16T14:00:00.000Z', '2026-01-16T16:00:00.000Z'];
  expect(trialOf(pass(from, to, tour(stop('stationen', 0), stop('torget', 20))))).toBe('Varannan dag');
  expect(trialOf(pass(from, to, tour(stop('stationen', 0))))).toBeNull();
});

it('says nothing to those who may not see the need', () => {
  expect(offByLot(null, pass('2026-01-16T14:00:00.000Z', '2026-01-16T16:00:00.000Z'), TIME_ZONE)).toBeNull();
});
