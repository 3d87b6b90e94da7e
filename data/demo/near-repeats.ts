import { DAY_MIN, formatDay } from './calendar';
import type { DemoWorld } from './demo-world';
import type { OffenceDraft } from './offence-draft';
import type { Random } from './random';
import { VILLA_AREAS } from './sites/street-life';
import type { Address } from './streets';

/** A burglary that followed another nearby within days. */
export interface NearRepeat {
  first_on: string;
  stadsdel: string;
  days_after: number;
  distance_m: number;
}

const SHARE = 0.25;
const WITHIN_M = 150;
const WITHIN_DAYS = 10;

/**
 * Moves a quarter of the villa areas' burglaries of a year to soon after, and close to, another one.
 * @returns those of which both are known
 */
export function addNearRepeats(
  world: DemoWorld,
  drafts: OffenceDraft[],
  isKnown: (draft: OffenceDraft) => boolean,
  random: Random,
): NearRepeat[] {
  const inVillas = drafts.filter((d) => (VILLA_AREAS[d.address.stadsdel] ?? 1) > 2);
  const repeats: NearRepeat[] = [];
  for (let i = 0; i < Math.round(inVillas.length * SHARE); i++) {
    const first = inVillas[2 * i];
    const second = inVillas[2 * i + 1];
    if (first === undefined || second === undefined) break;
    const at = first.address;
    const near = world.addresses.filter((a) => a.stadsdel === at.stadsdel && distance(a, at) <= WITHIN_M);
    const later = random.integer(1, WITHIN_DAYS + 1) * DAY_MIN;
    const from = first.from + later;
    const to = first.to + later;
    const lastDay = Math.floor(to / DAY_MIN) + 1;
    if (new Date(lastDay * DAY_MIN * 60_000).getUTCFullYear() !== first.year) continue;
    const address = random.pick(near);
    Object.assign(second, { from, to, address, reported: lastDay - 1 });
    if (!isKnown(first) || !isKnown(second)) continue;
    repeats.push({
      first_on: formatDay(Math.floor(first.from / DAY_MIN)),
      stadsdel: at.stadsdel,
      days_after: later / DAY_MIN,
      distance_m: Math.round(distance(address, at)),
    });
  }
  return repeats;
}

function distance(a: Address, b: Address): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
