import type { z } from '@hono/zod-openapi';
import { addDays } from '../../data/terms/calendar';
import { formatBoth } from '../analysis/format-text';
import { MEASURES, SLOTS } from '../contract/need-card';
import { type coverage } from '../contract/coverage';
import type { Text } from '../http/problem';
import type { OffByLot } from '../suggestions/off-by-lot';
import { slotInWords, timeOfSlot } from './slots-of-week';

type Gap = z.infer<typeof coverage>['gaps'][number];

/** So many of each measure and kind of unit are listed. */
const LISTED = 15;

/** A stadsdel or place, its need and what is planned for it. */
export interface Unit {
  unit: Gap['unit'];
  stadsdel: string;
  place: string | null;
  name: string;
  share: Record<Gap['measure'], readonly number[]>;
  /** offences in the period */
  n: number;
  planned_min: readonly number[];
  stadsdel_min: readonly number[];
  /** name of its stadsdel */
  in_stadsdel: string;
}

/** So long planned meets an offence that is expected, minutes: hours against need, whatever else is planned. */
const MET_BY_MIN = 60;

const SLOTS_A_DAY = SLOTS / 7;

const QUARTER_DAYS = 365.25 / 4;

/**
 * Where most is missing: the offences that are expected less the hours that are planned, as shares of the need, the largest
 * first. In an empty calendar that is the need itself. Where the lot of a trial keeps a place without presence, the gap is
 * meant to be one and is not told.
 * @param all offences that the need was worked out from, and the days in which they were
 * @param when the week: its slots as `slotsOfWeek` gives them, its Monday, and what lots keep without presence in it
 * @param measures of the need that say something
 */
export function findGaps(
  units: readonly Unit[],
  all: { n: number; days: number },
  { slots, monday, off }: { slots: readonly number[]; monday: string; off: OffByLot },
  measures: readonly Gap['measure'][] = MEASURES,
): Gap[] {
  const week_n = (7 * all.n) / all.days;
  return measures.flatMap((measure) => {
    const missing = units.flatMap((unit) =>
      unit.share[measure].flatMap((share, slot) => {
        const isOff = unit.place !== null && off({ place: unit.place, stadsdel: unit.stadsdel }, dayOf(slot, monday));
        const gap = week_n > 0 && !isOff ? share - unit.planned_min[slot]! / (MET_BY_MIN * week_n) : 0;
        return share > 0 && gap > 0 ? [{ unit, slot, share, gap }] : [];
      }),
    );
    missing.sort((a, b) => b.gap - a.gap);
    return (['place', 'stadsdel'] as const).flatMap((kind) =>
      missing
        .filter(({ unit }) => unit.unit === kind)
        .slice(0, LISTED)
        .map(({ unit, slot, share }): Gap => {
          const planned_min = Math.round(unit.planned_min[slot]!);
          const stadsdel_min = kind === 'place' ? Math.round(unit.stadsdel_min[slot]!) : 0;
          return {
            unit: kind,
            measure,
            stadsdel: unit.stadsdel,
            place: unit.place,
            name: unit.name,
            slot,
            ...timeOfSlot(slot),
            from: new Date(slots[slot]!).toISOString(),
            to: new Date(slots[slot + 1]!).toISOString(),
            share,
            planned_min,
            stadsdel_min,
            sentence: describeGap(unit, slot, describeNeed(unit, measure, share, all), planned_min, stadsdel_min),
          };
        }),
    );
  });
}

function dayOf(slot: number, monday: string): string {
  return addDays(monday, Math.floor(slot / SLOTS_A_DAY));
}

/** What usually happens there at that time, in numbers that can be pictured. */
function describeNeed({ n: of }: Unit, measure: Gap['measure'], share: number, all: { n: number; days: number }): Text {
  if (measure === 'harm')
    return formatBoth(
      (n) => `${n(100 * share, share >= 0.01 ? 1 : 2)} % av skadan`,
      (n) => `${n(100 * share, share >= 0.01 ? 1 : 2)} % of the harm`,
    );
  const quarters = all.days / QUARTER_DAYS;
  const [here, whole] = [(share * all.n) / quarters, of / quarters];
  const decimals = (value: number) => (value < 10 ? 1 : 0);
  return formatBoth(
    (n) => `${n(here, decimals(here))} av ${n(whole, decimals(whole))} brott på ett kvartal`,
    (n) => `${n(here, decimals(here))} of ${n(whole, decimals(whole))} offences in a quarter`,
  );
}

function describeGap(unit: Unit, slot: number, need: Text, planned_min: number, stadsdel_min: number): Text {
  const when = slotInWords(slot);
  return formatBoth(
    (n) =>
      `${unit.name}, ${when.sv}: ${need.sv}, ${n(planned_min)} planerade minuter` +
      (stadsdel_min > 0 ? ` (och ${n(stadsdel_min)} i ${unit.in_stadsdel} som helhet)` : ''),
    (n) =>
      `${unit.name}, ${when.en}: ${need.en}, ${n(planned_min)} planned minutes` +
      (stadsdel_min > 0 ? ` (and ${n(stadsdel_min)} in ${unit.in_stadsdel} as a whole)` : ''),
  );
}
