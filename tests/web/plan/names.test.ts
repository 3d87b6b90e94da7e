import { expect, it } from 'vitest';
import type { AppState } from '../../../web/state/context';
import { namesOf } from '../../../web/plan/names';

const app = (places: object | null) =>
  ({
    view: { language: 'sv' },
    answers: { catalogue: {}, stadsdelar: {}, promise: {}, places: { value: places } },
  }) as unknown as AppState;

it('tells a place that there no longer is as such, and one that has not come by neither name nor code', () => {
  const there = { features: [{ properties: { place: 'torget', name: 'Torget' } }] };
  expect(namesOf(app(there)).place('torget')).toBe('Torget');
  expect(namesOf(app(there)).place('gone')).toBe('plats som inte längre finns');
  expect(namesOf(app(null)).place('torget')).toBe('…');
});
