/** How much need and presence a part of the week has, 0 to 2 each, for the two-coloured view: rows need, columns presence. */
export interface NeedClass {
  need: 0 | 1 | 2;
  presence: 0 | 1 | 2;
}

/** Less than this many times what an even spread would give is little need, this many times or more is much. */
export const LITTLE = 0.75;
export const MUCH = 1.5;

/**
 * @param share of the need, and `even` what it would be if need lay evenly over all that is shown
 * @param planned_share of all planned minutes; as much as the share of the need is much presence, less is some
 */
export function needClass(share: number, even: number, planned_share: number): NeedClass {
  const times = even > 0 ? share / even : 0;
  return {
    need: times >= MUCH ? 2 : times >= LITTLE ? 1 : 0,
    presence: planned_share <= 0 ? 0 : planned_share >= share ? 2 : 1,
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

/** Stadsdelar by weekday: seven cells each. @param all_min planned minutes of the week */
export function dayCells(units: readonly Unit[], all_min: number): NeedCell[][] {
  const even = sum(units.map(({ share }) => sum(share))) / (units.length * 7);
  return units.map(({ share, planned_min }) =>
    Array.from({ length: 7 }, (_, day) => {
      const within = [day * SLOTS_A_DAY, (day + 1) * SLOTS_A_DAY] as const;
      return cellOf(sum(share.slice(...within)), sum(planned_min.slice(...within)), even, all_min);
    }),
  );
}

/** The whole week together: one cell a unit. @param all_min planned minutes of the week */
export function weekCells(units: readonly Unit[], all_min: number): NeedCell[] {
  const even = sum(units.map(({ share }) => sum(share))) / units.length;
  return units.map(({ share, planned_min }) => cellOf(sum(share), sum(planned_min), even, all_min));
}

/** One unit: eight rows of three hours with seven days each, held against the unit's own week. */
export function slotCells({ share, planned_min }: Unit, all_min: number): NeedCell[][] {
  const even = sum(share) / share.length;
  return Array.from({ length: SLOTS_A_DAY }, (_, row) =>
    Array.from({ length: 7 }, (_, day) => {
      const slot = day * SLOTS_A_DAY + row;
      return cellOf(share[slot] ?? 0, planned_min[slot] ?? 0, even, all_min);
    }),
  );
}

function cellOf(share: number, planned_min: number, even: number, all_min: number): NeedCell {
  return { share, planned_min, ...needClass(share, even, all_min > 0 ? planned_min / all_min : 0) };
}
