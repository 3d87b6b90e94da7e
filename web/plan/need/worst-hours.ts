import type { PlanCoverage } from '../../api/types';
import type { Span } from '../board/block';
import type { NeedMeasure } from './need-state.svelte';
import { spanOfSlot } from './plan-here';

/** A slot beside the worst that is nearly as bad is worth staying for. */
const NEARLY = 0.75;
const SLOTS_A_DAY = 8;
const FRIDAY_EVENING: Span = { from: 4 * 1440 + 17 * 60, to: 4 * 1440 + 21 * 60 };

/** When most usually happens in a place, or in its stadsdel where too little is known of the place; Friday evening without need. */
export function worstHours(
  need: Pick<PlanCoverage, 'stadsdelar' | 'places'> | null,
  measure: NeedMeasure,
  stadsdel: string,
  place: string | null,
): Span {
  const unit =
    need?.places.find((unit) => unit.place === place && unit.too_little === null) ??
    need?.stadsdelar.find((unit) => unit.stadsdel === stadsdel);
  const share = unit?.[measure === 'offences' ? 'share_offences' : 'share_harm'];
  const most = share ? Math.max(...share) : 0;
  if (!share || most <= 0) return FRIDAY_EVENING;
  const slot = share.indexOf(most);
  const isBad = (other: number) =>
    Math.floor(other / SLOTS_A_DAY) === Math.floor(slot / SLOTS_A_DAY) && (share[other] ?? 0) >= NEARLY * most;
  const worst = spanOfSlot(slot);
  if (isBad(slot + 1)) return { from: worst.from, to: spanOfSlot(slot + 1).to };
  return isBad(slot - 1) ? { from: spanOfSlot(slot - 1).from, to: worst.to } : worst;
}
