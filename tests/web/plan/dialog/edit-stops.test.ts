import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../../../data/terms/area-shape';
import {
  addStop,
  moveStop,
  removeStop,
  setStop,
  travelBy,
  wayOf,
  type Stop,
  type Tour,
} from '../../../../web/plan/dialog/edit-stops';
import { shortestOrder } from '../../../../web/plan/dialog/shortest-order';

/** Places on a street, a minute apart. */
const AT: Record<string, number> = { a: 0, b: 4, c: 10, d: 30 };
const way = (from: string, to: string) => Math.abs(AT[from]! - AT[to]!);
const stop = (place: string, from_min: number, travel_min = 0): Stop => ({
  ...{ place, stadsdel: 'vast', from_min, stay_min: 15, travel_min },
});
const short = (stops: readonly Stop[]) =>
  stops.map(({ place, from_min, travel_min }) => `${place} ${from_min} (${travel_min})`);

describe('the stops of a tour', () => {
  const stops = [stop('a', 0), stop('b', 100, 4), stop('c', 200, 6)];

  it('change places and not hours when one is moved, and the ways between them follow', () => {
    expect(short(moveStop(stops, 2, 1, way))).toEqual(['a 0 (0)', 'c 100 (10)', 'b 200 (6)']);
    expect(short(moveStop(stops, 0, 2, way))).toEqual(['b 0 (0)', 'c 100 (6)', 'a 200 (10)']);
  });

  it('make way where there is no time for the way', () => {
    const tight = [stop('a', 0), stop('b', 19, 4), stop('c', 40, 6)];
    expect(short(moveStop(tight, 1, 2, way))).toEqual(['a 0 (0)', 'c 25 (10)', 'b 46 (6)']);
  });

  it('stay at their hours when one is taken out, and are told the way that is left', () => {
    expect(short(removeStop(stops, 1, way))).toEqual(['a 0 (0)', 'c 200 (10)']);
    expect(removeStop([stop('a', 0)], 0, way)).toEqual([]);
  });

  it('get another after the last, as soon as one can be there and for as long', () => {
    expect(short(addStop(stops, { place: 'd', stadsdel: 'ost' }, way)).at(-1)).toBe('d 235 (20)');
    expect(addStop([], { place: 'd', stadsdel: 'ost' }, way)).toEqual([{ ...stop('d', 0), stadsdel: 'ost' }]);
  });

  it('make way for one that takes longer', () => {
    expect(short(setStop(stops, 0, { stay_min: 110 }, way))).toEqual(['a 0 (0)', 'b 114 (4)', 'c 200 (6)']);
  });
});

describe('the way between stops', () => {
  // a kilometre north of each other
  const points = new Map<string, LngLat>([
    ['a', [17.97, 59.36]],
    ['b', [17.97, 59.36 + 1000 / 111_410]],
  ]);
  const tour = (travel: Tour['travel'], travel_min = 0): Tour => ({
    travel,
    stops: [stop('a', 0), stop('b', 60, travel_min)],
  });

  it('is 1.3 times the line of flight by the speed of how one goes, in whole minutes', () => {
    const by = (travel: Tour['travel']) => wayOf(tour(travel), points)('a', 'b');
    expect([by('walking'), by('cycling'), by('driving')]).toEqual([16, 6, 3]);
  });

  it('is the same everywhere where that was said, and none to where one is or what is on no map', () => {
    const fixed = wayOf(tour('fixed', 7), points);
    expect([fixed('a', 'b'), fixed('a', 'x'), fixed('a', 'a')]).toEqual([7, 7, 0]);
    expect(wayOf(tour('walking'), points)('a', 'x')).toBe(0);
  });

  it('follows how one goes', () => {
    expect(short(travelBy(tour('walking', 16), 'driving', points).stops)).toEqual(['a 0 (0)', 'b 60 (3)']);
  });
});

describe('the shortest order', () => {
  it('is found from whichever end, saves what it says, and keeps the hours', () => {
    const twisted = [stop('c', 0), stop('a', 100, 10), stop('d', 200, 30), stop('b', 300, 26)];
    const { stops, saved_min } = shortestOrder(twisted, way);
    expect(stops.map(({ place }) => place).join('')).toMatch(/^(abcd|dcba)$/);
    expect(stops.map(({ from_min }) => from_min)).toEqual([0, 100, 200, 300]);
    expect(saved_min).toBe(10 + 30 + 26 - 30);
  });

  it('is the present one where none is shorter', () => {
    const straight = [stop('d', 0), stop('c', 100, 20), stop('a', 200, 10)];
    expect(shortestOrder(straight, way)).toEqual({ stops: straight, saved_min: 0 });
    expect(shortestOrder([], way)).toEqual({ stops: [], saved_min: 0 });
  });

  it('is straightened out where there are too many to try them all', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ ...stop(String((i * 7) % 20), 30 * i), stay_min: 1 }));
    const along = (from: string, to: string) => Math.abs(Number(from) - Number(to));
    const { stops } = shortestOrder(many, along);
    expect(stops.reduce((sum, { travel_min }) => sum + travel_min, 0)).toBe(19);
  });
});
