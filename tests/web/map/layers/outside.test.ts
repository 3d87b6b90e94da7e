import { describe, expect, it } from 'vitest';
import { readStyle } from '../../../../web/map/layers/outside/read-style';
import { mapStyle } from '../../../../web/map/style';
import { context } from '../map-context';

const ADDRESS = 'https://kartor.example.se/stilar/gra.json?nyckel=1';
const STYLE = {
  version: 8,
  glyphs: 'https://typsnitt.example.com/{fontstack}/{range}.pbf',
  sprite: '../bilder/gra',
  sources: {
    karta: { type: 'vector', url: '/karta.json' },
    foto: {
      type: 'raster',
      tiles: ['tiles/{z}/{x}/{y}.png'],
      tileSize: 256,
      attribution: '<a href="#">Staden</a> &amp; Co',
    },
    annan: { type: 'raster', tiles: ['https://annan.example.com/{z}/{x}/{y}.png'] },
    tyst: { type: 'vector', url: 'https://kartor.example.se/borta.json' },
    film: { type: 'video', urls: [] },
  },
  layers: [
    { id: 'bakgrund', type: 'background', paint: { 'background-color': '#fff' } },
    { id: 'foto', type: 'raster', source: 'foto' },
    { id: 'namn', type: 'symbol', source: 'karta', 'source-layer': 'namn', layout: { 'text-font': ['Arial'] } },
    { id: 'annan', type: 'raster', source: 'annan' },
    { id: 'tyst', type: 'line', source: 'tyst', 'source-layer': 'x' },
    { id: 'film', type: 'raster', source: 'film' },
  ],
};
const fetchJson = (address: string) =>
  address === 'https://kartor.example.se/karta.json'
    ? Promise.resolve({ tiles: ['v/{z}/{x}/{y}.pbf'], maxzoom: 14, attribution: 'Staden & Co', name: 'Karta' })
    : Promise.reject(new Error('404'));

describe('a map from somebody else’s server', () => {
  it('is what its own host has, with whole addresses, names in our typeface and no glyphs', async () => {
    const style = await readStyle(STYLE, ADDRESS, fetchJson);
    expect(style.sources).toEqual({
      'outside:karta': { type: 'vector', tiles: ['https://kartor.example.se/v/{z}/{x}/{y}.pbf'], maxzoom: 14 },
      'outside:foto': {
        type: 'raster',
        tiles: ['https://kartor.example.se/stilar/tiles/{z}/{x}/{y}.png'],
        tileSize: 256,
      },
    });
    expect(style.below.map(({ id }) => id)).toEqual(['outside:bakgrund', 'outside:foto']);
    expect(style.above).toMatchObject([{ id: 'outside:namn', source: 'outside:karta' }]);
    expect(style.above[0]!.layout).toMatchObject({ 'text-font': ['Inter Variable', 'sans-serif'] });
    expect(style.sprites).toEqual([{ id: 'default', url: 'https://kartor.example.se/bilder/gra' }]);
    expect(style.attribution).toBe('Staden & Co');
    expect(style.n_left_out).toBe(3);
  });

  it('loses what asks for pictures where they are on another host', async () => {
    const layers = [
      { id: 'a', type: 'fill', source: 'foto', paint: { 'fill-pattern': 'park', 'fill-opacity': 1 } },
      { id: 'b', type: 'symbol', source: 'foto', layout: { 'icon-image': 'buss' } },
    ];
    const style = await readStyle({ ...STYLE, sprite: 'https://annan.example.com/b', layers }, ADDRESS, fetchJson);
    expect(style.sprites).toEqual([]);
    expect(style.below[0]!.paint).toEqual({ 'fill-opacity': 1 });
    expect(style.above[0]!.layout).not.toHaveProperty('icon-image');
  });

  it.each([[null], ['hej'], [{ version: 7, sources: {}, layers: [] }], [{ version: 8, layers: [] }]])(
    'is refused when it is %j',
    async (given) => {
      await expect(readStyle(given, ADDRESS, fetchJson)).rejects.toThrow(/expected a MapLibre style/);
    },
  );

  it('is refused when nothing of it comes from its own host', async () => {
    const layers = STYLE.layers.slice(3);
    await expect(readStyle({ ...STYLE, layers }, ADDRESS, fetchJson)).rejects.toThrow(/has no layers from kartor/);
  });

  it('takes the place of the ground, under a veil', async () => {
    const visible = (outside: Awaited<ReturnType<typeof readStyle>> | null) =>
      mapStyle(context({ outside }))
        .layers.filter(({ layout }) => layout?.visibility !== 'none')
        .map(({ id }) => id);
    expect(visible(null)).toContain('road');
    expect(visible(null)).not.toContain('outside-veil');
    const shown = visible(await readStyle(STYLE, ADDRESS, fetchJson));
    expect(shown).toContain('outside-veil');
    for (const id of ['road', 'water', 'green']) expect(shown).not.toContain(id);
  });

  it('leaves out a source whose description is no description', async () => {
    for (const told of [null, 'karta', [], { tiles: 'v' }]) {
      const style = await readStyle(STYLE, ADDRESS, () => Promise.resolve(told));
      expect(Object.keys(style.sources)).not.toContain('karta');
    }
  });
});
