import { describe, expect, it } from 'vitest';
import { parseClock, tidyClock } from '../../../web/plan/clock-field';

describe('a field for a time of day', () => {
  it('is written in more ways than one', () => {
    expect(['17', '9', '1730', '17.30', ' 17,30 ', '24', '25', 'fem'].map(tidyClock)).toEqual([
      '17:00',
      '09:00',
      '17:30',
      '17:30',
      '17:30',
      '00:00',
      '25',
      'fem',
    ]);
  });

  it('reads a time of day, and nothing else', () => {
    expect(['17:00', '9:05', '24:00', '17:60', '17'].map(parseClock)).toEqual([1020, 545, null, null, null]);
  });
});
