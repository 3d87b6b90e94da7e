import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../web/api/types';
import { openingZooms } from '../../../web/map/layers/grid/close-squares';
import { attribution, groundOf } from '../../../web/map/layers/ground/ground-tiles';
import { picturesOf } from '../../../web/map/layers/pictures';
import { mapStyle, tileSources } from '../../../web/map/style';
import { context } from './map-context';

const source = {
  source: 'osm',
  title: 'OpenStreetMap 2026-08-01',
  publisher: '© OpenStreetMap contributors',
  licence: 'ODbL 1.0',
  url: null,
  imported_at: null,
};
const dataset = (table: 'street' | 'building' | 'offence', synthetic: boolean): Catalogue['datasets'][number] => ({
  table,
  meaning: '',
  rows: 1,
  period: null,
  sources: [{ ...source, synthetic }],
});
const ground = { version: 'abc', bounds: [17, 59, 18, 60] as [number, number, number, number] };

describe('the ground', () => {
  const made = groundOf({ ground, background: null, datasets: [dataset('street', true)] }, 'http://here')!;
  const real = groundOf(
    { ground, background: null, datasets: [dataset('street', false), dataset('offence', true)] },
    'http://here',
  )!;
  const visible = (patch: object) =>
    mapStyle(context(patch))
      .layers.filter(({ layout }) => layout?.visibility !== 'none')
      .map(({ id }) => id);

  it('is asked for at our own address alone, under its version', () => {
    expect(real.tiles).toBe('http://here/api/tiles/ground/{z}/{x}/{y}.mvt?v=abc');
    expect(tileSources(context({ ground: real }))['ground']).toMatchObject({
      tiles: [real.tiles],
      bounds: ground.bounds,
    });
    expect(groundOf({ ground: null, background: null, datasets: [] }, 'http://here')).toBeNull();
  });

  it('takes the place of the schematic map when it is real', () => {
    const shown = visible({ ground: real });
    for (const id of ['road', 'road-casing', 'water', 'green', 'rail', 'station', 'water-name'])
      expect(shown).not.toContain(id);
    for (const id of ['ground-street', 'ground-water', 'ground-building']) expect(shown).toContain(id);
  });

  it('leaves the schematic map but for its roads where it is made up', () => {
    const shown = visible({ ground: made });
    for (const id of ['water', 'green', 'rail', 'station', 'ground-street']) expect(shown).toContain(id);
    expect(shown).not.toContain('road');
  });

  it('is nothing that is drawn, nor asked for, before it is there', () => {
    expect(visible({}).filter((id) => id.startsWith('ground-'))).toEqual([]);
    expect(visible({})).toContain('road');
  });

  it('lays streets over squares, and their names over the borders', () => {
    const ids = visible({ ground: real });
    const order = [
      'ground-building',
      'grid-fill',
      'grid-outline',
      'ground-street',
      'stadsdelar-border',
      'ground-street-name',
      'stadsdel-name',
    ];
    expect([...order].sort((a, b) => ids.indexOf(a) - ids.indexOf(b))).toEqual(order);
  });

  it('gives way to the municipality’s own map, of pictures or of vectors', () => {
    const own = { version: 'f', min_zoom: 9, max_zoom: 14, bounds: ground.bounds, attribution: 'Staden' };
    const catalogue = (kind: 'raster' | 'vector') => ({
      ground,
      background: { ...own, kind },
      datasets: [dataset('street', false)],
    });
    const pictures = picturesOf(catalogue('raster'), 'http://here');
    expect(pictures?.tiles).toBe('http://here/api/tiles/background/{z}/{x}/{y}?v=f');
    const shown = visible({ ground: real, pictures });
    expect(shown).toContain('background-pictures');
    for (const id of ['road', 'ground-street', 'ground-building', 'water', 'ground-street-name'])
      expect(shown).not.toContain(id);
    // what is counted along streets is not of the map below
    expect(visible({ ground: real })).not.toContain('background-pictures');
    const vectors = groundOf(catalogue('vector'), 'http://here');
    expect(vectors).toMatchObject({ tiles: pictures?.tiles, closest: 14 });
    expect(picturesOf(catalogue('vector'), 'http://here')).toBeNull();
    expect(attribution(catalogue('raster'))).toBe('Staden');
  });

  it('names whom it comes from, each once', () => {
    expect(
      attribution({
        background: null,
        datasets: [dataset('street', false), dataset('building', false), dataset('offence', true)],
      }),
    ).toBe('© OpenStreetMap contributors (OpenStreetMap 2026-08-01, ODbL 1.0)');
  });
});

describe('squares', () => {
  it('open when they are wider than 75 pixels: those of 100 m at 60° N between zoom 14.8 and 15.8', () => {
    // 40,075,017 m / 512 px × cos 60° / 2^z = 100 m / 75 px
    expect(openingZooms(100, 60)[0]).toBeCloseTo(14.84, 2);
    expect(openingZooms(200, 60)[0]).toBeCloseTo(13.84, 2);
    expect(openingZooms(100, 60)[1]).toBeCloseTo(15.84, 2);
  });
});
