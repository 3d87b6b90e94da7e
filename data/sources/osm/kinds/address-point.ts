import { cleanText, type Kind } from './kind';

/** https://wiki.openstreetmap.org/wiki/Key:addr:* */
export const addressPoint: Kind = {
  table: 'address_point',
  keys: ['addr:housenumber'],
  isClipped: false,
  read: (tags, shape) => {
    const house_number = cleanText(tags['addr:housenumber']);
    const street = cleanText(tags['addr:street'] ?? tags['addr:place']);
    if (house_number === null || street === null || shape === 'line') return [];
    return [{ as: 'point', columns: { street, house_number, postcode: cleanText(tags['addr:postcode']) } }];
  },
};
