import { expect, it } from 'vitest';
import { tours } from '../../../web/map/layers/tours';
import { mapStyle } from '../../../web/map/style';
import { context } from './map-context';

const WAY = { from: [0.1, 0.1], to: [0.9, 0.1], words: '12 min' } as const;
const shown = context({
  tours: {
    places: [
      { at: [0.1, 0.1], isGhost: true },
      { at: [0.9, 0.1], isGhost: false },
    ],
    tour: {
      isGhost: true,
      stops: [
        { at: [0.1, 0.1], number: '1, 3' },
        { at: [0.9, 0.1], number: '2' },
      ],
      legs: [WAY, { ...WAY, from: WAY.to, to: WAY.from }],
    },
  },
});

const features = (source: string, of = shown) => {
  const { data } = tours.sources(of)[source]!;
  return typeof data === 'object' && data.type === 'FeatureCollection' ? data.features : [];
};

it('draws where passes go, the stops of one with their numbers, and each way with its minutes', () => {
  expect(features('tour-place').map(({ properties }) => properties)).toEqual([{ ghost: true }, { ghost: false }]);
  expect(features('tour-stop').map(({ properties }) => properties)).toEqual([
    { ghost: true, number: '1, 3' },
    { ghost: true, number: '2' },
  ]);
  const way = { ghost: true, words: '12 min' };
  expect(features('tour-leg').map(({ properties }) => properties)).toEqual([way, way]);
});

it('draws nothing of them where there are none: on every other map', () => {
  const hidden = mapStyle(context()).layers.filter(({ id }) => id.startsWith('tour-'));
  expect(hidden.length).toBeGreaterThan(5);
  for (const { layout } of hidden) expect(layout?.visibility).toBe('none');
});
