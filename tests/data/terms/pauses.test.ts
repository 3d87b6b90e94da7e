import { expect, it } from 'vitest';
import { pausesBefore } from '../../../data/terms/stop-times';

const stop = (from: string, to: string, travel_min: number) => ({
  ...{ from: `2026-01-09T${from}:00.000Z`, to: `2026-01-09T${to}:00.000Z` },
  travel_min,
});

it('is what is left between two stops when the way has been taken off, and nothing where that is a little slack', () => {
  const stops = [
    stop('15:00', '15:15', 0),
    // 25 minutes after the first, of which 20 are the way
    stop('15:40', '15:55', 20),
    // two hours and five minutes after that, of which 5 are the way
    stop('18:00', '18:15', 5),
  ];
  expect(pausesBefore(stops)).toEqual([0, 0, 120]);
});
