import { describe, expect, it } from 'vitest';
import { crowdedHours } from '../../../server/statistics/crowded-hours';

const FRIDAY = 4;
const EVENING = 7;

/** A week of 56 slots in which each has so many, but for some. */
function week(each: number, more: readonly [day: number, slot: number, n: number][] = []): Float64Array {
  const slots = new Float64Array(56).fill(each);
  for (const [day, slot, n] of more) slots[day * 8 + slot] = n;
  return slots;
}

describe('the hours in which events gather', () => {
  it('are the days and slots in a row that are least likely by chance', () => {
    // 28 spread, half a one a slot, and 12 on Friday and Saturday 21–24
    const found = crowdedHours(
      week(0.5, [
        [FRIDAY, EVENING, 6],
        [5, EVENING, 6],
      ]),
      8,
    );
    expect(found).toEqual({ weekday_from: 5, weekday_to: 6, slot_from: 7, slot_to: 7, n: 12 });
  });

  it('may go on from Sunday to Monday', () => {
    const found = crowdedHours(
      week(0.5, [
        [6, 0, 8],
        [0, 0, 8],
      ]),
      8,
    );
    expect(found).toMatchObject({ weekday_from: 7, weekday_to: 1, slot_from: 0, slot_to: 0 });
  });

  it('are none where the week is even, or where so few could gather by chance', () => {
    expect(crowdedHours(week(1), 8)).toBeNull();
    expect(crowdedHours(week(0), 8)).toBeNull();
    // p of both at one time is 1/56, and 483 windows are looked at
    expect(crowdedHours(week(0, [[FRIDAY, EVENING, 2]]), 8)).toBeNull();
    // 1/56 ** 3 × 483 is 0.0028
    expect(crowdedHours(week(0, [[FRIDAY, EVENING, 4]]), 8)).toMatchObject({ weekday_from: 5, weekday_to: 5, n: 4 });
  });

  it('may be the same of every day, and are surer where parts of events have less chance in them', () => {
    const evenings = week(1);
    for (let day = 0; day < 7; day++) for (const slot of [6, 7]) evenings[day * 8 + slot] = 2;
    // 28 of 70 with a quarter of the week: p = 0.004, times 483
    expect(crowdedHours(evenings, 8)).toBeNull();
    expect(crowdedHours(evenings, 8, 0.3)).toEqual({ weekday_from: 1, weekday_to: 7, slot_from: 6, slot_to: 7, n: 28 });
  });

  it('asks for seven days of slots', () => {
    expect(() => crowdedHours(new Float64Array(55), 8)).toThrow('got 55 slots, expected 7 days');
  });
});
