import { Z_95 } from './normal';

interface BeforeAfter {
  before: number;
  after: number;
}

/**
 * Events fewer (below 0) or more than there would have been, had an area changed by as many per cent as its control:
 * expected = Tb·Ca/Cb, difference = Ta − expected. The 95 % interval is that of the ratio of the two changes,
 * (Ta/Tb)/(Ca/Cb), whose logarithm has the variance 1/Ta + 1/Tb + 1/Ca + 1/Cb (relative incident rate ratio; Wilson 2022,
 * Journal of Quantitative Criminology 38:323–341), times what was expected. It does not ask for areas of a size, and how
 * long the two periods are is the same for both. Half an event is added everywhere when one of the four is 0.
 */
export function ratioDifference(
  treated: BeforeAfter,
  control: BeforeAfter,
): { wdd: number; low: number; high: number } {
  const counts = [treated.after, treated.before, control.after, control.before];
  const add = counts.includes(0) ? 0.5 : 0;
  const [ta = 0, tb = 0, ca = 0, cb = 0] = counts.map((count) => count + add);
  const expected = (tb * ca) / cb;
  const ratio = ta / expected;
  const se = Math.sqrt(1 / ta + 1 / tb + 1 / ca + 1 / cb);
  const at = (factor: number) => expected * (ratio * factor - 1);
  return { wdd: at(1), low: at(Math.exp(-Z_95 * se)), high: at(Math.exp(Z_95 * se)) };
}
