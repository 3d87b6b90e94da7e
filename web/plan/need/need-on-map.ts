import type { PlanCoverage } from '../../api/types';
import type { StadsdelNeed } from '../../map/layers/stadsdel-need';
import { weekCells, weekOf } from './need-classes';
import type { NeedMeasure } from './need-state.svelte';

/** Need against planned presence of each stadsdel, the whole week together, as the map draws it. */
export function needOnMap({ stadsdelar, card }: PlanCoverage, measure: NeedMeasure): StadsdelNeed[] {
  const units = stadsdelar.map((unit) => ({
    share: measure === 'offences' ? unit.share_offences : unit.share_harm,
    planned_min: unit.planned_min,
  }));
  return weekCells(units, weekOf(card.n_offences, card.period)).map((cell, i) => ({
    stadsdel: stadsdelar[i]!.stadsdel,
    ...cell,
  }));
}
