import type { POINT_CLASSES } from '../../../schema/ground/point-of-interest';
import { classOf, cleanText, type Kind } from './kind';

type PointClass = (typeof POINT_CLASSES)[number];

/** One thing may be several: a camera on a lamp, a school with a playground's tags. */
const CLASSES: readonly (readonly [PointClass, string, '*' | readonly string[]])[] = [
  ['street_lamp', 'highway', ['street_lamp']],
  ['bench', 'amenity', ['bench']],
  ['school', 'amenity', ['school', 'college', 'university']],
  ['preschool', 'amenity', ['kindergarten', 'childcare']],
  ['playground', 'leisure', ['playground']],
  ['licensed', 'amenity', ['bar', 'pub', 'nightclub', 'biergarten', 'casino']],
  ['food', 'amenity', ['restaurant', 'cafe', 'fast_food', 'food_court', 'ice_cream']],
  ['shop', 'shop', '*'],
  ['parking', 'amenity', ['parking', 'parking_entrance']],
  ['bicycle_parking', 'amenity', ['bicycle_parking']],
  ['waste_bin', 'amenity', ['waste_basket', 'waste_disposal']],
  ['camera', 'man_made', ['surveillance']],
  ['atm', 'amenity', ['atm']],
  ['atm', 'atm', ['yes']],
  ['toilet', 'amenity', ['toilets']],
  ['entrance', 'entrance', '*'],
];

export const pointOfInterest: Kind = {
  table: 'point_of_interest',
  keys: [...new Set(CLASSES.map(([, key]) => key))],
  isClipped: false,
  read: (tags, shape) => {
    if (shape === 'line') return [];
    const found = new Set(CLASSES.filter((row) => classOf(tags, [row]) !== null).map(([name]) => name));
    const name = cleanText(tags['name']);
    return [...found].map((c) => ({ as: 'point', columns: { class: c, name } }));
  },
};
