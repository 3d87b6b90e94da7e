import type { z } from '@hono/zod-openapi';
import { createHash } from 'node:crypto';
import type { Pack } from '../../data/pack/schema';
import { addDays } from '../../data/terms/calendar';
import type { publicEvent } from '../contract/published';
import { inBothLanguages } from '../http/local-text';
import type { PassRow } from '../store/tables/pass';

/** How far ahead open events are told, days. */
export const EVENT_DAYS = 120;

/**
 * Events to which anybody may come: kinds that the pack calls open, planned and not cancelled. Of a pass nothing else is
 * told than kind, who holds it, stadsdel, named place and time; never its note, its staff or its own id.
 * @param today local date
 */
export function publicEvents(passes: readonly PassRow[], pack: Pack, today: string): z.infer<typeof publicEvent>[] {
  const open = new Map(
    pack.actors.activities
      .filter(({ is_open }) => is_open)
      .map(({ activity, name }) => [activity, inBothLanguages(name)]),
  );
  const actors = new Map(pack.actors.actors.map(({ actor, name }) => [actor, inBothLanguages(name)]));
  const places = new Map(pack.places.map(({ place, name }) => [place, name]));
  const to = addDays(today, EVENT_DAYS);
  return passes
    .filter(({ activity, status, planned_from }) => open.has(activity) && status === 'planned' && planned_from >= today)
    .filter(({ planned_from }) => planned_from < to)
    .map(({ pass_id, activity, actor, stadsdel, place, planned_from, planned_to }) => ({
      event_id: createHash('sha256').update(`event ${pass_id}`).digest('hex').slice(0, 16),
      kind: open.get(activity)!,
      actor: actors.get(actor) ?? { sv: actor, en: actor },
      stadsdel,
      place: place === null ? null : (places.get(place) ?? null),
      from: planned_from,
      to: planned_to,
    }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** Kinds of activity that are open to anybody. */
export function openKinds({ actors }: Pick<Pack, 'actors'>): string[] {
  return actors.activities.filter(({ is_open }) => is_open).map(({ activity }) => activity);
}
