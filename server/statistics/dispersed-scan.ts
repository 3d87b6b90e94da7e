import { nausScan } from './naus-scan';

/**
 * `nausScan` for weeks that vary more than chance alone: counts and mean are divided by the dispersion, so that what is
 * left varies as a Poisson count does (quasi-Poisson; McCullagh and Nelder 1989, 6.2). Between whole numbers the
 * logarithm of the chance is straight.
 * @param n_windows weeks laid end to end over the whole time, at least 2
 * @param mean events expected in the week, above 0
 * @param n events in the week
 * @param dispersion variance over mean, at least 1
 */
export function dispersedScan(n_windows: number, mean: number, n: number, dispersion: number): number {
  const scaled = n / dispersion;
  const whole = Math.floor(scaled + 1e-9);
  // fewer than two are never many
  if (whole < 2) return 1;
  const lower = nausScan(n_windows, mean / dispersion, whole);
  const part = Math.max(0, scaled - whole);
  if (part < 1e-9) return lower;
  const upper = nausScan(n_windows, mean / dispersion, whole + 1);
  return lower === 0 || upper === 0 ? lower : lower ** (1 - part) * upper ** part;
}
