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

it('gives stops that would lie over one another one mark with both numbers, until one looks closer', () => {
  // 110 m and 1.1 km to the north
  const stops = [
    { at: [18, 59], number: '1, 4' },
    { at: [18, 59.001], number: '2' },
    { at: [18, 59.01], number: '3' },
  ] as const;
  const near = context({ tours: { places: [], tour: { isGhost: false, stops, legs: [] } } });
  const numbers = (source: string) => features(source, near).map(({ properties }) => properties?.['number'] as string);
  expect(numbers('tour-stop')).toEqual(['1, 2, 4', '3']);
  expect(numbers('tour-stop-close')).toEqual(['1, 4', '2', '3']);
  const zooms = mapStyle(near).layers.filter(({ id }) => id.startsWith('tour-stop'));
  expect(zooms.map(({ minzoom, maxzoom }) => [minzoom, maxzoom])).toEqual([
    [undefined, 13],
    [undefined, 13],
    [13, undefined],
    [13, undefined],
  ]);
});

it('keeps the hours below a name for a closer look where a week has marks of its own', () => {
  const from = (of: Parameters<typeof mapStyle>[0]) => {
    const { layout } = mapStyle(of).layers.find(({ id }) => id === 'stadsdel-name')!;
    return (layout as { 'text-field': [string, [string], unknown, number] })['text-field'][3];
  };
  expect(from(context())).toBe(11);
  expect(from(context({ tours: { places: [], tour: null } }))).toBe(12.5);
});

it('draws nothing of them where there are none: on every other map', () => {
  const hidden = mapStyle(context()).layers.filter(({ id }) => id.startsWith('tour-'));
  expect(hidden.length).toBeGreaterThan(5);
  for (const { layout } of hidden) expect(layout?.visibility).toBe('none');
});
