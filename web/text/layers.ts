import { texts } from './texts';

/** Words of the list of map layers. */
export const layerTexts = texts({
  sv: {
    title: 'Kartlager',
    twoAtATime: (wanted: string) => `Två lager åt gången går att läsa. Vilket ska bort för ${wanted}?`,
    putAway: (name: string) => `Ta bort ${name}`,
    cancel: 'Avbryt',
  },
  en: {
    title: 'Map layers',
    twoAtATime: (wanted: string) => `Two layers at a time can be read. Which one goes for ${wanted}?`,
    putAway: (name: string) => `Remove ${name}`,
    cancel: 'Cancel',
  },
});
