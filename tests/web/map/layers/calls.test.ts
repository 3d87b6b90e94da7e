import { expect, it } from 'vitest';
import type { ServiceCallGrid } from '../../../../web/api/types';
import { callRadius, calls } from '../../../../web/map/layers/calls/calls';
import { context } from '../map-context';

const answer: ServiceCallGrid = {
  extent: { from: '2025-01-01', to: '2026-01-01' },
  asked: { from: '2025-01-01', to: '2026-01-01' },
  covered: { from: '2025-01-01', to: '2026-01-01' },
  cell_size: 100,
  squares: [
    { x: 0, y: 0, lng: 18, lat: 59, stadsdel: 'a', near: null, n: 9 },
    { x: 100, y: 0, lng: 18.1, lat: 59, stadsdel: null, near: null, n: 1 },
  ],
  n_on_map: 10,
  n_not_placed: 0,
  n_not_for_map: 2,
  n_apart: 0,
  n_presence_produced: 3,
};
const of = (value: ServiceCallGrid | null, layers: string[]) => {
  const base = context({ layers: layers as never });
  return { ...base, answers: { ...base.answers, calls: { value } as never } };
};

it('has a ring for each square, whose area follows the number, in no colour of offences', () => {
  const { data } = calls.sources(of(answer, ['calls']))['service-call'] as { data: { features: { properties: unknown }[] } }; // prettier-ignore
  expect(data.features.map(({ properties }) => properties)).toEqual([
    { n: 9, radius_m: callRadius(9, 100) },
    { n: 1, radius_m: callRadius(1, 100) },
  ]);
  expect(callRadius(36, 100) / callRadius(4, 100)).toBeCloseTo(3);
  // as many per area whatever the side of the squares, and never beyond the square
  expect(callRadius(100, 500)).toBeCloseTo(callRadius(100 / 25, 100) * 5);
  expect(callRadius(1000, 100)).toBe(50);
  const ring = calls.layers(of(answer, ['calls'])).find(({ id }) => id === 'service-call')!;
  expect(ring.paint).toMatchObject({ 'circle-color': '#ink', 'circle-stroke-color': '#ink' });
});

it('is drawn only where it is chosen and answered', () => {
  const shown = (value: ServiceCallGrid | null, layers: string[]) =>
    calls.layers(of(value, layers)).map(({ layout }) => (layout as { visibility: string }).visibility);
  expect(shown(answer, ['calls'])).toEqual(['visible']);
  expect(shown(answer, ['grid'])).toEqual(['none']);
  expect(shown(null, ['calls'])).toEqual(['none']);
});
