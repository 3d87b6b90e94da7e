import type { z } from '@hono/zod-openapi';
import { addDays } from '../../data/terms/calendar';
import type { weekPlan } from '../contract/pass';
import type { PassRow } from '../store/tables/pass';
import { plannedPresencesOf } from './tour';
import { toInstant } from '../../data/terms/wall-clock';

export type Agreed = z.infer<typeof weekPlan>['agreed'][number];

const PARTS = ['night', 'morning', 'afternoon', 'evening'] as const;
const PART_HOURS = 24 / PARTS.length;
const ROUND_TO_MIN = 15;

/** A week's parts of the day, night (0–6) of Monday first: when each begins, and when the last ends. */
export function partsOfWeek(monday: string, timeZone: string): number[] {
  return Array.from({ length: 7 * PARTS.length + 1 }, (_, i) => {
    const date = addDays(monday, Math.floor(i / PARTS.length));
    return Date.parse(toInstant({ date, min: 60 * PART_HOURS * (i % PARTS.length) }, timeZone).instant);
  });
}

/**
 * What may be told of passes at the release level of co-operation: minutes per stadsdel, actor and part of the week,
 * rounded (METHODS 15.10).
 * @param parts of the week, as `partsOfWeek` gives them; what lies outside is left out
 */
export function agreedPresence(rows: readonly PassRow[], parts: readonly number[]): Agreed[] {
  const found = new Map<string, Omit<Agreed, 'planned_min'> & { ms: number }>();
  const presences = rows.flatMap((row) =>
    plannedPresencesOf(row).map((presence) => ({ ...presence, actor: row.actor })),
  );
  for (const { stadsdel, actor, planned_from, planned_to } of presences) {
    const [from, to] = [Date.parse(planned_from), Date.parse(planned_to)];
    for (let i = 0; i + 1 < parts.length; i++) {
      const ms = Math.min(to, parts[i + 1]!) - Math.max(from, parts[i]!);
      if (ms <= 0) continue;
      const key = `${stadsdel} ${actor} ${i}`;
      const part = found.get(key);
      if (part) part.ms += ms;
      else
        found.set(key, {
          stadsdel,
          actor,
          weekday: Math.floor(i / PARTS.length) + 1,
          part: PARTS[i % PARTS.length]!,
          ms,
        });
    }
  }
  return [...found.values()].flatMap(({ ms, ...of }) => {
    const planned_min = ROUND_TO_MIN * Math.round(ms / (60_000 * ROUND_TO_MIN));
    return planned_min === 0 ? [] : [{ ...of, planned_min }];
  });
}
