import type { Municipality } from '../pack/schema';
import { candidateCrs, type Crs } from './crs';
import { SWEDISH_SYSTEMS } from './swedish-systems';

/**
 * The coordinate systems that files of a source can be said to be in: those that are looked among, and of what comes from a
 * GIS all of Sweden's.
 */
export function statedSystems(municipality: Municipality, source: string | null): Crs[] {
  const known = candidateCrs(municipality);
  if (source !== 'register' && source !== 'areas') return known;
  return [...known, ...SWEDISH_SYSTEMS.filter(({ code }) => !known.some((crs) => crs.code === code))];
}
