import { describe, expect, it } from 'vitest';
import { clockRange, dayWords, realLength, whereWords } from '../../../web/plan/pass-words';

describe('the words of a pass', () => {
  it('say its time as a roster does', () => {
    expect(clockRange(17 * 60, 21 * 60, 'sv')).toBe('17–21');
    expect(clockRange(17 * 60 + 30, 21 * 60 + 15, 'sv')).toBe('17.30–21.15');
    expect(clockRange(17 * 60 + 30, 21 * 60 + 15, 'en')).toBe('17:30–21:15');
    expect(clockRange(20 * 60, 0, 'sv')).toBe('20–24');
    expect(clockRange(0, 6 * 60, 'sv')).toBe('00–06');
  });

  it('say the day without the year', () => {
    expect(dayWords('2026-01-09', 'sv')).toBe('fredag 9 januari');
    expect(dayWords('2026-01-11', 'en')).toBe('Sunday 11 January');
  });

  it('say how long it really is on the night when clocks are put back', () => {
    const night = { planned_from: '2026-10-24T20:00:00.000Z', planned_to: '2026-10-25T05:00:00.000Z' };
    expect(realLength(night, 'sv')).toEqual({ minutes: 540, words: '9\u00a0h' });
  });

  it('name a tour after its first stop in the stadsdel that it stands under', () => {
    const stop = (place: string, stadsdel: string) => ({ place, stadsdel, from_min: 0, travel_min: 0, stay_min: 15 });
    const stops = [stop('torget', 'centrum'), stop('skolan', 'rissne'), stop('parken', 'rissne')];
    const pass = { place: null, tour: { travel: 'walking' as const, stops } };
    const names = { place: (place: string) => place, stadsdel: (stadsdel: string) => stadsdel };
    const say = (first: string, more: number) => `${first} + ${more}`;
    expect(whereWords({ ...pass, stadsdel: 'rissne' }, names, say)).toBe('skolan + 2');
    // moved to a stadsdel that it has no stop in
    expect(whereWords({ ...pass, stadsdel: 'duvbo' }, names, say)).toBe('torget + 2');
  });
});
