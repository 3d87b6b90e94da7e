import { daysBetween } from '../../../data/terms/calendar';

/** How much need and presence a part of the week has, 0 to 2 each, for the two-coloured view: rows need, columns presence. */
export interface NeedClass {
  need: 0 | 1 | 2;
  presence: 0 | 1 | 2;
}

/** So long planned for each offence that is expected is much presence, minutes: hours against need, whatever else is planned. */
const MUCH_MIN = 60;

/** Less than this many times what an even spread would give is little need, this many times or more is much. */
export const LITTLE = 0.75;
export const MUCH = 1.5;

/**
 * @param share of the need, and `even` what it would be if need lay evenly over all that is shown
 * @param planned_min planned there, and `expected` the offences that are expected there in a week
 */
export function needClass(share: number, even: number, planned_min: number, expected: number): NeedClass {
  const times = even > 0 ? share / even : 0;
  return {
    need: times >= MUCH ? 2 : times >= LITTLE ? 1 : 0,
    presence: planned_min <= 0 ? 0 : planned_min >= MUCH_MIN * expected ? 2 : 1,
  };
}

/** One cell of the matrix. */
export interface NeedCell extends NeedClass {
  share: number;
  planned_min: number;
}

interface Unit {
  share: readonly number[];
  planned_min: readonly number[];
}

const SLOTS_A_DAY = 8;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Stadsdelar by weekday: seven cells each. @param week_n offences that a week is expected to have in all */
export function dayCells(units: readonly Unit[], week_n: number): NeedCell[][] {
  const even = sum(units.map(({ share }) => sum(share))) / (units.length * 7);
  return units.map(({ share, planned_min }) =>
    Array.from({ length: 7 }, (_, day) => {
      const within = [day * SLOTS_A_DAY, (day + 1) * SLOTS_A_DAY] as const;
      return cellOf(sum(share.slice(...within)), sum(planned_min.slice(...within)), even, week_n);
    }),
  );
}

/** The whole week together: one cell a unit. @param week_n offences that a week is expected to have in all */
export function weekCells(units: readonly Unit[], week_n: number): NeedCell[] {
  const even = sum(units.map(({ share }) => sum(share))) / units.length;
  return units.map(({ share, planned_min }) => cellOf(sum(share), sum(planned_min), even, week_n));
}

/** One unit: eight rows of three hours with seven days each, held against the unit's own week. */
export function slotCells({ share, planned_min }: Unit, week_n: number): NeedCell[][] {
  const even = sum(share) / share.length;
  return Array.from({ length: SLOTS_A_DAY }, (_, row) =>
    Array.from({ length: 7 }, (_, day) => {
      const slot = day * SLOTS_A_DAY + row;
      return cellOf(share[slot] ?? 0, planned_min[slot] ?? 0, even, week_n);
    }),
  );
}

function cellOf(share: number, planned_min: number, even: number, week_n: number): NeedCell {
  return { share, planned_min, ...needClass(share, even, planned_min, share * week_n) };
}

/** Offences of an average week. @param period half-open dates, in which there were `n` */
export function weekOf(n: number, { from, to }: { from: string; to: string }): number {
  return (7 * n) / daysBetween(from, to);
}
