import type { Questions } from '../db/questions';
import type { Columns } from '../db/read-columns';
import { addHour, addUpWeek, HOURS_A_WEEK, newWeekSums } from '../statistics/week-sums';

export const SLOT_HOURS = 3;
export const SLOTS = HOURS_A_WEEK / SLOT_HOURS;

/** Offences of one place or stadsdel over the week, and how much they weigh. */
export interface Spread {
  n: number;
  n_weighted: number;
  /** how exactly their times are known: Σ over offences and slots of aoristic weight², n when every slot is certain */
  exactness: number;
  /** Σ weight and Σ weight² */
  harm: number;
  harm_2: number;
  /** 56 sums of aoristic weights, and of them times the weight */
  offences_by_slot: Float64Array;
  harm_by_slot: Float64Array;
}

/** What the database says of each hour of the week: see need-intervals.sql. */
type HourColumns = Columns<Omit<Questions['need-intervals']['row'], 'stadsdel' | 'place'>>;

const SUMMED = ['n', 'n_weighted', 'exactness', 'harm', 'harm_2'] as const;

/**
 * Spreads offences over the hours of their intervals and adds up slots of three hours.
 * @param from the first row of the columns that belongs to the place
 * @param to the first one after it that does not
 */
export function spreadWeek(columns: HourColumns, from = 0, to = columns.hour.length): Spread {
  const offences = newWeekSums();
  const weights = newWeekSums();
  const spread = { n: 0, n_weighted: 0, exactness: 0, harm: 0, harm_2: 0 };
  for (let i = from; i < to; i++) {
    const at = (column: keyof HourColumns) => columns[column][i]!;
    for (const key of SUMMED) spread[key] += at(key);
    const hour = at('hour');
    addHour(offences, {
      hour,
      within: at('within'),
      begun: at('begun'),
      ended: at('ended'),
      over_end: at('over_end'),
    });
    offences.always += at('n_always');
    addHour(weights, {
      hour,
      within: at('harm_within'),
      begun: at('harm_begun'),
      ended: at('harm_ended'),
      over_end: at('harm_over_end'),
    });
    weights.always += at('harm_always');
  }
  return { ...spread, offences_by_slot: bySlot(addUpWeek(offences)), harm_by_slot: bySlot(addUpWeek(weights)) };
}

/** Several as one. */
export function addSpreads(spreads: readonly Spread[]): Spread {
  const sum: Spread = {
    n: 0,
    n_weighted: 0,
    exactness: 0,
    harm: 0,
    harm_2: 0,
    offences_by_slot: new Float64Array(SLOTS),
    harm_by_slot: new Float64Array(SLOTS),
  };
  for (const spread of spreads) {
    for (const key of SUMMED) sum[key] += spread[key];
    for (const key of ['offences_by_slot', 'harm_by_slot'] as const)
      for (let slot = 0; slot < SLOTS; slot++) sum[key][slot] = sum[key][slot]! + spread[key][slot]!;
  }
  return sum;
}

function bySlot(hours: Float64Array): Float64Array {
  const slots = new Float64Array(SLOTS);
  hours.forEach((value, hour) => {
    const slot = Math.floor(hour / SLOT_HOURS);
    slots[slot] = slots[slot]! + value;
  });
  return slots;
}
