/** Seeded draws for simulations: the same in every run. */
export function makeRandom(seed: number) {
  let state = seed;
  const uniform = () => (state = (state * 16807) % 2147483647) / 2147483647;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const poisson = (mean: number): number => {
    // the normal distribution is near enough for many
    if (mean > 200) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    const least = Math.exp(-mean);
    let k = 0;
    for (let product = uniform(); product > least; product *= uniform()) k++;
    return k;
  };
  /** Marsaglia and Tsang 2000, for shapes from 1. */
  const gamma = (shape: number): number => {
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  /** A count whose variance is so many times its mean; the mean at least as large as the dispersion. */
  const dispersed = (mean: number, dispersion: number): number =>
    dispersion === 1 ? poisson(mean) : poisson(gamma(mean / (dispersion - 1)) * (dispersion - 1));
  return { uniform, poisson, dispersed };
}
