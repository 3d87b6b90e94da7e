import type { FeatureCollection, Geometry } from 'geojson';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { ENVIRONMENT_KINDS } from '../../../data/terms/environment';
import { coloursOf } from '../../../web/map/colours';
import { fillColour } from '../../../web/map/layers/stadsdelar/stadsdelar';
import { layerChanges, mapSources, mapStates, mapStyle } from '../../../web/map/style';
import { MAP_LAYERS } from '../../../web/state/view';
import { colours, context } from './map-context';

const layer = (id: string, patch = {}) => mapStyle(context(patch)).layers.find((layer) => layer.id === id);
const properties = (source: string, patch = {}) =>
  (mapSources(context(patch))[source]?.data as FeatureCollection<Geometry, Record<string, unknown>>).features.map(
    (feature) => feature.properties,
  );

describe('the style of the map', () => {
  it('fetches nothing: no glyphs, no sprite, only data of its own', () => {
    const style = mapStyle(context());
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    const { ground, background, ...others } = style.sources;
    expect(new Set(Object.values(others).map(({ type }) => type))).toEqual(new Set(['geojson']));
    expect(background).toMatchObject({ type: 'raster', tiles: ['about:blank'] });
    expect(ground).toMatchObject({ type: 'vector', tiles: ['about:blank'] });
  });

  it('keeps a layer that is off mounted', () => {
    expect(layer('grid-fill', { layers: [] })?.layout).toMatchObject({ visibility: 'none' });
    expect(layer('grid-fill')?.layout).toMatchObject({ visibility: 'visible' });
  });

  it('hides what has nothing to draw, and shows it when it has', () => {
    const place = { type: 'FeatureCollection' as const, features: [] };
    expect(layer('place-name', { places: place })?.layout).toMatchObject({ visibility: 'none' });
    expect(layer('place-name')?.layout?.visibility).not.toBe('none');
  });

  it('can be made before anything has been answered', () => {
    const none = { stadsdelar: null, byStadsdel: null, gridGeometry: null, grid: null, presence: null };
    expect(mapStyle(context(none)).layers).toHaveLength(mapStyle(context()).layers.length);
    expect(mapStates(context(none))['grid']?.size).toBe(0);
  });
});

describe('what the map is given to draw', () => {
  const none = { stadsdelar: null, byStadsdel: null, gridGeometry: null, grid: null, presence: null };
  const drawn = new Proxy(colours, { get: () => '#123456' });
  it.each([
    ['as it opens', {}],
    ['before anything has been answered', none],
    ['with every layer on', { layers: MAP_LAYERS, environment: ENVIRONMENT_KINDS }],
    ['with no layer on', { layers: [], environment: [] }],
  ])(
    'follows the specification of styles %s: a layer that does not is left out, and the map never ready',
    (_, patch) => {
      const style = mapStyle(context({ ...patch, colours: drawn }));
      expect(validateStyleMin(style)).toEqual([]);
    },
  );
});

describe('the squares', () => {
  it('send only the cells that have offences', () => {
    expect([...(mapStates(context())['grid'] ?? [])]).toEqual([[1, { n: 10, class: 3 }]]);
  });

  it('draw zero in a colour of its own', () => {
    expect(layer('grid-fill')?.paint).toMatchObject({
      'fill-color': ['match', expect.anything(), 0, '#hot1', 1, '#hot2', 2, '#hot3', 3, '#hot4', 4, '#hot5', '#zero'],
    });
  });
});

describe('the values of the stadsdelar', () => {
  it('tell missing from zero', () => {
    const states = mapStates(context({ layers: ['stadsdelar'], measure: 'rate_per_1000' }))['stadsdelar'];
    expect(states?.get('soder')).toEqual({ class: null, chosen: false });
    expect(mapStates(context({ layers: ['stadsdelar'] }))['stadsdelar']?.get('soder')).toMatchObject({ class: 0 });
    const fill = fillColour('rate_per_1000', colours);
    expect(fill.slice(0, 4)).toEqual(['match', expect.anything(), 0, '#zero']);
    expect(fill.at(-1)).toBe('#land');
  });

  it('say that a change is large, in the class that the legend names', () => {
    // classes are fewer2, fewer1, chance, more1, more2
    expect(
      mapStates(context({ layers: ['stadsdelar'], measure: 'change_pct' }))['stadsdelar']?.get('norr'),
    ).toMatchObject({ class: 4 });
  });

  it('mark the chosen one', () => {
    expect(mapStates(context({ chosen: 'norr' }))['stadsdelar']?.get('norr')).toMatchObject({ chosen: true });
  });
});

describe('planned presence', () => {
  it('has an area in step with its hours: four hours have twice the radius of one', () => {
    expect(properties('presence')).toEqual([{ stadsdel: 'norr', planned_px: 8, delivered_px: 4 }]);
  });

  it('fills no more than the ring when more was delivered than planned', () => {
    const presence = context().presence;
    const rows = [{ stadsdel: 'norr', n_planned: 1, planned_min: 60, delivered_min: 240 }];
    expect(properties('presence', { presence: presence && { ...presence, rows } })).toEqual([
      { stadsdel: 'norr', planned_px: 4, delivered_px: 4 },
    ]);
  });
});

describe('the names', () => {
  it('carry the hours of the week, and nothing where nothing is planned', () => {
    expect(properties('stadsdel-name').map((p) => [p['name'], p['figure']])).toEqual([
      ['NORR', '4\u00a0h/v'],
      ['SODER', ''],
    ]);
  });

  it('carry the value too when the stadsdelar are on', () => {
    const figures = properties('stadsdel-name', { layers: ['stadsdelar', 'presence'], language: 'en' });
    expect(figures.map((p) => p['figure'])).toEqual(['10 · 4\u00a0h/wk', '0']);
  });
});

describe('what changes from one style to the next', () => {
  const layers = (patch = {}) => mapStyle(context(patch)).layers;

  it('is nothing when nothing has', () => {
    expect(layerChanges(layers(), layers())).toEqual([]);
  });

  it('is nothing when another answer comes: colours follow states, and no tile is cut anew', () => {
    const { grid, byStadsdel } = context();
    const other = {
      grid: grid && { ...grid, breaks: [3, 5, 7, 9, 11] },
      byStadsdel: byStadsdel && { ...byStadsdel, breaks: { ...byStadsdel.breaks, n: [20, 30, 40, 50, 60] } },
    };
    expect(layerChanges(layers(), layers(other))).toEqual([]);
  });

  it('is the visibility of the layer that was put away', () => {
    expect(layerChanges(layers(), layers({ layers: ['grid', 'prioritised'] }))).toEqual([
      { id: 'presence-planned', kind: 'layout', name: 'visibility', value: 'none' },
      { id: 'presence-delivered', kind: 'layout', name: 'visibility', value: 'none' },
      { id: 'presence-room', kind: 'layout', name: 'visibility', value: 'none' },
    ]);
  });

  it('refuses a layer that was not there at the start', () => {
    const late = [...layers(), { id: 'late', type: 'background' as const }];
    expect(() => layerChanges(layers(), late)).toThrow("map layer 'late' was not mounted at the start");
  });
});

describe('the colours of the page', () => {
  it('are read from its custom properties', () => {
    expect(coloursOf({ getPropertyValue: (token) => ` ${token} ` })).toMatchObject({
      hot1: '--hot-1',
      land: '--land',
    });
  });

  it('are refused when one is missing', () => {
    expect(() => coloursOf({ getPropertyValue: () => '' })).toThrow('ui/tokens.css has no --paper');
  });
});
