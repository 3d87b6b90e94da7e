import type { PlanCoverage } from '../../api/types';
import type { PlanAsked } from '../../state/plan-asked';
import type { Span } from '../board/block';
import type { NeedMeasure } from './need-state.svelte';
import { spanOfSlot } from './plan-here';

/** A slot beside the worst that is nearly as bad is worth staying for. */
const NEARLY = 0.75;
const SLOTS_A_DAY = 8;
const SLOT_MIN = 180;
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

/** Hours of a weekday as such a stretch. */
export function spanOfHours({ weekday, from, to }: NonNullable<PlanAsked['hours']>): Span {
  const midnight = (weekday - 1) * 1440;
  return { from: midnight + from * 60, to: midnight + to * 60 };
}

/** The stadsdel in which most usually happens in some hours of the week; null where nothing is known of it. */
export function worstStadsdel(
  need: Pick<PlanCoverage, 'stadsdelar'> | null,
  measure: NeedMeasure,
  hours: PlanAsked['hours'],
): string | null {
  if (need === null || hours === null) return null;
  const slot = Math.floor(spanOfHours(hours).from / SLOT_MIN);
  const key = measure === 'offences' ? 'share_offences' : 'share_harm';
  const [worst] = need.stadsdelar.toSorted((a, b) => (b[key][slot] ?? 0) - (a[key][slot] ?? 0));
  return (worst?.[key][slot] ?? 0) > 0 ? (worst?.stadsdel ?? null) : null;
}
