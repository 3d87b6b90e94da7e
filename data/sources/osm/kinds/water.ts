import { classOf, cleanText, levelsOf, type Kind } from './kind';

const AREAS = [
  ['area', 'natural', ['water']],
  ['area', 'landuse', ['reservoir', 'basin']],
  ['area', 'waterway', ['riverbank', 'dock', 'boatyard']],
] as const;

/** https://wiki.openstreetmap.org/wiki/Key:waterway */
const LINES = [
  ['river', 'waterway', ['river', 'canal']],
  ['stream', 'waterway', ['stream', 'ditch', 'drain', 'tidal_channel']],
] as const;

export const water: Kind = {
  table: 'water',
  keys: ['natural', 'landuse', 'waterway'],
  isClipped: true,
  read: (tags, shape) => {
    const isArea = shape === 'ring' || shape === 'area';
    const found = isArea ? classOf(tags, AREAS) : shape === 'line' ? classOf(tags, LINES) : null;
    return found === null
      ? []
      : [{ as: isArea ? 'area' : 'line', columns: { class: found, name: cleanText(tags['name']), ...levelsOf(tags) } }];
  },
};
