import { DAY_MIN, formatDay } from './calendar';
import type { DemoWorld } from './demo-world';
import type { OffenceDraft } from './offence-draft';
import type { Random } from './random';
import { VILLA_AREAS } from './sites';

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

/** Moves a quarter of the villa areas' burglaries of a year to soon after, and close to, another one. */
export function addNearRepeats(world: DemoWorld, drafts: OffenceDraft[], random: Random): NearRepeat[] {
  const inVillas = drafts.filter((d) => (VILLA_AREAS[world.addresses[d.address]!.stadsdel] ?? 1) > 2);
  const repeats: NearRepeat[] = [];
  for (let i = 0; i < Math.round(inVillas.length * SHARE); i++) {
    const first = inVillas[2 * i];
    const second = inVillas[2 * i + 1];
    if (first === undefined || second === undefined) break;
    const at = world.addresses[first.address]!;
    const near = world.addresses.flatMap((a, index) =>
      a.stadsdel === at.stadsdel && Math.hypot(a.x - at.x, a.y - at.y) <= WITHIN_M ? [index] : [],
    );
    const later = random.integer(1, WITHIN_DAYS + 1) * DAY_MIN;
    const from = first.from + later;
    const to = first.to + later;
    const lastDay = Math.floor(to / DAY_MIN) + 1;
    if (new Date(lastDay * DAY_MIN * 60_000).getUTCFullYear() !== first.year) continue;
    const address = near[random.integer(0, near.length)]!;
    Object.assign(second, { from, to, address, reported: lastDay - 1 });
    repeats.push({
      first_on: formatDay(Math.floor(first.from / DAY_MIN)),
      stadsdel: at.stadsdel,
      days_after: later / DAY_MIN,
      distance_m: Math.round(Math.hypot(world.addresses[address]!.x - at.x, world.addresses[address]!.y - at.y)),
    });
  }
  return repeats;
}
