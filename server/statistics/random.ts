/** A source of random numbers that a seed decides. */
export interface Random {
  /** A whole number from 0 to n − 1; the bias is below n / 2³². */
  below: (n: number) => number;
}

/**
 * xoshiro128** (Blackman and Vigna 2021, ACM TOMS 47:36, https://prng.di.unimi.it/xoshiro128starstar.c), its state filled
 * from the seed by splitmix32. The same seed gives the same numbers on every machine.
 * @param seed a whole number; only its lowest 32 bits count
 * @throws RangeError when the seed is not a whole number
 */
export function createRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed: got ${seed}, expected a whole number`);
  let s = seed >>> 0;
  const fill = (): number => {
    s = (s + 0x9e3779b9) | 0;
    let t = Math.imul(s ^ (s >>> 16), 0x21f0aaad);
    t = Math.imul(t ^ (t >>> 15), 0x735a2d97);
    return t ^ (t >>> 15);
  };
  let a = fill();
  let b = fill();
  let c = fill();
  let d = fill();

  return {
    below(n) {
      const fiveTimes = Math.imul(b, 5);
      const bits = Math.imul((fiveTimes << 7) | (fiveTimes >>> 25), 9) >>> 0;
      const t = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= t;
      d = (d << 11) | (d >>> 21);
      return Math.floor((bits * n) / 0x1_0000_0000);
    },
  };
}
