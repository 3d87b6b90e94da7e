import { describe, expect, it } from 'vitest';
import { timeBits } from '../../../server/db/time-bits';

const EVERY_HOUR = Array.from({ length: 24 }, (_, hour) => hour);

describe('timeBits', () => {
  it('gives a bit to each weekday and hour, and Sunday two: it is the day before Monday', () => {
    expect(timeBits({ weekday: [1, 5], hour: [0, 3] })).toEqual({
      weekday_bits: 0b100010,
      hour_bits: 0b1001,
      evening_hours: 0,
    });
    expect(timeBits({ weekday: [7], hour: null })['weekday_bits']).toBe(0b10000001);
  });

  it.each([
    { hours: [0, 1, 2, 20, 21, 22, 23], past: 3 },
    { hours: [23], past: 0 },
    { hours: [1, 2, 22, 23], past: 0 },
    { hours: [0, 1, 5, 6, 23], past: 2 },
    { hours: [0, 1, 2], past: 0 },
    { hours: [], past: 0 },
    { hours: EVERY_HOUR, past: 0 },
    { hours: EVERY_HOUR.filter((hour) => hour !== 12), past: 12 },
  ])('counts $past hours of $hours to the evening before', ({ hours, past }) => {
    expect(timeBits({ weekday: null, hour: hours })['evening_hours']).toBe(past);
  });

  it('lets through what is not chosen, and leaves other parameters as they are', () => {
    expect(timeBits({ weekday: null, hour: null, from: '2025-01-01' })).toEqual({
      weekday_bits: null,
      hour_bits: null,
      evening_hours: 0,
      from: '2025-01-01',
    });
    expect(timeBits({ limit: 3 })).toEqual({ limit: 3 });
  });
});
