import { describe, expect, it } from 'vitest';
import { EMERGING_CATEGORIES } from '../../../server/statistics/emerging-category';
import { classColours } from '../../../web/map/method-colours';
import { mapSources, mapStates, mapStyle } from '../../../web/map/style';
import { layer } from './analysis-layer';
import { context } from './map-context';

const classes = (...codes: string[]) => codes.map((code) => ({ code, from: null, label: { sv: code, en: code } }));
const paint = (id: string, patch = {}) => mapStyle(context(patch)).layers.find((each) => each.id === id);

describe('the colours of a method', () => {
  it('are a ramp for degrees, whose last is always the strongest', () => {
    expect(classColours({ method: 'kde', classes: classes('1', '2', '3', '4', '5') })).toEqual([
      'hot1',
      'hot2',
      'hot3',
      'hot4',
      'hot5',
    ]);
    expect(classColours({ method: 'kde', classes: classes('1', '2') })).toEqual(['hot3', 'hot5']);
  });

  it('leave what chance alone gives in the grey of chance', () => {
    expect(classColours({ method: 'gistar', classes: classes('none', 'p95', 'p99') })).toEqual([
      'chance',
      'hot3',
      'hot5',
    ]);
  });

  it('differ between kinds, and are grey for a kind that is not known', () => {
    const colours = classColours({ method: 'emerging', classes: classes(...EMERGING_CATEGORIES, 'strange') });
    expect(new Set(colours).size).toBe(EMERGING_CATEGORIES.length + 1);
    expect(colours.at(-1)).toBe('chance');
  });

  it('leave what is not sure uncoloured where counts are compared', () => {
    const colours = classColours({
      method: 'count',
      classes: classes('fewer_2', 'fewer_1', 'none', 'more_1', 'more_2'),
    });
    expect(colours).toEqual(['fewer2', 'fewer1', 'zero', 'hot3', 'hot4']);
  });

  it('lie on both sides of no difference for a comparison', () => {
    expect(classColours({ method: 'dual_kde', classes: classes('a', 'b', 'c', 'd', 'e') })).toEqual([
      'fewer2',
      'fewer1',
      'chance',
      'hot3',
      'hot4',
    ]);
  });
});

describe('the squares under a method', () => {
  it('are painted by class, and what has none is as zero', () => {
    expect(paint('grid-fill', { analysis: layer() })?.paint).toMatchObject({
      'fill-color': ['match', expect.anything(), 0, '#chance', 1, '#hot5', '#zero'],
    });
  });

  it('say class, value, number and whether the place is stable', () => {
    expect([...(mapStates(context({ analysis: layer() }))['grid'] ?? [])]).toEqual([
      [0, { class: 0, value: 0.5, n: 2, stable: false }],
      [1, { class: 1, value: 3.5, n: 10, stable: true }],
    ]);
  });

  it('are not drawn where there is too little to say', () => {
    const too_little = { reason: 'too_few' as const, message: 'too few' };
    expect(paint('grid-fill', { analysis: layer({ too_little }) })?.layout).toMatchObject({ visibility: 'none' });
    expect(paint('grid-fill', { analysis: layer() })?.layout).toMatchObject({ visibility: 'visible' });
  });

  it('carry letters only where they are of a kind', () => {
    const letters = (patch = {}) => {
      const data = mapSources(context(patch))['cell-letter']?.data as { features: { properties: unknown }[] };
      return data.features.map(({ properties }) => properties);
    };
    expect(letters({ analysis: layer() })).toEqual([]);
    const kinds = layer({ method: 'emerging', classes: classes('none', 'new') });
    expect(letters({ analysis: kinds })).toEqual([{ letter: 'N' }]);
  });

  it('frame the chosen one, and none when the squares are off', () => {
    const framed = (patch = {}) =>
      (mapSources(context(patch))['chosen-cell']?.data as { features: unknown[] }).features;
    expect(framed({ cell: 1 })).toHaveLength(1);
    expect(framed({ cell: null })).toHaveLength(0);
    expect(framed({ cell: 1, layers: [] })).toHaveLength(0);
    expect(framed({ cell: 99 })).toHaveLength(0);
  });
});
