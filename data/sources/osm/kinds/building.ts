import type { BUILDING_CLASSES } from '../../../schema/ground/building';
import { classOf, cleanText, isYes, type Kind } from './kind';

type BuildingClass = (typeof BUILDING_CLASSES)[number];

/** After https://wiki.openstreetmap.org/wiki/Key:building */
const CLASSES: readonly (readonly [BuildingClass, string, readonly string[]])[] = [
  [
    'home',
    'building',
    ['apartments', 'house', 'detached', 'semidetached_house', 'terrace', 'residential', 'dormitory', 'bungalow'],
  ],
  ['shop', 'building', ['retail', 'supermarket', 'kiosk', 'commercial']],
  ['work', 'building', ['office', 'industrial', 'warehouse', 'hotel', 'public', 'civic', 'government', 'fire_station']],
  ['school', 'building', ['school', 'kindergarten', 'university', 'college', 'sports_hall']],
  ['care', 'building', ['hospital', 'clinic']],
  ['worship', 'building', ['church', 'chapel', 'mosque', 'synagogue', 'temple', 'cathedral']],
  ['transport', 'building', ['train_station', 'transportation', 'parking']],
  ['outbuilding', 'building', ['garage', 'garages', 'shed', 'roof', 'carport', 'hut', 'cabin', 'allotment_house']],
];

export const building: Kind = {
  table: 'building',
  keys: ['building'],
  isClipped: false,
  read: (tags, shape) =>
    (shape === 'ring' || shape === 'area') && isYes(tags['building'])
      ? [{ as: 'area', columns: { class: classOf(tags, CLASSES) ?? 'other', name: cleanText(tags['name']) } }]
      : [],
};
