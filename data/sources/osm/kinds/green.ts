import type { GREEN_CLASSES } from '../../../schema/ground/green';
import { classOf, cleanText, type Kind } from './kind';

type GreenClass = (typeof GREEN_CLASSES)[number];

const CLASSES: readonly (readonly [GreenClass, string, readonly string[]])[] = [
  ['park', 'leisure', ['park', 'garden', 'playground', 'dog_park']],
  ['sport', 'leisure', ['pitch', 'golf_course', 'track', 'sports_centre']],
  ['reserve', 'leisure', ['nature_reserve']],
  ['cemetery', 'landuse', ['cemetery']],
  ['cemetery', 'amenity', ['grave_yard']],
  ['allotment', 'landuse', ['allotments']],
  ['wood', 'landuse', ['forest']],
  ['wood', 'natural', ['wood', 'scrub']],
  ['grass', 'landuse', ['grass', 'meadow', 'recreation_ground', 'village_green', 'flowerbed']],
  ['grass', 'natural', ['grassland', 'heath', 'wetland']],
];

export const green: Kind = {
  table: 'green',
  keys: ['leisure', 'landuse', 'natural', 'amenity'],
  isClipped: true,
  read: (tags, shape) => {
    // halls are buildings
    const found = tags['building'] === undefined ? classOf(tags, CLASSES) : null;
    return found !== null && (shape === 'ring' || shape === 'area')
      ? [{ as: 'area', columns: { class: found, name: cleanText(tags['name']) } }]
      : [];
  },
};
