import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { middleOfPattern } from '../../../web/map/middle-of-pattern';
import { patternWords } from '../../../web/map/pattern-words';
import { mapSources, mapStates, mapStyle } from '../../../web/map/style';
import type { AnalysisClusters, AnalysisNearRepeat } from '../../../web/api/types';
import { context } from './map-context';

const HULL: [number, number][] = [
  [0, 0],
  [2, 0],
  [2, 1],
  [1, 3],
  [0, 0],
];
const cluster = { rank: 1, n: 40, near: 'Torget', near_m: 20, stadsdel: 'norr', area_m2: 5000, hull: HULL };
// there and back again between the two squares, whose middles are 0.5 and 1.5 degrees east
const string = { n: 3, from: '2025-03-01', to: '2025-03-05', near: null, cell: [1, 0], link: [[1, 0]] };
const lone = { ...string, cell: [0], link: [] };
const patch = { clusters: [cluster], strings: [string, lone] as AnalysisNearRepeat['strings'] };

const features = (source: string, more = {}): Feature[] =>
  (mapSources(context({ ...patch, ...more }))[source]?.data as FeatureCollection).features;
const layer = (id: string, more = {}) => mapStyle(context({ ...patch, ...more })).layers.find((l) => l.id === id);

describe('places where offences gather', () => {
  it('are outlined, with their number at the northernmost corner', () => {
    expect(features('cluster')[0]?.geometry).toEqual({ type: 'Polygon', coordinates: [HULL] });
    expect(features('cluster-number')[0]).toMatchObject({
      geometry: { coordinates: [1, 3] },
      properties: { index: 0, number: '1' },
    });
  });

  it('are not on the map until they are asked for', () => {
    expect(features('cluster', { clusters: null })).toEqual([]);
    expect(features('string', { strings: null })).toEqual([]);
  });

  it('are marked when chosen', () => {
    const states = mapStates(context({ ...patch, pattern: { kind: 'cluster', index: 0 } }));
    expect(states['cluster']?.get(0)).toEqual({ chosen: true });
    expect(states['string']?.get(0)).toEqual({ chosen: false });
  });
});

describe('chains of near repeats', () => {
  it('go between the middles of squares, in order of time', () => {
    expect(features('string').map(({ geometry }) => geometry)).toEqual([
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [1.5, 0.5],
            [0.5, 0.5],
          ],
        ],
      },
    ]);
    expect(features('string-square').map(({ properties }) => properties)).toEqual([
      { index: 0, order: 1 },
      { index: 0, order: 2 },
      { index: 1, order: 1 },
    ]);
  });

  it('wait for the squares they lie in', () => {
    expect(features('string', { gridGeometry: null })).toEqual([]);
  });

  it('number the squares of the chosen one alone, and let the others step back', () => {
    expect(layer('string-order')).toMatchObject({ filter: ['==', ['get', 'index'], -1] });
    const pattern = { kind: 'string' as const, index: 1 };
    expect(layer('string-order', { pattern })).toMatchObject({ filter: ['==', ['get', 'index'], 1] });
    const opacity = (more = {}) => (layer('string-line', more)?.paint as Record<string, unknown[]>)['line-opacity'];
    expect(opacity()?.at(-1)).toBe(0.6);
    expect(opacity({ pattern })?.at(-1)).toBe(0.35);
  });
});

describe('the chosen one', () => {
  const answers = {
    clusters: { clusters: [cluster] } as AnalysisClusters,
    nearRepeat: { strings: patch.strings } as AnalysisNearRepeat,
  };
  const squares = context().gridGeometry;

  it('lies in the middle of the box around it', () => {
    const middle = (kind: 'cluster' | 'string') => middleOfPattern({ ...answers, chosen: { kind, index: 0 } }, squares);
    expect(middle('cluster')).toEqual([1, 1.5]);
    expect(middle('string')).toEqual([1, 0.5]);
    expect(middleOfPattern({ ...answers, chosen: null }, squares)).toBeNull();
  });

  it('is told in a line', () => {
    expect(patternWords({ kind: 'cluster', index: 0 }, answers, 'sv')).toBe('Plats 1, Torget: 40 anmälda brott');
    expect(patternWords({ kind: 'string', index: 0 }, answers, 'en')).toBe(
      'Chain of 3 reported offences, 1 Mar 2025 to 5 Mar 2025',
    );
    expect(patternWords(null, answers, 'sv')).toBeNull();
  });
});
