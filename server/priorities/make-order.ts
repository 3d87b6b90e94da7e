import type { z } from '@hono/zod-openapi';
import type { PriorityKind, Voice } from '../../data/terms/voice';
import { VOICES } from '../../data/terms/voice';
import type { User } from '../access/roles';
import type { priorities } from '../contract/priorities';
import { rounded } from '../analysis/format-text';
import type { Deps } from '../http/deps';
import type { Reading } from '../promises/reading';
import type { World } from '../snapshot/world';
import { rankIntervals, type Draws, type RankInterval } from '../statistics/rank-draws';
import { describeOrder } from './describe-order';
import { drawVoices, N_DRAWS, voicesHeard } from './draw-voices';
import { keptDraws } from './kept-draws';
import { orderUnits, placesByAny, type Weights } from './order-units';
import { readUnits, type UnitKnown } from './read-units';

export type Order = Omit<z.infer<typeof priorities>, 'decisions' | 'revision'>;

interface Drawn {
  voices: Record<Voice, Draws>;
  ranks: Record<Voice, (RankInterval | null)[]>;
  /** with weights of all kinds */
  any: Draws;
  spread: number;
}

/** The order of stadsdelar or places by three weighed voices, with how sure it is and what it rests on. */
export async function makeOrder(
  deps: Pick<Deps, 'pack' | 'territory' | 'store'>,
  world: World,
  { kind, weights, top }: { kind: PriorityKind; weights: Weights; top: number | null },
  reader: { user: User; reading: Reading },
): Promise<Order> {
  const { units, city } = await readUnits(deps, world, kind, reader);
  const known = units.map((unit) => unit.known);
  const drawn = keptDraws<Drawn>(deps.territory, kind, JSON.stringify(known), () => {
    const { voices, spread } = drawVoices(known);
    const ranksOf = (voice: Voice) => rankIntervals(voices[voice]);
    return {
      ...{ voices, spread, any: placesByAny(voices) },
      ranks: { residents: ranksOf('residents'), police: ranksOf('police'), city: ranksOf('city') },
    };
  });
  const most = top ?? Math.max(1, Math.min(5, Math.floor(units.length / 3)));
  const ordered = orderUnits(drawn.voices, weights, most, drawn.any);
  const nameOf = (i: number) => units[i]!.name;
  const answer = ordered.order.map((i) => unitFrom(units[i]!, i, drawn, ordered));
  return {
    period: world.default_period,
    today: world.today,
    ...{ kind, weights, top: most, n_draws: N_DRAWS },
    spread: rounded(drawn.spread, 1),
    sentence: describeOrder(answer, most, kind),
    has: voicesHeard(drawn.voices),
    city,
    units: answer,
    shifts: ordered.shifts.map(({ voice, by, enters, leaves }) => ({
      ...{ voice, by },
      enters: enters.map(nameOf),
      leaves: leaves.map(nameOf),
    })),
  };
}

function unitFrom(
  { code, name, stadsdel, evidence }: UnitKnown,
  i: number,
  { ranks }: Drawn,
  { together, in_top, in_top_any }: ReturnType<typeof orderUnits>,
): Order['units'][number] {
  const round = (rank: RankInterval | null | undefined) => rank && { ...rank, rank: rounded(rank.rank, 1) };
  const voices = VOICES.map((voice) => [voice, round(ranks[voice][i])]);
  return {
    ...{ code, name, stadsdel },
    together: together[i] ? { ...together[i], rank: rounded(together[i].rank, 1) } : null,
    in_top: rounded(in_top[i]!, 3),
    in_top_any: rounded(in_top_any[i]!, 3),
    voices: Object.fromEntries(voices) as Order['units'][number]['voices'],
    evidence,
  };
}
