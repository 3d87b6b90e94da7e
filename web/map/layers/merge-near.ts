import type { LngLat } from '../../../data/terms/area-shape';
import { lineLength } from '../../../data/terms/ground-metres';

/** A mark of a tour: where, and which stops it is, '1' or '1, 3'. */
interface Mark {
  at: LngLat;
  number: string;
}

/** Marks that would lie over one another as one, where the first of them is, with the numbers of all in order. */
export function mergeNear(marks: readonly Mark[], near_m: number): Mark[] {
  const merged: { at: LngLat; numbers: number[] }[] = [];
  for (const { at, number } of marks) {
    const numbers = number.split(', ').map(Number);
    const near = merged.find((other) => lineLength([other.at, at]) < near_m);
    if (near) near.numbers.push(...numbers);
    else merged.push({ at, numbers });
  }
  return merged.map(({ at, numbers }) => ({ at, number: numbers.toSorted((a, b) => a - b).join(', ') }));
}
