import { texts } from '../../text/texts';
import { isDark } from '../is-dark';
import { visibility, type MapPart } from './layer';

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

  layers: ({ colours, pictures }) => [
    {
      id: 'background-pictures',
      type: 'raster',
      source: 'background',
      layout: { visibility: visibility(pictures !== null) },
      paint: {
        'raster-opacity': isDark(colours.paper) ? 0.3 : 0.6,
        'raster-saturation': -0.5,
        'raster-fade-duration': 0,
      },
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
