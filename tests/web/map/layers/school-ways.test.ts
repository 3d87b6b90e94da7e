import type { FeatureCollection } from 'geojson';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, it } from 'vitest';
import type { MapContext } from '../../../../web/map/layers/map-context';
import { mapSources, mapStyle } from '../../../../web/map/style';
import { colours, context } from '../map-context';

const LINE = [
  [17.9, 59.3],
  [17.91, 59.31],
] as const;
const street = (name: string, share: number) => ({ street: name, name, share, n: 3, line: LINE });
const schools = [
  { name: 'Norra', streets: [street('a', 0.2), street('b', 0.5)] },
  { name: 'Södra', streets: [street('a', 0.4)] },
];
const answers = new Proxy(
  {},
  { get: (_, name) => ({ value: name === 'schoolRoutes' ? { schools } : null }) },
) as unknown as MapContext['answers'];
const drawn = new Proxy(colours, { get: () => '#123456' });

it('draws each street once, by the school whose ways share it most', () => {
  const data = mapSources(context({ answers }))['school-way']!.data as FeatureCollection;
  expect(data.features.map(({ properties }) => properties)).toEqual([{ share: 0.4 }, { share: 0.5 }]);
  expect(validateStyleMin(mapStyle(context({ answers, colours: drawn })))).toEqual([]);
});

it('draws nothing where they have not been asked for', () => {
  const layer = mapStyle(context()).layers.find(({ id }) => id === 'school-way');
  expect(layer?.layout).toMatchObject({ visibility: 'none' });
});
