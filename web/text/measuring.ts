import { texts } from './texts';

/** Measuring on the map: how far, and how large. */
export const measuringTexts = texts({
  sv: {
    heading: 'Mät på kartan',
    kind: 'Vad som mäts',
    kinds: { line: 'Sträcka', polygon: 'Yta' },
    how: {
      line: 'Klicka ut sträckan på kartan, punkt för punkt.',
      polygon: 'Klicka ut minst tre hörn på kartan.',
    },
    length: (words: string) => `${words} längs linjen`,
    area: (words: string, around: string) => `${words}, ${around} runt om`,
    middle: 'Sätt en punkt i mitten',
    undo: 'Ta bort senaste',
    again: 'Börja om',
    done: 'Klar',
    full: 'Fler punkter får inte plats.',
    air: 'Rakt mellan punkterna, på marken sedd uppifrån.',
  },
  en: {
    heading: 'Measure on the map',
    kind: 'What is measured',
    kinds: { line: 'Distance', polygon: 'Area' },
    how: {
      line: 'Click the line on the map, point by point.',
      polygon: 'Click at least three corners on the map.',
    },
    length: (words: string) => `${words} along the line`,
    area: (words: string, around: string) => `${words}, ${around} around it`,
    middle: 'Put a point in the middle',
    undo: 'Remove the last',
    again: 'Begin again',
    done: 'Done',
    full: 'There is no room for more points.',
    air: 'Straight between the points, on the ground as seen from above.',
  },
});
