import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../../web/plan/board/block';
import { draftFrom } from '../../../../web/plan/dialog/draft';
import { overflowOf, withStops } from '../../../../web/plan/dialog/draft-stops';
import type { Stop } from '../../../../web/plan/dialog/edit-stops';
import { findPlaces } from '../../../../web/plan/dialog/find-places';
import { makePass } from '../make-pass';

const ZONE = 'Europe/Stockholm';
const stop = (place: string, from_min: number, stadsdel = 'rissne'): Stop => ({
  ...{ place, stadsdel, from_min, stay_min: 15, travel_min: 0 },
});
const draftOf = (...stops: Stop[]) =>
  draftFrom(fieldsOf(makePass({ tour: stops.length > 0 ? { travel: 'walking', stops } : null })), ZONE);

describe('a pass whose stops are changed', () => {
  it('ends with its last stop where it did before, and stays as long as it was where it did not', () => {
    // 17 to 21: four hours
    const tight = draftOf(stop('a', 0), stop('b', 225));
    expect(withStops(tight, 'walking', [stop('a', 0)], ZONE)).toMatchObject({ start: '17:00', end: '17:15' });
    const loose = draftOf(stop('a', 0), stop('b', 100));
    expect(withStops(loose, 'walking', [stop('a', 0)], ZONE)).toMatchObject({ start: '17:00', end: '21:00' });
  });

  it('begins with its first stop where it did before, and the others stay at their hours', () => {
    const changed = withStops(draftOf(stop('a', 0), stop('b', 100)), 'walking', [stop('b', 100)], ZONE);
    expect(changed).toMatchObject({ date: '2026-01-09', start: '18:40', end: '21:00' });
    expect(changed.tour?.stops).toEqual([stop('b', 0)]);
  });

  it('gets a later end where it is too short, also past midnight', () => {
    const longer = withStops(draftOf(), 'walking', [stop('a', 0), stop('b', 430)], ZONE);
    expect(longer).toMatchObject({ date: '2026-01-09', start: '17:00', end: '00:25' });
    const never = withStops(draftOf(), 'walking', [stop('a', 0), stop('b', 1430)], ZONE);
    expect(never.end).toBe('21:00');
    expect(overflowOf({ ...draftOf(), ...never }, ZONE)).toBe(1445 - 240);
  });

  it('lies in the stadsdel of one of its stops, and has no place of its own beside them', () => {
    const away = withStops({ ...draftOf(), place: 'x' }, 'walking', [stop('b', 0, 'duvbo')], ZONE);
    expect(away).toMatchObject({ stadsdel: 'duvbo', place: '', area: null });
  });

  it('is to its stadsdel as a whole when the last of them is taken out', () => {
    expect(withStops(draftOf(stop('a', 0)), 'walking', [], ZONE)).toMatchObject({
      ...{ tour: null, stadsdel: 'rissne', start: '17:00', end: '21:00' },
    });
  });
});

it('finds places by any part of their names, whatever the marks over letters', () => {
  const place = (name: string, stadsdel: string | null = 'or') => ({ place: name, name, stadsdel });
  const places = [place('Mälartorget'), place('Örskolan'), place('Torget'), place('Torn', null)];
  const find = (text: string) => findPlaces(text, places, (code) => code).map(({ name }) => name);
  expect(find('torg')).toEqual(['Torget', 'Mälartorget']);
  expect(find('orsk')).toEqual(['Örskolan']);
  expect(find('tornet')).toEqual([]);
  expect(find('')).toHaveLength(3);
});
