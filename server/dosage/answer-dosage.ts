import type { z } from '@hono/zod-openapi';
import type { Pack } from '../../data/pack/schema';
import { addDays, isoWeek } from '../../data/terms/calendar';
import { SEEN } from '../../data/terms/field-report';
import { toInstant } from '../../data/terms/wall-clock';
import type { dosage } from '../contract/dosage';
import { minutesOf, type Outcome } from '../follow-up/outcome-of';
import type { NeedOfWeek } from '../need/read-need';
import type { SeenInShort } from '../store/tables/visit';
import { describeDoses, describeFairness, describePrioritisedVisits, tooLittle } from './describe-dosage';
import { flagPresence } from './flag-presence';
import { hoursUsed, placeDose, visitsOf } from './place-dose';

interface Asked {
  /** Monday of the first week */
  from: string;
  /** Monday after the last */
  to: string;
  now: Date;
  /** whether presence at a place may be told */
  seesPlaces: boolean;
}

/** Presence of some weeks: at each place against what was meant, and between stadsdelar against reported offences. */
export function answerDosage(
  { outcomes, seen }: { outcomes: readonly Outcome[]; seen: readonly SeenInShort[] },
  need: Pick<NeedOfWeek, 'stadsdelar' | 'card'>,
  { from, to, now, seesPlaces }: Asked,
  pack: Pick<Pack, 'stadsdelar' | 'places' | 'promises' | 'municipality'>,
): z.infer<typeof dosage> {
  const { time_zone } = pack.municipality;
  const stays = outcomes.flatMap((outcome) => outcome.stays);
  const instant = (date: string) => Date.parse(toInstant({ date, min: 0 }, time_zone).instant);
  const period = {
    from: instant(from),
    to: Math.min(now.getTime(), instant(to)),
    time_zone,
    n_hours: hoursUsed(stays, time_zone),
  };
  const touched = new Set(outcomes.flatMap(({ place, stays }) => [place, ...stays.map((stay) => stay.place)]));
  const places = pack.places.flatMap(({ place, name, stadsdel }) => {
    if (!touched.has(place) || stadsdel === null) return [];
    const planned = outcomes.filter((outcome) => outcome.place === place);
    const there = stays.filter((stay) => stay.place === place);
    return [
      {
        place,
        name,
        stadsdel,
        ...placeDose(planned, there, period),
        seen: countSeen(seen.filter((row) => row.place === place)),
      },
    ];
  });

  const first = new Set(pack.promises.prioritised.map(({ stadsdel }) => stadsdel));
  const counted = pack.stadsdelar.map(({ properties: { stadsdel, name } }) => {
    const there = stays.filter((stay) => stay.stadsdel === stadsdel);
    return {
      stadsdel,
      name,
      is_prioritised: first.has(stadsdel),
      visits: visitsOf(there).length,
      minutes: there.reduce((sum, stay) => sum + minutesOf(stay), 0),
      n: need.stadsdelar.find((unit) => unit.stadsdel === stadsdel)?.n ?? 0,
      seen: countSeen(seen.filter((row) => row.stadsdel === stadsdel)),
    };
  });
  const flags = flagPresence(counted);
  const stadsdelar = counted.map((row, i) => ({ ...row, ...flags[i]! }));
  const visits = counted.reduce((sum, row) => sum + row.visits, 0);
  const n_offences = counted.reduce((sum, row) => sum + row.n, 0);
  return {
    from: isoWeek(from),
    to: isoWeek(addDays(to, -1)),
    period: { from, to },
    sentence: describeDoses(places),
    places: seesPlaces ? places : null,
    fairness: {
      period: need.card.period,
      visits,
      n_offences,
      too_little: tooLittle(visits, n_offences),
      sentence: describeFairness(stadsdelar),
      stadsdelar,
    },
    prioritised: describePrioritisedVisits(counted, pack.promises.presence_share_target ?? null),
  };
}

/** How often each category was seen, the most frequent first. */
function countSeen(rows: readonly SeenInShort[]): z.infer<typeof dosage>['fairness']['stadsdelar'][number]['seen'] {
  return SEEN.map((category) => ({ category, n: rows.filter(({ seen }) => seen.split(',').includes(category)).length }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n);
}
