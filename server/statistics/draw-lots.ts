import { createRandom } from './random';

/** With fewer ways for the draw to fall out, not even the rarest of them could be told from chance: 2 of 40 are 5 %. */
const LEAST_WAYS = 40;

/**
 * How many units each stratum has, when as many strata as possible are made of units that stand in order: two in each where
 * that leaves enough ways for the draw to fall out, else more, and where one stratum of all is too few, none.
 * @param n how many units
 */
export function strataSizes(n: number): number[] | null {
  for (let strata = Math.floor(n / 2); strata >= 1; strata--) {
    const [least, more] = [Math.floor(n / strata), n % strata];
    const sizes = Array.from({ length: strata }, (_, i) => least + (i < more ? 1 : 0));
    if (sizes.reduce((product, size) => product * waysOf(size), 1) >= LEAST_WAYS) return sizes;
  }
  return null;
}

/** In how many ways half of some units, rounded down, can be chosen. */
function waysOf(size: number): number {
  const k = Math.floor(size / 2);
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (size - k + i)) / i;
  return Math.round(ways);
}

/**
 * Draws within each stratum which half is on; of an odd number the smaller half. The same seed draws the same.
 * @param sizes how many units each stratum has, which stand after each other
 * @returns one for each unit: 1 on, 0 off; and its stratum
 */
export function drawLots(sizes: readonly number[], seed: number): { isOn: Uint8Array; stratum: Uint16Array } {
  const n = sizes.reduce((a, b) => a + b, 0);
  const [isOn, stratum] = [new Uint8Array(n), new Uint16Array(n)];
  const { below } = createRandom(seed);
  let first = 0;
  sizes.forEach((size, code) => {
    const left = Array.from({ length: size }, (_, i) => first + i);
    for (let k = 0; k < Math.floor(size / 2); k++) isOn[left.splice(below(left.length), 1)[0]!] = 1;
    stratum.fill(code, first, first + size);
    first += size;
  });
  return { isOn, stratum };
}
