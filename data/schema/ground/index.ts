import type { TableSchema } from '../table';
import { address_point } from './address-point';
import { building } from './building';
import { green } from './green';
import { point_of_interest } from './point-of-interest';
import { rail } from './rail';
import { stop } from './stop';
import { street } from './street';
import { water } from './water';

/** What the ground is drawn from, by name. */
export const GROUND_TABLES = {
  street,
  building,
  water,
  green,
  rail,
  stop,
  point_of_interest,
  address_point,
} as const satisfies Record<string, TableSchema>;
export type GroundTable = keyof typeof GROUND_TABLES;
export const GROUND_NAMES = Object.keys(GROUND_TABLES) as GroundTable[];
