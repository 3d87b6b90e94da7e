import { background } from '../background';
import { basemap } from '../basemap';
import { texts } from '../../../text/texts';
import type { MapPart } from '../layer';
import { outside } from '../outside/outside';
import { groundSource } from './ground-tiles';
import { nameLayers } from './names';
import { surfaceLayers } from './surfaces';
import { wayLayers } from './ways';

/** Streets, buildings, water, green, rail, stops and house numbers, as vector tiles of our own. */
export const groundPart: MapPart = {
  sources: () => ({}),
  tiles: ({ ground }) => ({ ground: groundSource(ground) }),

  layers: ({ colours, ground, pictures, outside: other }) => {
    const on = ground !== null && pictures === null && other === null;
    return [...surfaceLayers(colours, on), ...wayLayers(colours, on), ...nameLayers(colours, on)];
  },

  facts: {
    dataset: 'street',
    words: texts({
      sv: {
        name: 'Grundkarta',
        method: 'Gator, hus, vatten, grönt, spår och adresser, som källan har dem.',
        limits: 'Det som inte är kartlagt finns inte här, och kan ändå finnas på platsen.',
      },
      en: {
        name: 'Base map',
        method: 'Streets, buildings, water, green, rail and addresses, as the source has them.',
        limits: 'What has not been mapped is not here, and may be there all the same.',
      },
    }),
  },
};

/** What is said of the ground while it is made up. */
const MADE_UP_GROUND = texts({
  sv: {
    name: 'Grundkarta',
    method:
      'Schematisk. Huvudvägarna bär sina namn; alla andra gator är påhittade för demon, ritade ljusare och heter Demogata med ett nummer.',
    limits: 'Vägar och spår ligger ungefär rätt. Läs in OpenStreetMap för verkliga gator, hus och adresser.',
  },
  en: {
    name: 'Base map',
    method:
      'Schematic. Main roads bear their names; all other streets are made up for the demo, drawn lighter and called Demogata with a number.',
    limits: 'Roads and rails are roughly right. Import OpenStreetMap for real streets, buildings and addresses.',
  },
});

/** What the legend says of the ground, by what it is drawn from. */
export const groundFacts = {
  basemap: basemap.facts,
  ground: groundPart.facts,
  background: background.facts,
  outside: outside.facts,
  made_up_ground: { ...groundPart.facts, words: MADE_UP_GROUND },
};
