import type { StreetClass } from '../../../schema/ground/street';
import { classOf, cleanText, levelsOf, type Kind } from './kind';

/** After https://wiki.openstreetmap.org/wiki/Key:highway; what is planned or being built is no street yet. */
const CLASSES: readonly (readonly [StreetClass, string, readonly string[]])[] = [
  ['motorway', 'highway', ['motorway', 'motorway_link']],
  ['trunk', 'highway', ['trunk', 'trunk_link']],
  ['primary', 'highway', ['primary', 'primary_link']],
  ['secondary', 'highway', ['secondary', 'secondary_link']],
  ['tertiary', 'highway', ['tertiary', 'tertiary_link']],
  ['residential', 'highway', ['residential', 'unclassified', 'road']],
  ['living_street', 'highway', ['living_street']],
  ['pedestrian', 'highway', ['pedestrian']],
  ['service', 'highway', ['service', 'busway', 'bus_guideway']],
  ['track', 'highway', ['track']],
  ['cycleway', 'highway', ['cycleway']],
  ['footway', 'highway', ['footway']],
  ['path', 'highway', ['path', 'bridleway']],
  ['steps', 'highway', ['steps']],
];

/** https://wiki.openstreetmap.org/wiki/Key:lit: 24/7, automatic, limited and others are lit at some time. */
const UNLIT = new Set(['no', 'disused']);

export const street: Kind = {
  table: 'street',
  keys: ['highway'],
  isClipped: false,
  read: (tags, shape) => {
    const found = classOf(tags, CLASSES);
    if (found === null || shape === 'point' || tags['indoor'] === 'yes') return [];
    const lit = tags['lit'];
    return [
      {
        as: shape === 'area' || (shape === 'ring' && tags['area'] === 'yes') ? 'area' : 'line',
        columns: {
          class: found,
          name: cleanText(tags['name']),
          lit: lit === undefined ? null : !UNLIT.has(lit),
          surface: cleanText(tags['surface']),
          ...levelsOf(tags),
        },
      },
    ];
  },
};
