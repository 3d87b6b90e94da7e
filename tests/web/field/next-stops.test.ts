import { describe, expect, it } from 'vitest';
import { metresBetween } from '../../../web/field/metres-between';
import { lastPlace, nextStops } from '../../../web/field/next-stops';
import { at, fieldPass } from './entries';

/** Stops in a row to the north, 0.001 degrees or 111 m apart. */
const stop = (place: string, lat: number | null, from = 0) => ({
  place,
  name: place.toUpperCase(),
  stadsdel_name: 'Väst',
  lng: lat === null ? null : 17.96,
  lat: lat === null ? null : 59.36 + lat,
  from: at(from),
  to: at(from + 15),
  travel_min: 0,
});
const made = (place: string | null, from: number, to: number) => ({
  visit_id: `${place} ${from}`,
  place,
  register_place: null,
  stadsdel: 'vast',
  word: null,
  set_off_at: null,
  from: at(from),
  to: at(to),
  done: [],
  seen: [],
  seen_note: '',
});
const tour = fieldPass({ stops: [stop('a', 0), stop('b', 0.003), stop('c', 0.001), stop('a', 0), stop('d', null)] });
const order = (...visits: ReturnType<typeof made>[]) => {
  const pass = { ...tour, visits };
  return nextStops(pass, lastPlace(pass)).map(({ place }) => place);
};

describe('the next stop', () => {
  it('is the first that is planned, before any has been visited', () => {
    expect(order()).toEqual(['a', 'b', 'c', 'd']);
    expect(nextStops(tour, null).map(({ distance_m }) => distance_m)).toEqual([null, null, null, null]);
  });

  it('is the one nearest to the place that was visited last, and not that place again at once', () => {
    expect(order(made('b', 0, 15))).toEqual(['c', 'a', 'd', 'b']);
    // a is to have another visit, after somebody else has had theirs
    expect(order(made('a', 0, 15))).toEqual(['c', 'b', 'd', 'a']);
    expect(order(made('a', 0, 15), made('c', 20, 35))).toEqual(['a', 'b', 'd', 'c']);
  });

  it('drops out when it has had as many visits of ten minutes as are planned', () => {
    const dose = (...visits: ReturnType<typeof made>[]) =>
      nextStops({ ...tour, visits }, null).find(({ place }) => place === 'a')?.dose;
    expect(dose(made('a', 0, 15))).toEqual({ unit: 'visits', intended: 2, made: 1, isDone: false });
    expect(dose(made('a', 0, 15), made('a', 60, 69))).toMatchObject({ made: 1, isDone: false });
    expect(dose(made('a', 0, 15), made('a', 60, 70))).toMatchObject({ made: 2, isDone: true });
  });

  it('of a pass for one place is that place until it has had its minutes', () => {
    const pass = fieldPass({ place: 'torget', planned_to: at(30), visits: [made('torget', 0, 20)] });
    const [only] = nextStops(pass, null);
    expect(only).toMatchObject({ name: 'Torget', dose: { unit: 'minutes', intended: 30, made: 20, isDone: false } });
    expect(nextStops({ ...pass, visits: [made('torget', 0, 30)] }, null)[0]?.dose.isDone).toBe(true);
    expect(nextStops(fieldPass(), null)).toEqual([]);
  });

  it('is so many metres away as the crow flies', () => {
    expect(metresBetween({ lng: 18, lat: 59 }, { lng: 18, lat: 59.01 })).toBeCloseTo(1112, 0);
    // a degree of longitude is half as long at 60 degrees north
    expect(metresBetween({ lng: 18, lat: 60 }, { lng: 18.02, lat: 60 })).toBeCloseTo(1112, 0);
  });
});
