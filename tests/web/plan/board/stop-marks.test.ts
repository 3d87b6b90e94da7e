import { expect, it } from 'vitest';
import { dayScale } from '../../../../web/plan/board/scale';
import { stopMarks } from '../../../../web/plan/board/stop-marks';
import { stopWords } from '../../../../web/plan/week/stop-words';
import { makePass } from '../make-pass';

const stop = (place: string, from_min: number, travel_min = 0) => ({
  ...{ place, stadsdel: 'rissne', from_min, travel_min, stay_min: 15 },
});
const tour = { travel: 'walking' as const, stops: [stop('torget', 0), stop('parken', 100, 12)] };

it('marks the stops of a pass where they are in its bar, and leaves out those of the next day', () => {
  // a pixel a minute, Friday
  const scale = dayScale(4, 1440, null);
  const at = 4 * 1440 + 22 * 60;
  // the card begins at 21
  expect(stopMarks(tour, { from: at, to: at + 240 }, scale, 21 * 60)).toEqual([
    { left: 60, width: 15 },
    { left: 160, width: 15 },
  ]);
  expect(stopMarks(tour, { from: at + 60, to: at + 300 }, scale, 21 * 60)).toEqual([{ left: 120, width: 15 }]);
  expect(stopMarks(null, { from: at, to: at + 240 }, scale, 0)).toEqual([]);
});

it('says stops in order with their hours and the way to each', () => {
  const words = stopWords(makePass({ tour }), (place) => place.toUpperCase(), 'Europe/Stockholm', 'sv');
  expect(words).toEqual(['17–17.15 TORGET', '18.40–18.55 PARKEN (12 min väg dit, 1\u00a0h\u00a013 till annat innan)']);
  expect(stopWords(makePass(), String, 'Europe/Stockholm', 'en')).toEqual([]);
});
