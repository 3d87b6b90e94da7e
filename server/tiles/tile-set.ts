import { GROUND_NAMES, type GroundTable } from '../../data/schema/ground/index';

/** Which layers a tile holds, and which fields each has. */
export interface TileSet {
  name: string;
  layers: readonly GroundTable[];
}

const GROUND: TileSet = { name: 'ground', layers: GROUND_NAMES };

export const TILE_SETS: ReadonlyMap<string, TileSet> = new Map([[GROUND.name, GROUND]]);

/** The fields of a layer's features; those that are not there are absent, never empty. */
export const FIELDS: Readonly<Record<GroundTable, Readonly<Record<string, 'String' | 'Boolean'>>>> = {
  street: {
    class: 'String',
    name: 'String',
    lit: 'Boolean',
    is_tunnel: 'Boolean',
    is_bridge: 'Boolean',
    is_synthetic: 'Boolean',
  },
  building: { class: 'String', name: 'String' },
  water: { class: 'String', name: 'String', is_tunnel: 'Boolean' },
  green: { class: 'String', name: 'String' },
  rail: { class: 'String', name: 'String', is_tunnel: 'Boolean' },
  stop: { class: 'String', name: 'String' },
  point_of_interest: { class: 'String', name: 'String', lit: 'Boolean' },
  address_point: { number: 'String' },
};
