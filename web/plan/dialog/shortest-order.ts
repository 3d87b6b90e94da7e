import { hoursOf, layStops, wayMinutes, type Stop, type Way } from './edit-stops';

/** So many stops are tried in every order; of more, the next nearest is taken, and crossings are taken out. */
const MOST_EXACT = 11;

/**
 * The order of stops with the least on the way, from whichever end; the present one where none is shorter. The hours of
 * the tour stay.
 */
export function shortestOrder(stops: readonly Stop[], way: Way): { stops: Stop[]; saved_min: number } {
  const places = stops.map(({ place }) => place);
  const legs = places.map((from) => places.map((to) => way(from, to)));
  const order = places.length <= MOST_EXACT ? exactOrder(legs) : goodOrder(legs);
  const found = layStops(
    order.map((i) => stops[i]!),
    hoursOf(stops),
    way,
  );
  const saved_min = wayMinutes(layStops(stops, hoursOf(stops), way)) - wayMinutes(found);
  return saved_min > 0 ? { stops: found, saved_min } : { stops: [...stops], saved_min: 0 };
}

type Legs = readonly (readonly number[])[];

/** The shortest path through all of them, by the shortest through each set of them that ends in each (Held & Karp 1962). */
function exactOrder(legs: Legs): number[] {
  const n = legs.length;
  if (n === 0) return [];
  const sets = 1 << n;
  const least = new Float64Array(sets * n).fill(Infinity);
  const from = new Int8Array(sets * n).fill(-1);
  for (let i = 0; i < n; i++) least[(1 << i) * n + i] = 0;
  for (let set = 1; set < sets; set++)
    for (let last = 0; last < n; last++) {
      const length = least[set * n + last]!;
      if (length === Infinity) continue;
      for (let next = 0; next < n; next++) {
        if (set & (1 << next)) continue;
        const at = (set | (1 << next)) * n + next;
        if (length + legs[last]![next]! >= least[at]!) continue;
        least[at] = length + legs[last]![next]!;
        from[at] = last;
      }
    }
  let set = sets - 1;
  let last = 0;
  for (let i = 1; i < n; i++) if (least[set * n + i]! < least[set * n + last]!) last = i;
  const order: number[] = [];
  while (last >= 0) {
    order.unshift(last);
    const before = from[set * n + last]!;
    set &= ~(1 << last);
    last = before;
  }
  return order;
}

function goodOrder(legs: Legs): number[] {
  const tried = legs.map((_, first) => untwist(nearestFirst(legs, first), legs));
  return tried.reduce((best, order) => (lengthOf(order, legs) < lengthOf(best, legs) ? order : best));
}

function nearestFirst(legs: Legs, first: number): number[] {
  const order = [first];
  const left = new Set(legs.keys());
  left.delete(first);
  while (left.size > 0) {
    const here = legs[order.at(-1)!]!;
    const next = [...left].reduce((best, i) => (here[i]! < here[best]! ? i : best));
    order.push(next);
    left.delete(next);
  }
  return order;
}

/** Turns stretches round for as long as that makes it shorter (2-opt, Croes 1958). */
function untwist(order: number[], legs: Legs): number[] {
  let best = order;
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (let i = 0; i < best.length - 1; i++)
      for (let j = i + 1; j < best.length; j++) {
        const turned = [...best.slice(0, i), ...best.slice(i, j + 1).reverse(), ...best.slice(j + 1)];
        if (lengthOf(turned, legs) >= lengthOf(best, legs)) continue;
        best = turned;
        isBetter = true;
      }
  }
  return best;
}

function lengthOf(order: readonly number[], legs: Legs): number {
  return order.slice(1).reduce((sum, at, i) => sum + legs[order[i]!]![at]!, 0);
}
