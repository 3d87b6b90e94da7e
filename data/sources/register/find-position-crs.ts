import type { Pack } from '../../pack/schema';
import { candidateCrs, createTransform, WGS84, type Transform } from '../../place/crs';
import { groundExtents } from '../../place/ground-extent';
import { SWEDISH_SYSTEMS } from '../../place/swedish-systems';
import { holds } from '../../place/extent';
import { ImportError, type ImportContext } from '../source';
import { registerMessages } from './messages';

/** Coordinates as a file has them, easting or longitude first; NaN for what is no number. */
export type Pair = readonly [first: number, second: number];

/** The way from a file's coordinates to degrees, and what they are called. */
interface Found {
  toDegrees: Transform;
  code: string;
  /** true when the column taken for the easting holds the northing, as x of Swedish tradition does */
  is_swapped: boolean;
}

/**
 * The coordinate system of a register: what `--crs` states, else the one in which most of it lies in the municipality.
 * @throws {ImportError} when it is not known, or nothing lies there in any
 */
export function findPositionCrs(
  file: string,
  pairs: readonly Pair[],
  { pack, options, language }: Pick<ImportContext, 'pack' | 'options' | 'language'>,
): Found {
  const say = registerMessages[language];
  const known = candidateCrs(pack.municipality);
  const stated = options.crs?.toUpperCase();
  const among =
    stated === undefined
      ? known
      : [...known, ...SWEDISH_SYSTEMS].filter(({ code }) => code === stated || code === `EPSG:${stated}`).slice(0, 1);
  if (among.length === 0) throw new ImportError(say.unknownCrs(options.crs ?? '', known.map(({ code }) => code))); // prettier-ignore
  const numbers = pairs.filter((pair) => pair.every(Number.isFinite));
  const [best] = among
    .flatMap((crs) => {
      const straight = createTransform(crs, WGS84);
      const swapped: Transform = (first, second) => straight(second, first);
      return [straight, swapped].map((toDegrees) => ({
        ...{ toDegrees, code: crs.code, is_swapped: toDegrees === swapped },
        n: numbers.filter((pair) => isHere(toDegrees(...pair), pack)).length,
      }));
    })
    .sort((a, b) => b.n - a.n);
  if (best === undefined || best.n === 0) throw new ImportError(say.noneHere(file, pack.municipality.name));
  return best;
}

/** Whether a position lies in the municipality or the margin that the ground is kept within. */
export function isHere([lng, lat]: readonly [number, number], pack: Pack): boolean {
  return holds(groundExtents(pack).box, lng, lat);
}
