import { LITTLE, MUCH } from './need-classes';

/** From here on an hour has several times the need of an even spread. */
const SEVERAL = 3;
/** eight times of ten, the true number is no lower than so many standard deviations below the expected */
const Z = 1.28;

/** How much need a part of the week has at least: 0 little, 1 as an even spread, 2 much, 3 several times as much. */
export type HourLevel = 0 | 1 | 2 | 3;

/**
 * The level of each slot of three hours, by what is likely at the least: where few offences tell of the hours, a slot
 * is as pale as chance may have made it.
 * @param share of the municipality's need, a slot each
 * @param n offences that the need was worked out from
 * @param even the share of a slot, were the need spread evenly over all that is shown
 */
export function hourLevels(share: readonly number[], n: number, even: number): HourLevel[] {
  return share.map((value) => {
    const expected = value * n;
    const least = Math.max(0, expected - Z * Math.sqrt(expected));
    const times = even > 0 && n > 0 ? least / (even * n) : 0;
    return times >= SEVERAL ? 3 : times >= MUCH ? 2 : times >= LITTLE ? 1 : 0;
  });
}
