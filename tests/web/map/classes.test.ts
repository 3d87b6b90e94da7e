import { describe, expect, it } from 'vitest';
import { changeClass, legendClasses, stepColour } from '../../../web/map/classes';

const COLOURS = ['one', 'two', 'three', 'four', 'five'];
const n = ['get', 'n'] as ['get', string];

describe('the colour of a count', () => {
  it('is the zero colour below the first limit, then one for each class', () => {
    expect(stepColour(n, 'zero', [1, 3, 6, 11, 21], COLOURS)).toEqual([
      'step',
      n,
      'zero',
      1,
      'one',
      3,
      'two',
      6,
      'three',
      11,
      'four',
      21,
      'five',
    ]);
  });

  it('leaves out classes that can hold nothing, so that the limits rise', () => {
    expect(stepColour(n, 'zero', [1, 1, 2, 2, 3], COLOURS)).toEqual([
      'step',
      n,
      'zero',
      1,
      'two',
      2,
      'four',
      3,
      'five',
    ]);
  });
});

describe('the classes of a legend', () => {
  it('go from one limit to the next, the last one open', () => {
    expect(legendClasses([1, 3, 6, 11, 21], COLOURS).map(({ from, to }) => [from, to])).toEqual([
      [1, 3],
      [3, 6],
      [6, 11],
      [11, 21],
      [21, null],
    ]);
  });

  it('are those that the map draws', () => {
    expect(legendClasses([1, 1, 2, 2, 3], COLOURS).map(({ colour }) => colour)).toEqual(['two', 'four', 'five']);
  });
});

describe('a change on the year before', () => {
  const change = (change_pct: number | null, change_low_pct: number | null, change_high_pct: number | null) =>
    changeClass({ change_pct, change_low_pct, change_high_pct });

  it('is told only when its interval leaves zero out', () => {
    expect(change(-6, -15, 4)).toBe('chance');
    expect(change(40, -1, 90)).toBe('chance');
    expect(change(10, 0, 20)).toBe('chance');
  });

  it('is small or large from 25 %, in either direction', () => {
    expect(change(10, 2, 19)).toBe('more1');
    expect(change(25, 8, 44)).toBe('more2');
    expect(change(-24.9, -35, -12)).toBe('fewer1');
    expect(change(-25, -40, -5)).toBe('fewer2');
  });

  it('is nothing when there is too little to say', () => {
    expect(change(null, null, null)).toBeNull();
  });
});
