/** Where the second to fifth class begin among the values above zero, for many small areas such as grid cells. */
export const LONG_TAIL = [0.5, 0.75, 0.9, 0.97] as const;

/** The same for a few large areas: five classes of equally many. */
export const EVEN = [0.2, 0.4, 0.6, 0.8] as const;

/** The least rate that is told apart from zero: rates go out with one decimal. */
const LEAST_RATE = 0.1;

const LADDER = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/**
 * The lower limits of five classes for counts: whole numbers from 1, ascending. They come from all the data
 * (`baseline`) and not from the period that is shown, so that a calm month looks calm.
 * @param baseline counts over all the data, one an area
 * @param scale length of the period shown divided by that of all the data
 */
export function countBreaks(baseline: readonly number[], scale: number, quantiles: readonly number[]): number[] {
  const limits = quantilesOf(baseline, quantiles).map((value) => Math.round(toNice(value * scale)));
  return ascending([1, ...limits], (limit) => limit + 1);
}

/** The same for rates, which need no scaling to the period and may have decimals. */
export function rateBreaks(baseline: readonly number[], quantiles: readonly number[]): number[] {
  return ascending([LEAST_RATE, ...quantilesOf(baseline, quantiles).map(toNice)], nextNice);
}

/** Quantiles of the values above zero, by linear interpolation (type 7 of Hyndman and Fan 1996). */
function quantilesOf(values: readonly number[], quantiles: readonly number[]): number[] {
  const sorted = values.filter((v) => v > 0).sort((a, b) => a - b);
  return quantiles.map((q) => {
    const at = q * (sorted.length - 1);
    const low = sorted[Math.floor(at)] ?? 1;
    const high = sorted[Math.ceil(at)] ?? low;
    return low + (high - low) * (at - Math.floor(at));
  });
}

/** The nearest number of 1, 1.2, 1.5, 2, … 8, 10 times a power of ten. */
function toNice(value: number): number {
  const power = Math.floor(Math.log10(value));
  const lead = value / 10 ** power;
  const step = LADDER.reduce((best, s) => (Math.abs(s - lead) < Math.abs(best - lead) ? s : best));
  return atPower(step, power);
}

function nextNice(value: number): number {
  const power = Math.floor(Math.log10(value) + 1e-9);
  const step = LADDER.find((s) => s > (value / 10 ** power) * (1 + 1e-9)) ?? 12;
  return atPower(step, power);
}

/** step · 10^power without the traces of binary fractions. */
function atPower(step: number, power: number): number {
  return Number(`${step}e${power}`);
}

function ascending(limits: readonly number[], next: (limit: number) => number): number[] {
  const result: number[] = [];
  for (const limit of limits) {
    const before = result.at(-1);
    result.push(before !== undefined && limit <= before ? next(before) : limit);
  }
  return result;
}
