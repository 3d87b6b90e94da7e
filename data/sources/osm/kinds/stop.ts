import { classOf, cleanText, type Kind } from './kind';

const CLASSES = [
  ['entrance', 'railway', ['subway_entrance', 'train_station_entrance']],
  ['station', 'railway', ['station', 'halt']],
  ['tram', 'railway', ['tram_stop']],
  ['bus', 'highway', ['bus_stop']],
  ['bus', 'amenity', ['bus_station']],
  ['ferry', 'amenity', ['ferry_terminal']],
] as const;

export const stop: Kind = {
  table: 'stop',
  keys: ['railway', 'highway', 'amenity'],
  isClipped: false,
  read: (tags, shape) => {
    const found = classOf(tags, CLASSES);
    // an entrance often bears only its letter or number
    const name = cleanText(tags['name']) ?? (tags['ref'] === undefined ? null : cleanText(tags['ref']));
    return found === null || shape === 'line' ? [] : [{ as: 'point', columns: { class: found, name } }];
  },
};
