import { texts } from './texts';

/** Words of the list of map layers. */
export const layerTexts = texts({
  sv: {
    title: 'Kartlager',
    names: {
      grid: (size: number) => `Brott, rutor ${size} m`,
      streets: 'Brott, gator',
      presence: 'Planerad närvaro',
      prioritised: 'Prioriterade områden',
      stadsdelar: 'Stadsdelar, värden',
    },
    measure: 'Mått',
    measures: {
      n: 'Antal',
      rate_per_1000: 'Per 1 000 invånare',
      n_per_km2: 'Per km²',
      change_pct: 'Förändring på ett år',
    },
    cellSize: 'Rutstorlek',
    metres: (size: number) => `${size} m`,
    week: 'Vecka',
    earlier: 'Veckan före',
    later: 'Veckan efter',
    twoAtATime: (wanted: string) => `Två lager åt gången går att läsa. Vilket ska bort för ${wanted}?`,
    putAway: (name: string) => `Ta bort ${name}`,
    cancel: 'Avbryt',
  },
  en: {
    title: 'Map layers',
    names: {
      grid: (size: number) => `Offences, ${size} m squares`,
      streets: 'Offences, streets',
      presence: 'Planned presence',
      prioritised: 'Prioritised areas',
      stadsdelar: 'Stadsdelar, values',
    },
    measure: 'Measure',
    measures: {
      n: 'Number',
      rate_per_1000: 'Per 1,000 residents',
      n_per_km2: 'Per km²',
      change_pct: 'Change in a year',
    },
    cellSize: 'Square size',
    metres: (size: number) => `${size} m`,
    week: 'Week',
    earlier: 'The week before',
    later: 'The week after',
    twoAtATime: (wanted: string) => `Two layers at a time can be read. Which one goes for ${wanted}?`,
    putAway: (name: string) => `Remove ${name}`,
    cancel: 'Cancel',
  },
});
