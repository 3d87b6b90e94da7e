import { addressPoint } from './address-point';
import { building } from './building';
import { green } from './green';
import type { Kind } from './kind';
import { pointOfInterest } from './point-of-interest';
import { rail } from './rail';
import { stop } from './stop';
import { street } from './street';
import { water } from './water';

export const KINDS: readonly Kind[] = [street, building, water, green, rail, stop, pointOfInterest, addressPoint];
