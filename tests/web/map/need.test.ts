import type { FeatureCollection } from 'geojson';
import { expect, it } from 'vitest';
import { mapSources, mapStyle } from '../../../web/map/style';
import type { StadsdelNeed } from '../../../web/map/layers/stadsdel-need';
import { context } from './map-context';

/** most of the need is in norr, all of the presence in söder */
const need: StadsdelNeed[] = [
  { stadsdel: 'norr', share: 0.88, planned_min: 0, need: 2, presence: 0 },
  { stadsdel: 'soder', share: 0.12, planned_min: 210, need: 0, presence: 2 },
];
const properties = (source: string, patch = {}) =>
  (mapSources(context(patch))[source]?.data as FeatureCollection).features.map((feature) => feature.properties);
const fill = (patch = {}) => mapStyle(context(patch)).layers.find(({ id }) => id === 'need-fill');

it('gives each stadsdel the colour of its need and its presence', () => {
  expect(properties('need', { need })).toEqual([
    { stadsdel: 'norr', need_class: '20' },
    { stadsdel: 'soder', need_class: '02' },
  ]);
  const colour = (fill({ need })?.paint as { 'fill-color': unknown[] })['fill-color'];
  expect(colour).toHaveLength(2 + 2 * 9 + 1);
  expect(colour[colour.indexOf('20') + 1]).toBe('#need20');
  expect(colour[colour.indexOf('02') + 1]).toBe('#need02');
});

it('is not drawn before there is a need', () => {
  expect(fill()?.layout).toMatchObject({ visibility: 'none' });
  expect(fill({ need })?.layout).toMatchObject({ visibility: 'visible' });
  expect(properties('need')).toEqual([]);
});

it('says share and hours beside each name, so that nothing is told by colour alone', () => {
  const named = properties('stadsdel-name', { need, layers: ['prioritised'] });
  expect(named.map((name) => name?.['figure'] as string)).toEqual(['88\u00a0% · 0\u00a0h', '12\u00a0% · 3,5\u00a0h']);
});
