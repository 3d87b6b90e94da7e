import { texts } from '../../../text/texts';
import { isDark } from '../../is-dark';
import { visibility, type MapPart } from '../layer';

/** How much of the paper's colour lies over somebody else's map, so that what is counted is seen on it. */
const VEIL = { light: 0.4, dark: 0.78 };

/** What lies between a map that is fetched from somebody else's server and what is counted. */
export const outside: MapPart = {
  sources: () => ({}),

  layers: ({ colours, outside }) => [
    {
      id: 'outside-veil',
      type: 'background',
      layout: { visibility: visibility(outside !== null) },
      paint: {
        'background-color': colours.paper,
        'background-opacity': isDark(colours.paper) ? VEIL.dark : VEIL.light,
      },
    },
  ],

  facts: {
    dataset: null,
    words: texts({
      sv: {
        name: 'Grundkarta',
        method: 'Hämtas av din webbläsare från en annan server än vår, och är blekt så att siffrorna syns.',
        limits:
          'Den servern ser vilken del av kartan som visas. Gator och hus på den är inte de som brotten räknas på.',
      },
      en: {
        name: 'Base map',
        method: 'Fetched by your browser from another server than ours, and paled so that the figures are seen.',
        limits:
          'That server sees which part of the map is shown. Its streets and buildings are not those that offences are counted on.',
      },
    }),
  },
};
