import { describe, expect, it } from 'vitest';
import { weekClass, weekSlots } from '../../../web/charts/week-slots';
import { hoursIncluded } from '../../../web/state/hours-included';

describe('slots of the week', () => {
  it('sum the hours of each weekday, Monday first', () => {
    const n = Array.from({ length: 168 }, (_, i) => i);
    const slots = weekSlots(n, 3);
    expect(slots).toHaveLength(7);
    expect(slots[0]?.map((slot) => slot.n)).toEqual([3, 12, 21, 30, 39, 48, 57, 66]);
    expect(slots[6]?.[7]).toEqual({ weekday: 7, from: 21, to: 24, n: 165 + 166 + 167, hours: 3 });
    expect(slots.flat().reduce((sum, slot) => sum + slot.n, 0)).toBe((167 * 168) / 2);
  });

  it('can be single hours', () => {
    expect(weekSlots(Array<number>(168).fill(1), 1)[2]).toHaveLength(24);
  });

  it('know how many of their hours the filter lets through', () => {
    const included = hoursIncluded([5, 6], [20, 21, 22, 23, 0, 1, 2]);
    expect(included.filter(Boolean)).toHaveLength(14);
    const slots = weekSlots(Array<number>(168).fill(0), 3, included);
    expect(slots[4]?.map((slot) => slot.hours)).toEqual([0, 0, 0, 0, 0, 0, 1, 3]);
    expect(slots[5]?.map((slot) => slot.hours)).toEqual([3, 0, 0, 0, 0, 0, 1, 3]);
    expect(slots[6]?.map((slot) => slot.hours)).toEqual([3, 0, 0, 0, 0, 0, 0, 0]);
    expect(slots[0]?.every((slot) => slot.hours === 0)).toBe(true);
  });

  it('are all let through by an empty filter', () => {
    expect(hoursIncluded([], []).every(Boolean)).toBe(true);
  });
});

describe('the class of a slot', () => {
  // an even spread of 10 an hour: 30 in a slot of three hours
  const classOf = (n: number) => weekClass({ n, hours: 3 }, 10);

  it('follows fixed limits against an even spread', () => {
    expect([0, 22, 23, 37, 38, 59, 60, 89, 90, 900].map(classOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it('is never warm for fewer than five offences', () => {
    expect(weekClass({ n: 4, hours: 3 }, 0.1)).toBe(2);
    expect(weekClass({ n: 5, hours: 3 }, 0.1)).toBe(5);
  });

  it('is 0 for what the filter leaves out, and palest where there is nothing', () => {
    expect(weekClass({ n: 0, hours: 0 }, 10)).toBe(0);
    expect(weekClass({ n: 0, hours: 3 }, 0)).toBe(1);
  });

  it('compares a slot that is cut by the filter with its counted hours', () => {
    expect(weekClass({ n: 30, hours: 1 }, 10)).toBe(5);
  });
});
