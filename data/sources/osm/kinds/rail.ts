import { classOf, cleanText, levelsOf, type Kind } from './kind';

/** https://wiki.openstreetmap.org/wiki/Key:railway; disused and planned tracks are none. */
const CLASSES = [
  ['rail', 'railway', ['rail', 'narrow_gauge']],
  ['metro', 'railway', ['subway']],
  ['tram', 'railway', ['tram', 'light_rail']],
] as const;

export const rail: Kind = {
  table: 'rail',
  keys: ['railway'],
  isClipped: true,
  read: (tags, shape) => {
    const found = classOf(tags, CLASSES);
    return found !== null && (shape === 'line' || shape === 'ring')
      ? [{ as: 'line', columns: { class: found, name: cleanText(tags['name']), ...levelsOf(tags) } }]
      : [];
  },
};
