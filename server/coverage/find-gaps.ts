import type { z } from '@hono/zod-openapi';
import { formatBoth } from '../analysis/format-text';
import { MEASURES } from '../contract/need-card';
import { type coverage } from '../contract/coverage';
import type { Text } from '../http/problem';
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
  planned_min: readonly number[];
  stadsdel_min: readonly number[];
  /** name of its stadsdel */
  in_stadsdel: string;
}

/**
 * Where most is missing: share of the need less share of all planned minutes of the week, the largest first. In an empty
 * calendar that is the need itself.
 * @param all_min planned minutes of the whole week
 * @param slots as `slotsOfWeek` gives them
 * @param measures of the need that say something
 */
export function findGaps(
  units: readonly Unit[],
  all_min: number,
  slots: readonly number[],
  measures: readonly Gap['measure'][] = MEASURES,
): Gap[] {
  return measures.flatMap((measure) => {
    const missing = units.flatMap((unit) =>
      unit.share[measure].flatMap((share, slot) => {
        const gap = share - (all_min > 0 ? unit.planned_min[slot]! / all_min : 0);
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
            sentence: describeGap(unit, slot, measure, share, planned_min, stadsdel_min),
          };
        }),
    );
  });
}

function describeGap(
  unit: Unit,
  slot: number,
  measure: Gap['measure'],
  share: number,
  planned_min: number,
  stadsdel_min: number,
): Text {
  const when = slotInWords(slot);
  const percent = 100 * share;
  const decimals = percent >= 1 ? 1 : 2;
  const of = { offences: { sv: 'brotten', en: 'the offences' }, harm: { sv: 'skadan', en: 'the harm' } }[measure];
  return formatBoth(
    (n) =>
      `${unit.name}, ${when.sv}: ${n(percent, decimals)} % av ${of.sv}, ${n(planned_min)} planerade minuter` +
      (stadsdel_min > 0 ? ` (och ${n(stadsdel_min)} i ${unit.in_stadsdel} som helhet)` : ''),
    (n) =>
      `${unit.name}, ${when.en}: ${n(percent, decimals)} % of ${of.en}, ${n(planned_min)} planned minutes` +
      (stadsdel_min > 0 ? ` (and ${n(stadsdel_min)} in ${unit.in_stadsdel} as a whole)` : ''),
  );
}
