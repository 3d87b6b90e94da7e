import { backgroundTiles } from '../../api/links';
import type { Catalogue } from '../../api/types';
import { texts } from '../../text/texts';
import { visibility, type MapPart } from './layer';

/** A map of pictures that the municipality has itself; null where it has none. */
export interface Pictures {
  tiles: string;
  bounds: [number, number, number, number];
  min_zoom: number;
  max_zoom: number;
}

/** What the server has of pictures. */
export function picturesOf(catalogue: Pick<Catalogue, 'background'> | null, origin: string): Pictures | null {
  const background = catalogue?.background ?? null;
  if (background?.kind !== 'raster') return null;
  const { version, bounds, min_zoom, max_zoom } = background;
  return { tiles: origin + backgroundTiles(version), bounds, min_zoom, max_zoom };
}

/** The municipality's own map in place of the ground, paled so that what is counted is seen on it. */
export const background: MapPart = {
  sources: () => ({}),
  tiles: ({ pictures }) => ({
    background: {
      type: 'raster',
      tiles: [pictures?.tiles ?? 'about:blank'],
      tileSize: 256,
      minzoom: pictures?.min_zoom ?? 0,
      maxzoom: pictures?.max_zoom ?? 0,
      ...(pictures === null ? {} : { bounds: pictures.bounds }),
    },
  }),

  layers: ({ pictures }) => [
    {
      id: 'background-pictures',
      type: 'raster',
      source: 'background',
      layout: { visibility: visibility(pictures !== null) },
      paint: { 'raster-opacity': 0.6, 'raster-saturation': -0.5, 'raster-fade-duration': 0 },
    },
  ],

  facts: {
    dataset: null,
    words: texts({
      sv: {
        name: 'Grundkarta',
        method: 'Kommunens egen bakgrundskarta, som den är, blekt så att siffrorna syns.',
        limits: 'Gator och hus på den är inte de som brotten räknas på.',
      },
      en: {
        name: 'Base map',
        method: 'The municipality’s own background map as it is, paled so that the figures are seen.',
        limits: 'Streets and buildings on it are not those that offences are counted on.',
      },
    }),
  },
};
