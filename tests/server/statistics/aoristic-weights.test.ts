import { describe, expect, it } from 'vitest';
import { aoristicWeights } from './aoristic-weights';
import { rounded } from './grid';

/** Minutes since 1970 of a wall clock time. */
const at = (text: string) => Date.parse(`${text}Z`) / 60_000;
const spread = (...intervals: [from: string | null, to: string | null][]) =>
  aoristicWeights(
    Float64Array.from(intervals, ([from]) => (from === null ? NaN : at(from))),
    Float64Array.from(intervals, ([, to]) => (to === null ? NaN : at(to))),
  );
const total = (weights: Float64Array) => weights.reduce((a, b) => a + b, 0);

describe('aoristic weights', () => {
  it('spread a night over its hours by minutes', () => {
    // Monday 22:30 to Tuesday 01:00: 30, 60 and 60 of 150 minutes
    const { aoristic_weight, n } = spread(['2024-01-01T22:30', '2024-01-02T01:00']);
    expect(rounded(aoristic_weight.slice(21, 26), 12)).toEqual([0, 0.2, 0.4, 0.4, 0]);
    expect(total(aoristic_weight)).toBeCloseTo(1, 12);
    expect(n).toBe(1);
  });

  it('count an interval that several events have as often as they have it', () => {
    const from = Float64Array.of(at('2024-01-01T22:30'), at('2024-01-01T09:00'));
    const to = Float64Array.of(at('2024-01-02T01:00'), at('2024-01-08T09:00'));
    const { aoristic_weight, n, long_share } = aoristicWeights(from, to, Float64Array.of(5, 168));
    // five nights of .2, .4 and .4, and 168 weeks of 1/168
    expect(rounded(aoristic_weight.slice(21, 26), 12)).toEqual([1, 2, 3, 3, 1]);
    expect(n).toBe(173);
    expect(long_share).toBeCloseTo(168 / 173, 12);
    expect(() => aoristicWeights(from, to, new Float64Array(1))).toThrow('times: got 1 values, expected 2');
  });

  it.each([
    ['08:00', '16:00', 0.5],
    ['08:00', '13:00', 0.2],
    ['14:33', '14:33', 1],
    ['14:00', '17:00', 2 / 3],
  ])('give the shift from 12 to 16 its part of %s to %s', (from, to, part) => {
    const { aoristic_weight } = spread([`2024-01-03T${from}`, `2024-01-03T${to}`]);
    expect(total(aoristic_weight.slice(2 * 24 + 12, 2 * 24 + 16))).toBeCloseTo(part, 12);
  });

  it('count an event without an end, or one that ends before it starts, in the hour of its start', () => {
    const result = spread(
      ['2024-01-07T23:59', null],
      ['2024-01-07T23:10', '2024-01-07T22:10'],
      [null, '2024-01-01T10:00'],
    );
    // Sunday 23–24 is the last of the week
    expect(result.aoristic_weight[167]).toBe(2);
    expect(total(result.aoristic_weight)).toBe(2);
    expect(result).toMatchObject({ n: 2, n_without_end: 1, n_reversed: 1, n_without_start: 1, long_share: 0 });
  });

  it('wrap around the end of the week', () => {
    // Sunday 22:00 to Monday 02:00
    const { aoristic_weight } = spread(['2024-01-07T22:00', '2024-01-08T02:00']);
    expect(rounded([...aoristic_weight.slice(165), ...aoristic_weight.slice(0, 3)], 12)).toEqual([
      0, 0.25, 0.25, 0.25, 0.25, 0,
    ]);
    // six days and 23.5 hours, from Wednesday 10:15 to Wednesday 09:45: all hours, the tenth least
    const long = spread(['2024-01-03T10:15', '2024-01-10T09:45']).aoristic_weight;
    expect(total(long)).toBeCloseTo(1, 12);
    expect(long[2 * 24 + 10]).toBeCloseTo(45 / 10_050, 12);
    expect(long[2 * 24 + 9]).toBeCloseTo(45 / 10_050, 12);
    expect(long[0]).toBeCloseTo(60 / 10_050, 12);
    // the same hour of the week at both ends
    const meeting = spread(['2024-01-03T10:45', '2024-01-10T10:15']).aoristic_weight;
    expect(meeting[2 * 24 + 10]).toBeCloseTo(30 / 10_050, 12);
    expect(total(meeting)).toBeCloseTo(1, 12);
  });

  it('give a week or more to all hours alike, and say how much came from more than a day', () => {
    const result = spread(['2024-01-01T00:00', '2024-01-08T00:00'], ['2024-01-01T12:00', '2024-01-01T12:01']);
    expect(result.aoristic_weight[100]).toBeCloseTo(1 / 168, 12);
    expect(result.aoristic_weight[12]).toBeCloseTo(1 + 1 / 168, 12);
    expect(result.long_share).toBe(0.5);
  });

  it('take times before 1970 and no events', () => {
    // a Wednesday
    expect(spread(['1969-12-31T23:30', null]).aoristic_weight[2 * 24 + 23]).toBe(1);
    expect(spread()).toMatchObject({ n: 0, long_share: 0 });
    expect(() => aoristicWeights(Float64Array.of(1), Float64Array.of())).toThrow(/got 0 values, expected 1/);
  });
});
